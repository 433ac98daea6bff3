namespace CommunityDomain.Metrics;

/// <summary>Reads paths from the rows of <see cref="InOrderMachine"/>.</summary>
internal static class InOrderReading
{
    internal static FunnelPathRow RowOf(FunnelProgram program, ReadOnlySpan<long> row, int member) => new(
        member,
        InOrderMachine.Level(row),
        Erased: false,
        InOrderMachine.IsStopped(row),
        InOrderMachine.EntryOf(program, row),
        InOrderMachine.ReachedOf(program, row),
        InOrderMachine.OpenUntil(program, row));

    internal static FunnelPaths<TKey> Of<TKey>(FunnelProgram program, InOrderStore<TKey> store)
        where TKey : notnull
    {
        bool hasTimes = program.Entry == FunnelEntry.First && program.Steps > 2;
        TKey[] members = store.Members.Keys.ToArray();
        var paths = new FunnelPaths<TKey>(program, members, hasTimes, members.Length);
        for (int member = 0; member < members.Length; member++)
        {
            Span<long> row = store.Row(member);
            paths.Add(RowOf(program, row, member), row[InOrderMachine.Head..]);
        }

        return paths;
    }
}
