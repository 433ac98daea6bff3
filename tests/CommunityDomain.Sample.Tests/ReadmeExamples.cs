using System.Globalization;
using CommunityDomain.Calendars;
using CommunityDomain.Charters;
using CommunityDomain.CheckIns;
using CommunityDomain.Groups;
using CommunityDomain.Incentives;
using CommunityDomain.Json;
using CommunityDomain.Members;
using CommunityDomain.Metrics;
using CommunityDomain.Planning;
using CommunityDomain.Reporting;
using CommunityDomain.Roles;
using CommunityDomain.Rules;

namespace CommunityDomain.Sample.Tests;

/// <summary>The README's examples, compiled and run. What stands between the marks stands in the README.</summary>
public sealed class ReadmeExamples
{
    [Fact]
    public void Examples_WhenRun_SayWhatTheReadmeSays()
    {
        Instant now = Instant.FromUtc(2026, 3, 8, 9, 30);
        using var written = new StringWriter();
        TextWriter Console = written;

        // README a group and its roster
        GroupDefinition group = GroupDefinition.Regular(new("chengdu-3"), GroupPurpose.Selling, Platforms.WeChat) with
        {
            Positioning = new(Who: "Chengdu mums", Audience: "mums near store 12", Benefit: "group price every Friday"),
        };
        Roster roster = Roster.Empty.Assign(group.Id, owner: new("li"), administrators: [new("wang")]);
        foreach (Finding finding in roster.Check([group], headCounts: new() { [group.Id] = 412 })) Console.WriteLine(finding);
        // end
        Repository.Read("README.md").Should().Contain("```\n" + written.ToString().ReplaceLineEndings("\n") + "```");

        Texts(group, roster);
        Permissions(group, roster, now);
        Today(now);
        Preparation();
        Newcomers(now);
        Memberships(group, now);
        Numbers();
        Judgement(now);
        Moderation(new("amy"), now);
        Cultivation(now);
        Journey(now);
        Parts(now);
        WhoComesBack(now);
        Talk(now);
        Value(now);
        Mall(now);
        CheckIns();
        Plan();
    }

    private static void Texts(GroupDefinition group, Roster roster)
    {
        // README texts
        Finding finding = roster.Check([group], headCounts: new() { [group.Id] = 412 })[1];
        string problem = finding.ToText("ja");
        string remedy = finding.ToRemedy("zh-Hant");
        // end
        problem.Should().Contain("chengdu-3");
        remedy.Should().NotBeEmpty();
    }

    private static void Permissions(GroupDefinition group, Roster roster, Instant now)
    {
        // README permissions
        Authority authority = Authority.Open(roster);
        Decision<Role> decision = authority.Decide(actor: new("wang"), Permission.RemoveMember, target: new("li"), group.Id, now);
        string answer = decision.Match(
            granted: role => $"as {role}",
            review: later => later.ToText("en"),
            refused: no => no.ToText("en"));
        // end
        decision.Verdict.Should().Be(Verdict.Refused);
        answer.Should().NotBeEmpty();
    }

    private static void Today(Instant now)
    {
        // README today
        BusinessDayClock clock = BusinessDayClock.Open("America/New_York", dayStart: new LocalTime(4, 0), DateTimeZoneProviders.Tzdb);
        LocalDate today = clock.DayOf(now);
        Interval hours = clock.IntervalOf(today);
        // end
        today.Should().Be(new LocalDate(2026, 3, 8), "05:30 on the day the clocks went forward");
        hours.Duration.Should().Be(Duration.FromHours(24));
    }

    private static void Preparation()
    {
        using var written = new StringWriter();
        TextWriter Console = written;

        // README preparation
        Recurrence preparation = Recurrence.Weekly(new LocalDate(2026, 2, 9), IsoDayOfWeek.Monday);
        WorkCalendar china = WorkCalendar.Open(WorkCalendarDefinition.China);
        IEnumerable<LocalDate> mondays = preparation.Compile().Between(new LocalDate(2026, 2, 9), new LocalDate(2026, 3, 1)).Select(day => day.Date);
        foreach (ShiftedDate day in new ShiftRule(ShiftPolicy.Previous).Apply(mondays, china)) Console.WriteLine($"{day.Nominal:R} on {day.Date:R}, with {day.CollapsedWith}");
        // end
        Repository.Read("README.md").Should().Contain("```\n" + written.ToString().ReplaceLineEndings("\n") + "```");
    }

