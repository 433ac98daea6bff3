using CommunityDomain.Calendars;

namespace CommunityDomain.CheckIns;

/// <summary>Makes a <see cref="ConversionBoard"/> of the cycle's members and what happened with the offers.</summary>
internal static class ConversionReading
{
    /// <summary>When each round runs.</summary>
    /// <param name="rounds">The rounds, without errors.</param>
    /// <param name="clock">The cycle's clock.</param>
    /// <param name="first">The first business day after the phase before the first round.</param>
    internal static Interval[] Windows(ValueList<ConversionRound> rounds, BusinessDayClock clock, LocalDate first)
    {
        var windows = new Interval[rounds.Count];
        LocalDate day = first;
        for (int i = 0; i < windows.Length; i++)
        {
            for (int gap = 0; gap < rounds[i].GapDays; gap++) day = clock.NextDay(day);
            Instant start = clock.Start(day);
            for (int days = 0; days < rounds[i].Days; days++) day = clock.NextDay(day);
            windows[i] = new Interval(start, clock.Start(day));
        }

        return windows;
    }

    /// <summary>Up to which instant, excluded, facts decide who a round is for: its start, or all that is known while that is to come.</summary>
    internal static Instant Cut(Interval window, Instant asOf) => Instant.Min(window.Start, asOf + Duration.Epsilon);

    internal static ConversionBoard Board(ValueList<ConversionRound> rounds, Interval[] windows, IEnumerable<RoundGuest> guests, IEnumerable<ConversionFact> facts, Instant asOf)
    {
        Dictionary<MemberId, ConversionPath> paths = guests.ToDictionary(guest => guest.Member, guest => new ConversionPath(guest, rounds.Count));
        var findings = new SortedList<int, Finding>();
        List<(ConversionFact Fact, int Index)> known = Known(facts, paths, asOf, findings);
        var audiences = new RoundAudience[rounds.Count];
        int open = 0;

        // In order of time: an audience is drawn when its round starts, so that every message finds its audience there.
        foreach ((ConversionFact fact, int index) in known)
        {
            for (; open < audiences.Length && windows[open].Start <= fact.At; open++) audiences[open] = Draw(rounds[open], paths.Values, windows[open].Start);
            if (Take(fact, paths[fact.Member], rounds, windows, audiences) is { } finding) findings.TryAdd(index, finding with { Path = Paths.At("facts", index) });
        }

        for (; open < audiences.Length; open++) audiences[open] = Draw(rounds[open], paths.Values, Cut(windows[open], asOf));
        return new ConversionBoard(rounds, windows, asOf, paths, audiences, [.. findings.Values]);
    }

    private static List<(ConversionFact Fact, int Index)> Known(IEnumerable<ConversionFact> facts, Dictionary<MemberId, ConversionPath> paths, Instant asOf, SortedList<int, Finding> findings)
    {
        var known = new List<(ConversionFact Fact, int Index)>();
        var seen = new HashSet<ConversionFact>();
        int index = -1;
        foreach (ConversionFact fact in facts)
        {
            index++;
            if (fact.At > asOf || !seen.Add(fact)) continue;
            string path = Paths.At("facts", index);
            if (fact.Member.IsUnspecified)
                findings.Add(index, new Finding(path, CheckInCodes.MemberMissing, FindingSeverity.Error, string.Empty));
            else if (!paths.ContainsKey(fact.Member))
                findings.Add(index, new Finding(path, CheckInCodes.MemberUnknown, FindingSeverity.Error, string.Empty, new Evidence("member", fact.Member)));
            else
                known.Add((fact, index));
        }

        known.Sort((a, b) =>
        {
            int order = a.Fact.At.CompareTo(b.Fact.At);
            if (order == 0) order = a.Fact.Event.CompareTo(b.Fact.Event);
            if (order == 0) order = a.Fact.Member.CompareTo(b.Fact.Member);
            return order != 0 ? order : string.CompareOrdinal(a.Fact.Order, b.Fact.Order);
        });
        return known;
    }

    private static Finding? Take(ConversionFact fact, ConversionPath path, ValueList<ConversionRound> rounds, Interval[] windows, RoundAudience[] audiences)
    {
        if (fact.Event == ConversionEvent.Refunded)
            return path.TryRefund(fact) ? null : Problem(CheckInCodes.RefundUnpaid, FindingSeverity.Error, string.Empty, fact);
        if (fact.Event != ConversionEvent.Reached)
        {
            path.Take(fact);
            return null;
        }

        int round = Array.FindIndex(windows, window => window.Contains(fact.At));
        if (round < 0)
        {
            path.Reach(-1, counts: false, fact.At);
            return Problem(CheckInCodes.ContactOutside, FindingSeverity.Warning, "CHK-4", fact);
        }

        // Being told apart from before the message: who cannot be reached is reachable once reached.
        bool isIn = audiences[round].Has(fact.Member);
        bool isOut = !isIn || path.ReasonsOut(rounds[round], fact.At).Any(reason => reason.Code != CheckInCodes.AudienceUnreachable);
        path.Reach(round, isIn, fact.At);
        if (isOut) return Problem(CheckInCodes.ContactExcluded, FindingSeverity.Warning, "PLN-7", fact);
        return path.ContactsIn(round) > rounds[round].ContactCap
            ? new Finding(string.Empty, CheckInCodes.ContactTooMany, FindingSeverity.Warning, "PLN-7",
                new("member", fact.Member), new("at", fact.At), new("contacts", path.ContactsIn(round)), new("most", rounds[round].ContactCap))
            : null;
    }

    private static RoundAudience Draw(ConversionRound round, IEnumerable<ConversionPath> paths, Instant before) => new(
        [.. paths.Where(path => path.ReasonsOut(round, before).Count == 0)
            .OrderByDescending(path => path.Guest.Pattern)
            .ThenByDescending(path => path.Guest.CheckIns)
            .ThenBy(path => path.Guest.Member)
            .Take(round.Capacity ?? int.MaxValue)
            .Select(path => path.Guest.Member)]);

    private static Finding Problem(string code, FindingSeverity severity, string about, ConversionFact fact) =>
        new(string.Empty, code, severity, about, new("member", fact.Member), new("at", fact.At));
}
