namespace CommunityDomain.Metrics;

/// <summary>Sorts the few rows of a member where they stand; those that come in order are only looked at.</summary>
internal static class RowSort
{
    private const int Few = 24;

    internal static void Sort<T, TOrder>(Span<T> rows)
        where T : struct
        where TOrder : IRowOrder<T>
    {
        int sorted = 1;
        while (sorted < rows.Length && !TOrder.IsBefore(rows[sorted], rows[sorted - 1])) sorted++;
        if (sorted >= rows.Length) return;
        if (rows.Length > Few) rows.Sort((left, right) => TOrder.IsBefore(left, right) ? -1 : TOrder.IsBefore(right, left) ? 1 : 0);
        else Insert<T, TOrder>(rows, sorted);
    }

    private static void Insert<T, TOrder>(Span<T> rows, int sorted)
        where T : struct
        where TOrder : IRowOrder<T>
    {
        for (int i = sorted; i < rows.Length; i++)
        {
            T row = rows[i];
            int place = i;
            while (place > 0 && TOrder.IsBefore(row, rows[place - 1]))
            {
                rows[place] = rows[place - 1];
                place--;
            }

            rows[place] = row;
        }
    }
}