    private static void Newcomers(Instant now)
    {
        // README newcomers
        GroupCapacity capacity = new() { Hard = 500, JoinByCode = 200 };
        GroupIntake intake = GroupIntake.Open(
            [new(new("tea-1"), members: 200, GroupState.Growing, capacity), new(new("tea-2"), members: 41, GroupState.Growing, capacity)],
            OverflowPolicy.OpenNext("tea-", nextSerial: 3));
        GroupId next = intake.Decide(JoinRoute.Code, now).Outcome;
        JoinForecast full = intake.NextGroupNeeded(JoinRoute.Code, joinsPerDay: 53, now);
        // end
        next.Should().Be(new GroupId("tea-2"));
        full.At.Should().Be(now + Duration.FromDays(3));
    }

    private static void Memberships(GroupDefinition group, Instant now)
    {
        // README memberships
        MembershipHistory history = MembershipHistory.Of(group.Id,
        [
            MembershipFact.Gone(new("amy"), group.Id, now, LeaveReason.Left),
            MembershipFact.Joined(new("amy"), group.Id, now - Duration.FromDays(30)),
            MembershipFact.Joined(new("bob"), group.Id, now - Duration.FromDays(2)),
        ]);
        int heads = history.HeadCountAt(now - Duration.FromDays(1)).Total;
        // end
        heads.Should().Be(2);
    }

    private static void Numbers()
    {
        using var written = new StringWriter();
        TextWriter Console = written;

        // README numbers
        Ratio joined = new(61, 240);
        Console.WriteLine(joined);
        ValueList<Money> shares = new Money(10.00m, new("CNY")).Allocate([1, 1, 1], AllocationStrategy.LargestRemainder);
        // end
        written.ToString().Trim().Should().Be("61/240 = 25.4 % (20.3–31.3)");
        shares.Select(share => share.Amount).Should().Equal(3.34m, 3.33m, 3.33m);
    }

    private static void Judgement(Instant now)
    {
        // README judgement
        RuleSet rules = new()
        {
            Facts = [new() { Name = "links", Type = FactType.Integer }, new() { Name = "daysIn", Type = FactType.Integer, Unit = "days" }],
            Effects = [new() { Code = "mute", Polarity = EffectPolarity.Forbid, Strength = 2 }],
            Rules = [new() { Id = new("no-ads"), Effect = "mute", When = Condition.Compare("links", Comparison.AtLeast, 3), Unless = Condition.Compare("daysIn", Comparison.Above, 30) }],
            Otherwise = Verdict.Granted,
        };
        CompiledRuleSet compiled = rules.Compile(DateTimeZoneProviders.Tzdb);
        RuleEvaluation message = compiled.NewEvaluation();
        message.Set(compiled.Slot("links"), 4);
        RuleOutcome outcome = message.Decide(now);
        Decision<RuleEffect> grounds = message.Explain();
        // end
        outcome.Verdict.Should().Be(Verdict.Refused);
        grounds.Reasons.Should().ContainSingle().Which.Rule.Should().Be(new RuleId("no-ads"));
        grounds.ToText("ja").Should().Contain("mute");
    }

    private static void Cultivation(Instant now)
    {
        // README cultivation
        CompiledCultivationLadder ladder = CultivationLadder.CoreGroup(orderValue: 2_000, repeatOrders: 4, activeDays: 20, helpedMembers: 5)
            .Compile(DateTimeZoneProviders.Tzdb);
        CultivationFacts amy = ladder.Facts(new("amy"), new("orderValue", 640m), new("repeatOrders", 1), new("activeDays", 16), new("helpedMembers", 7));
        CultivationReview review = ladder.Review(amy, standing: ladder.Start(now), asOf: now);
        CultivationStanding next = review.Next;
        Decision<CultivationOutcome> why = review.Explain();
        string answer = why.ToText("zh-Hant");
        Evidence missing = why.Counterfactual[0];
        // end
        next.Tier.Should().Be("member");
        missing.Should().Be(new Evidence("activeDays", 20));
        answer.Should().Contain("activeDays 為 16，需達 20");
    }

