namespace CommunityDomain.CheckIns;

/// <summary>Cuts the time line where windows open and close, and says for each piece which day takes a submission: the last one whose window is open, else the last one in grace.</summary>
internal static class CheckInEdges
{
    internal static (long[] Edges, int[] Slots) Of(CheckInTimetable table)
    {
        int count = table.Count;
        var cuts = new List<long>(count * 3);
        var latest = new long[count];
        for (int i = 0; i < count; i++)
        {
            latest[i] = i == 0 ? table.Finals[i] : Math.Max(latest[i - 1], table.Finals[i]);
            if (table.States[i] is not CheckInStatus.NotOpen) continue;
            cuts.Add(table.Opens[i]);
            cuts.Add(table.Closes[i]);
            cuts.Add(table.Finals[i]);
        }

        cuts.Sort();
        var edges = new List<long>(cuts.Count);
        var slots = new List<int>(cuts.Count);
        int opened = 0;
        for (int i = 0; i < cuts.Count; i++)
        {
            if (i > 0 && cuts[i] == cuts[i - 1]) continue;
            while (opened < count && table.Starts[opened] <= cuts[i]) opened++;
            int slot = SlotAt(table, latest, Math.Min(opened + 1, count), cuts[i]);
            if (slots.Count > 0 && slots[^1] == slot) continue;
            edges.Add(cuts[i]);
            slots.Add(slot);
        }

        return ([.. edges], [.. slots]);
    }

    private static int SlotAt(CheckInTimetable table, long[] latest, int before, long at)
    {
        int grace = CheckInTimetable.Closed;
        for (int i = before - 1; i >= 0 && latest[i] > at; i--)
        {
            if (table.States[i] is not CheckInStatus.NotOpen || table.Opens[i] > at || table.Finals[i] <= at) continue;
            if (at < table.Closes[i]) return i * 2;
            if (grace == CheckInTimetable.Closed) grace = (i * 2) + 1;
        }

        return grace;
    }
}
