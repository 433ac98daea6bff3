namespace CommunityDomain.CheckIns;

/// <summary>One member of a cohort: the card, what it comes to, and at which cell the member dropped out.</summary>
internal sealed record CohortRow(CheckInCard Card, AttendancePattern Pattern, int? DropOut)
{
    internal static readonly Comparison<CohortRow> BestFirst = (a, b) =>
    {
        int order = b.Pattern.CompareTo(a.Pattern);
        if (order == 0) order = (b.Card.OnTime + b.Card.MadeUp).CompareTo(a.Card.OnTime + a.Card.MadeUp);
        return order != 0 ? order : a.Card.Member.CompareTo(b.Card.Member);
    };

    internal static CohortRow Of(CheckInCard card, int quietDays)
    {
        if (card.IsCompleted) return new CohortRow(card, AttendancePattern.Completed, null);
        ReadOnlySpan<CheckInCell> cells = card.Cells.AsSpan();
        int from = cells.Length;
        while (from > 0 && !cells[from - 1].IsDone) from--;
        int? first = null;
        int missed = 0;
        for (int i = from; i < cells.Length; i++)
        {
            if (cells[i].Status != CheckInStatus.Missed) continue;
            first ??= i;
            missed++;
        }

        bool gone = missed >= quietDays || card.State == ParticipantState.Withdrawn;
        int? at = first ?? (from < cells.Length ? from : null);
        return gone ? new CohortRow(card, AttendancePattern.Dropped, at) : new CohortRow(card, AttendancePattern.Partly, null);
    }

    internal static CohortDay[] Days(CheckInCycle cycle, CohortRow[] rows)
    {
        var days = new CohortDay[cycle.Table.Count];
        int remaining = rows.Length;
        for (int day = 0; day < days.Length; day++)
        {
            var counts = new int[(int)CheckInStatus.NonExistent + 1];
            int dropped = 0;
            foreach (CohortRow row in rows)
            {
                counts[(int)row.Card.Cells[day].Status]++;
                if (row.DropOut == day) dropped++;
            }

            days[day] = new CohortDay(cycle.Table.Days[day], counts, remaining, dropped);
            remaining -= dropped;
        }

        return days;
    }
}