    private static void Journey(Instant now)
    {
        MemberId amy = new("amy");
        (MemberId Member, string Kind, Instant At)[] log = [(amy, "follow", now - Duration.FromDays(8)), (amy, "click", now - Duration.FromDays(7)), (amy, "join", now)];

        // README funnels
        FunnelDefinition definition = FunnelDefinition.Ordered("follow", "click", "join").Within(Duration.FromDays(7));
        string meaning = definition.ToText("zh-Hans");
        FunnelAccumulator<MemberId> board = definition.Compile().NewEventKeeper<MemberId>();
        for (int id = 0; id < log.Length; id++) board.Add(log[id].Member, log[id].Kind, log[id].At, id);
        FunnelReport<MemberId> report = board.Result(asOf: now);
        Ratio joined = report["join"].Rate;
        string why = report.WhyStopped(amy).ToText("en");
        // end
        meaning.Should().Contain("follow → click → join");
        joined.Should().Be(new Ratio(0, 1));
        why.Should().Be("The step join came at 2026-03-08T09:30:00Z, 1 d after its window ended at 2026-03-07T09:30:00Z.");
    }

    private static void Parts(Instant now)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        TextWriter Console = output;
        BusinessDayClock clock = BusinessDayClock.Open("Asia/Shanghai", default, DateTimeZoneProviders.Tzdb);
        (MemberId Member, string Kind, Instant At, string Channel)[] log =
        [
            .. Enumerable.Range(0, 12).Select(i => (new MemberId("m" + i), "follow", now - Duration.FromDays(20), i < 8 ? "parcel card" : "live stream")),
            .. Enumerable.Range(0, 12).Where(i => i < 5 || i == 9).Select(i => (new MemberId("m" + i), "join", now - Duration.FromDays(i == 9 ? 14 : 19 - i), "group code")),
        ];

