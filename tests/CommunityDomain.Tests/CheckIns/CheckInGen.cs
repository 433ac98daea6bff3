using CommunityDomain.Calendars;
using CommunityDomain.CheckIns;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.CheckIns;

/// <summary>Programs with every knob in play, over days on which clocks do the worst they do, and facts that meet windows, closings and each other.</summary>
internal static class CheckInGen
{
    private static readonly (string Zone, LocalDate Near)[] Places =
    [
        ("Asia/Shanghai", new(2026, 3, 2)), ("UTC", new(2026, 2, 27)), ("America/New_York", new(2026, 3, 8)), ("America/New_York", new(2026, 11, 1)),
        ("America/Havana", new(2025, 11, 2)), ("Africa/Cairo", new(2026, 4, 24)), ("America/Santiago", new(2026, 9, 6)), ("America/Nuuk", new(2026, 3, 28)),
        ("Pacific/Apia", new(2011, 12, 30)), ("Antarctica/Casey", new(2010, 3, 5)), ("America/St_Johns", new(2010, 11, 7)), ("Australia/Lord_Howe", new(2026, 10, 4)),
        ("Antarctica/Troll", new(2026, 3, 29)), ("Europe/Berlin", new(2017, 3, 26)), ("Asia/Pyongyang", new(2018, 5, 4)),
    ];

    private static readonly string[] Homes = ["Asia/Tokyo", "America/Los_Angeles", "Pacific/Honolulu", "Pacific/Kiritimati", "Europe/Berlin", "Asia/Shanghai", "UTC+08", "Nowhere/City"];

    internal static Gen<CheckInCase> Cases => Gen.Choose(0, int.MaxValue).Select(seed => Make(new Random(seed)));

    private static CheckInCase Make(Random random)
    {
        CheckInProgram program = MakeProgram(random);
        Instant start = program.Start.AtMidnight().InUtc().ToInstant() - Offset(program);
        int count = random.Next(5) == 0 ? random.Next(60) : random.Next(28);
        var facts = new List<CheckInFact>();
        for (int i = 0; i < count; i++) facts.Add(MakeFact(random, program, start, $"f{random.Next(100):00}-{i}", facts));
        for (int i = random.Next(4); i > 0 && facts.Count > 0; i--) facts.Add(facts[random.Next(facts.Count)]);
        return new CheckInCase(program, [.. facts.OrderBy(_ => random.Next())], start + Duration.FromMinutes(random.Next(-2_000, (program.Days + 6) * 1_440)), random.Next());
    }

    internal static CheckInFact MakeFact(Random random, CheckInProgram program, Instant start, string id, List<CheckInFact> before)
    {
        int day = random.Next(-1, program.Days + 2);
        Instant at = At(random, program, start, day);
        string? cycle = random.Next(20) switch { 0 => "another", 1 or 2 => $"{program.Id}-{program.Start:uuuu-MM-dd}", _ => null };
        MemberId member = random.Next(30) == 0 ? new("bob") : CheckInCase.Amy;
        if (random.Next(25) == 0 && before.Count > 0) id = before[random.Next(before.Count)].Id;
        switch (random.Next(24))
        {
            case 0 or 1 or 2: return CheckInFact.MadeUp(id, member, program.Start.PlusDays(day), At(random, program, start, day + random.Next(0, 6)), Content(random), random.Next(2) == 0, random.Next(30), random.Next(60), cycle);
            case 3 or 4: return CheckInFact.FreezeBought(id, member, at, cycle);
            case 5: return CheckInFact.Excused(id, member, program.Start.PlusDays(day), at + Duration.FromHours(random.Next(-60, 60)), cycle);
            case 6 when before.Count > 0: return CheckInFact.Retracted(id, member, random.Next(6) == 0 ? "nothing" : before[random.Next(before.Count)].Id, at, cycle);
            case 7 when random.Next(3) == 0: return CheckInFact.Enrolled(id, member, At(random, program, start, random.Next(-3, 6)), cycle);
            case 8 when random.Next(4) == 0: return CheckInFact.Withdrawn(id, member, at, cycle);
            case 9: return CheckInFact.Claimed(id, member, random.Next(4) switch { 0 => "none", 1 => "week", _ => "run" }, at, cycle);
            case 10: return CheckInFact.ZoneChanged(id, member, Homes[random.Next(Homes.Length)], at, cycle);
            default:
                Instant? received = random.Next(4) == 0 ? at + Duration.FromMinutes(random.Next(-10, 900)) : null;
                LocalDate? named = random.Next(8) == 0 ? program.Start.PlusDays(day) : null;
                return CheckInFact.Submitted(id, member, at, Content(random), random.Next(2) == 0, random.Next(30), random.Next(60), received, named, cycle);
        }
    }