        // README parts of a funnel
        FunnelDefinition byChannel = FunnelDefinition.Ordered("follow", "join").Within(Duration.FromDays(7)) with { Breakdown = new() { Property = "channel" } };
        FunnelAccumulator<MemberId> keeper = byChannel.Compile().NewEventKeeper<MemberId>();
        for (int id = 0; id < log.Length; id++) keeper.Add(log[id].Member, log[id].Kind, log[id].At, id);
        FunnelReport<MemberId> told = keeper.Result(now, propertyOf: (member, id, property) => log[id].Channel);
        foreach (FunnelLine<MemberId> line in told.Lines) Console.WriteLine($"{line.Value}: {line.Report["join"].Rate}, {line.Report.MembersThat(FunnelOutcome.Dropped).Count()} dropped");
        LogRankTest? sooner = told.Lines[0].Report.LogRankTo(told.Lines[1].Report);
        ValueList<FunnelPeriod<MemberId>> byWeek = told.ByEntry(PeriodLength.Week(IsoDayOfWeek.Monday), clock);
        // end
        Repository.Read("README.md").Should().Contain("```\n" + output.ToString().ReplaceLineEndings("\n") + "```");
        sooner.Should().NotBeNull();
        byWeek.Sum(week => week.Report.Entered).Should().Be(12);
    }

    private static void WhoComesBack(Instant now)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        TextWriter Console = output;
        (MemberId Member, Instant At)[] log = [.. Enumerable.Range(0, 9).SelectMany(i => Enumerable.Range(0, 1 + (i % 5)).Select(week => (new MemberId("m" + i), now - Duration.FromDays(34) + Duration.FromDays((7 * week) + (i % 3)))))];

        // README retention
        RetentionDefinition retention = new() { Zone = "Asia/Shanghai", Period = PeriodLength.Week(IsoDayOfWeek.Monday), Entry = RetentionEntry.FirstTime, Cells = RetentionDefinition.Each(4) };
        RetentionAccumulator<MemberId> state = retention.Open<MemberId>(DateTimeZoneProviders.Tzdb);
        PresenceAccumulator<MemberId> active = new(BusinessDayClock.Open("Asia/Shanghai", default, DateTimeZoneProviders.Tzdb));
        foreach ((MemberId member, Instant at) in log)
        {
            state.Add(member, "any", at);
            active.Add(member, at);
        }

        RetentionCohort first = state.Result(asOf: now).Cohorts[0];
        for (int cell = 0; cell < first.Back.Count; cell++) Console.WriteLine($"week {retention.Cells[cell]}: {first.Rate(cell)}{(first.IsMature(cell) ? "" : ", may still rise")}");
        PresenceReport<MemberId> days = active.Result(asOf: now);
        Ratio sticky = days.Stickiness(days.LastDay!.Value, days: 28);
        ValueList<GrowthPeriod> growth = days.Growth(PeriodLength.Week(IsoDayOfWeek.Monday), from: log[0].At, to: now);
        // end
        Repository.Read("README.md").Should().Contain("```\n" + output.ToString().ReplaceLineEndings("\n") + "```");
        sticky.IsDefined.Should().BeTrue();
        growth.Sum(week => week.New).Should().Be(9);
    }

    private static void Talk(Instant now)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        TextWriter Console = output;
        BusinessDayClock clock = BusinessDayClock.Open("Asia/Shanghai", default, DateTimeZoneProviders.Tzdb);
        Instant founded = Instant.FromUtc(2026, 2, 22, 16, 0);
        (long Id, MemberId Author, Instant At, long? ReplyTo)[] messages = [.. Enumerable.Range(0, 30).Select(i => ((long)i, new MemberId("m" + (i % 5)), founded + Duration.FromHours(9 * i), i % 3 == 0 ? (long?)null : i - 1))];
        (MemberId Member, Instant Began, Instant? Ended, bool Blocked)[] stays = [.. Enumerable.Range(0, 8).Select(i => (new MemberId("m" + i), founded + Duration.FromDays(i), i == 6 ? (Instant?)now : null, false))];

        // README conversation
        ReplyAccumulator<MemberId> talk = new();
        foreach ((long id, MemberId author, Instant at, long? replyTo) in messages) talk.Add(id, author, at, replyTo);
        foreach (ConversationPeriod<MemberId> week in talk.Board(from: founded, asOf: now, PeriodLength.Week(IsoDayOfWeek.Monday), clock, stays, firstMessageWithin: Duration.FromDays(3)))
        {
            Console.WriteLine($"{week.Talk.Messages} messages by {week.Talk.Speakers}, {week.Silence.Silent.Count} of {week.Silence.Present} silent, {week.Talk.Replies} replies");
            Console.WriteLine($"newcomers who wrote within 3 days: {week.FirstMessages}, {week.FirstMessagesPending} still have time");
        }
        // end
        Repository.Read("README.md").Should().Contain("```\n" + output.ToString().ReplaceLineEndings("\n") + "```");
    }

    private static void Value(Instant now)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        TextWriter Console = output;
        BusinessDayClock clock = BusinessDayClock.Open("Asia/Shanghai", default, DateTimeZoneProviders.Tzdb);
        Currency yuan = new("CNY");
        (long Id, MemberId Buyer, Instant At, Money Amount)[] orders = [.. Enumerable.Range(1, 24).Select(i => ((long)i, new MemberId("m" + (i * i % 11)), now - Duration.FromDays(5 * i), new Money(19.90m * (1 + (i % 5)), yuan)))];
        (long Id, long Order, MemberId Buyer, Instant At, Money Amount)[] refunds = [(1, 7, orders[6].Buyer, now - Duration.FromDays(2), new(9.90m, yuan))];

        // README value
        ValueAccumulator<MemberId> sales = new(yuan, clock);
        foreach ((long id, MemberId buyer, Instant at, Money amount) in orders) sales.Add(buyer, id, at, amount);
        foreach ((long id, long order, MemberId buyer, Instant at, Money amount) in refunds) sales.Refund(buyer, order, id, at, amount);
        ValueReport<MemberId> worth = sales.Result(asOf: now);
        Console.WriteLine($"{worth.Gross} gross, {worth.Net} net, bought again within 30 days: {worth.RepurchaseRate(Duration.FromDays(30))}");
        RfmTable<MemberId> rfm = worth.Rfm(new RfmRule { Bins = 3 });
        (int recency, int frequency, int money) = rfm.ScoreOf(orders[0].Buyer)!.Value;
        Console.WriteLine($"R{recency} F{frequency} M{money}");
        // end
        Repository.Read("README.md").Should().Contain("```\n" + output.ToString().ReplaceLineEndings("\n") + "```");
    }

    private static void Moderation(MemberId author, Instant now)
    {
        string json = Repository.Read("src/CommunityDomain.Sample/Examples/charter.json");
        string text = "免費領券！加我 V信：fafa8888";
        MemberStanding standing = MemberStanding.Empty;
        GroupTraffic traffic = GroupTraffic.Empty;
        var bot = new Replies();

        // README moderation
        CompiledCharter charter = CharterDocument.Read(json).Compile(DateTimeZoneProviders.Tzdb);
        ChatMessage message = new(author, text, at: now);
        (Decision<Sanction> decision, standing, traffic) = charter.Decide(message, standing, traffic);
        if (decision.Outcome >= Sanction.Warn) bot.Reply(decision.ToText("zh-Hant"));
        // end
        decision.Outcome.Should().Be(Sanction.Warn);
        decision.Reasons.Select(reason => reason.Rule.Value).Should().Contain(["no-ads", "no-contacts"]);
        standing.Strikes.Strikes.Should().HaveCount(2);
        bot.Said.Should().ContainSingle().Which.Should().NotBeEmpty();
        traffic.Should().NotBeNull();

        using var written = new StringWriter();
        TextWriter Console = written;

        // README platform fit
        PlatformProfile discord = PlatformCatalog.Default.Find(Platforms.Discord)!;
        foreach (Finding finding in charter.Fit(discord, on: new LocalDate(2026, 3, 2))) Console.WriteLine(finding.ToText("en"));
        // end
        written.ToString().Should().Contain("discord can run the rule ads by itself.").And.Contain("discord cannot run the rule flood by itself: it has no such condition (count: messages).");
    }

    private static void Mall(Instant now)
    {
        MemberId amy = new("amy");
        ReservationBook book = ReservationBook.Empty;

        // README points
        PointsPolicy policy = PointsPolicy.OneYear("Asia/Shanghai") with { DailyCap = new(100), Debt = DebtPolicy.WriteOff };
        PointsLedger ledger = PointsLedger.Open(policy, DateTimeZoneProviders.Tzdb);
        Decision<ValueList<PointsEntry>> award = ledger.Award("checkin:spring:amy:2026-03-08", amy, new(10), at: now, "spring", ("inGroup", 1.0m));
        ledger = ledger.Append([.. award.Outcome]).Outcome!;
        RewardItem mug = new() { Id = "mug", Price = new(15), Stock = 50, PerMember = 1 };
        (Decision<Reservation> held, ledger, book) = mug.Reserve("order-1", amy, pieces: 1, ledger, book, now);
        (Decision<Reservation> spent, ledger, book) = mug.Commit("order-1", amy, ledger, book, now + Duration.FromMinutes(3));
        PointsStatement statement = ledger.StatementOf(amy, asOf: now + Duration.FromDays(1));
        // end
        held.IsGranted.Should().BeTrue();
        spent.Outcome!.Committed.Should().Be(1);
        statement.Available.Should().Be(new Points(5));
    }

    private static void CheckIns()
    {
        string json = Repository.Read("src/CommunityDomain.Sample/Examples/check-in-program.json");
        MemberId amy = new("amy");
        Instant now = Instant.FromUtc(2026, 3, 4, 12, 0);
        CheckInFact[] facts =
        [
            CheckInFact.Submitted("m1", amy, now - Duration.FromDays(2), CheckInContent.Audio, seconds: 30),
            CheckInFact.Submitted("m2", amy, now - Duration.FromDays(1), CheckInContent.Audio, seconds: 30),
        ];
        CommentFact[] written = [new(amy, new(2026, 3, 2), new("teacher-li"), now - Duration.FromDays(1), "Your th is clear now")];
        ConversionFact[] happened = [];
        using var said = new StringWriter();
        TextWriter Console = said;

        // README check-ins
        CheckInProgram program = CheckInProgramDocument.Read(json);
        CheckInCycle cycle = CheckInCycle.Open(program, DateTimeZoneProviders.Tzdb);
        CheckInCohort cohort = CheckInCohort.Of(cycle, [cycle.Evaluate(amy, facts, asOf: now)]);
        Leaderboard<int> board = cohort.Rank(card => card.Streak.Longest);
        FeedbackReport comments = FeedbackReport.Of(cohort, written);
        foreach (FeedbackObligation owed in comments.Next(3)) Console.WriteLine($"{owed}: {owed.Why[0].ToText("en")}");
        ConversionBoard offers = ConversionBoard.Of(cohort, happened);
        Decision<int> mayWrite = offers.MayContact(amy);
        Ratio paid = offers[1, AttendancePattern.Completed].Conversion;
        // end
        board.Rows[0].Score.Should().Be(2);
        said.ToString().TrimEnd().Should().Be("amy 2026-03-03: amy has been waiting for a comment on 2026-03-03 since 2026-03-03T12:00:00Z.");
        mayWrite.Verdict.Should().Be(Verdict.Delayed);
        paid.Should().Be(default(Ratio));
    }

    private static void Plan()
    {
        string json = Repository.Read("src/CommunityDomain.Sample/Examples/healthy-plan.json");

        // README a plan
        CommunityPlan plan = CommunityPlanDocument.Read(json);
        AuditReport report = PlanAudit.Run(plan, zones: DateTimeZoneProviders.Tzdb);
        string markdown = report.ToMarkdown("en");
        // end
        report.IsClean.Should().BeTrue();
        markdown.Should().NotBeEmpty();
    }

    private sealed class Replies
    {
        internal List<string> Said { get; } = [];

        internal void Reply(string text) => Said.Add(text);
    }
}