    private static Instant At(Random random, CheckInProgram program, Instant start, int day)
    {
        Duration time = program.Window.IsWholeDay || random.Next(4) == 0
            ? Duration.FromMinutes(random.Next(1_440))
            : Duration.FromNanoseconds(program.Window.Start.NanosecondOfDay) + Duration.FromMinutes(random.Next(-60, (int)program.Window.Length.TotalMinutes + 60));
        return start + Duration.FromDays(day) + time + (random.Next(3) == 0 ? Duration.FromNanoseconds(random.Next(-1, 2)) : Duration.Zero);
    }

    private static Duration Offset(CheckInProgram program) =>
        Duration.FromSeconds(DateTimeZoneProviders.Tzdb[program.Zone].GetUtcOffset(program.Start.AtMidnight().InUtc().ToInstant()).Seconds);

    private static CheckInContent Content(Random random) => random.Next(6) == 0 ? (CheckInContent)random.Next(32) : (CheckInContent)31;

    private static CheckInProgram MakeProgram(Random random)
    {
        (string zone, LocalDate near) = Places[random.Next(Places.Length)];
        while (true)
        {
            int days = random.Next(10) == 0 ? random.Next(25, 80) : random.Next(1, 25);
            CheckInProgram program = new()
            {
                Id = random.Next(3) == 0 ? "english" : "checkin",
                Start = near.PlusDays(-random.Next(Math.Min(days, 20) + 1)),
                Days = days,
                Zone = zone,
                DayStart = random.Next(3) switch { 0 => LocalTime.Midnight, 1 => new(4, 0), _ => new(random.Next(12), random.Next(60), random.Next(60)) },
                Weekdays = random.Next(3) > 0 ? [] : new(Enumerable.Range(1, 7).Where(_ => random.Next(3) > 0).Select(day => (IsoDayOfWeek)day)),
                ExtendsPastMissingDates = random.Next(2) == 0,
                Window = Window(random),
                Grace = Pick(random, 0, 0, 3_600, 21_600, 100_000),
                Format = random.Next(3) > 0 ? new() : new() { Needs = (CheckInContent)(random.Next(3) * 2), NeedsOneOf = (CheckInContent)(random.Next(4) * 8), MinTextLength = random.Next(5), MinSeconds = random.Next(5) },
                Slack = new()
                {
                    MakeUps = random.Next(5),
                    MakeUpReach = random.Next(1, 6),
                    MakeUpDays = random.Next(5),
                    Freezes = random.Next(4),
                    Excuses = random.Next(3),
                },
                Completion = random.Next(3) == 0 ? null : Goal(random, "complete", days),
                Rewards = [Goal(random, "week", days), Goal(random, "run", days)],
                MadeUpCounts = random.Next(2) == 0,
                StreakNeedsToday = random.Next(2) == 0,
                MemberZones = random.Next(3) == 0,
                OfflineTolerance = Pick(random, 0, 1_800, 30_000, 200_000),
                ClockSkew = Pick(random, 0, 120, 600),
                LateJoinDays = random.Next(6),
            };
            if (CheckInCycle.TryOpen(program, DateTimeZoneProviders.Tzdb, out _, out _)) return program;
        }
    }

    private static CheckInGoal Goal(Random random, string id, int days) =>
        new() { Id = id, Days = random.Next(1, days + 1), InARow = random.Next(2) == 0, MostMadeUp = random.Next(2) == 0 ? null : random.Next(4) };

    private static TimeWindow Window(Random random)
    {
        switch (random.Next(6))
        {
            case 0 or 1: return TimeWindow.WholeDay;
            case 2: return new(new(5, 0), new(8, 0));
            case 3: return new(new(23, 0), new(23, 59));
            case 4: return new(new(2, 0), new(3, 0));
            default:
                int start = random.Next(1_440);
                int end = (start + random.Next(1, 1_440)) % 1_440;
                return new(LocalTime.FromMinutesSinceMidnight(start), LocalTime.FromMinutesSinceMidnight(end));
        }
    }

    private static Duration Pick(Random random, params int[] seconds) => Duration.FromSeconds(seconds[random.Next(seconds.Length)]);
}
