namespace CommunityDomain.Metrics;

/// <summary>Counts paths by step.</summary>
internal sealed class FunnelTally(FunnelProgram program)
{
    private readonly long[] _reached = new long[program.Steps];
    private readonly long[] _mature = new long[program.Steps];
    private readonly long[] _pending = new long[program.Steps];
    private readonly long[] _dropped = new long[program.Steps];

    internal long Entered => _reached[0];

    internal long Converted { get; private set; }

    internal long Excluded { get; private set; }

    internal void Count<TKey>(in FunnelPathRow row, FunnelOutcome outcome, bool mature, FunnelPaths<TKey> paths, int path)
        where TKey : notnull
    {
        if (row.Erased) Excluded++;
        if (row.Level == 0) return;
        for (int step = 0; step < row.Level; step++)
        {
            if (!paths.Took(path, step)) continue;
            _reached[step]++;
            if (mature) _mature[step]++;
        }

        if (outcome == FunnelOutcome.Converted) Converted++;
        else if (outcome == FunnelOutcome.Pending) _pending[row.Level - 1]++;
        else _dropped[row.Level - 1]++;
    }

    internal FunnelStepReport ToReport(int step, Func<(Duration? Mean, Duration? Median)> times)
    {
        int before = Math.Max(0, step - 1);
        while (program.Optional[before]) before--;
        return new FunnelStepReport(times)
        {
            Kind = program.Names[program.KindOfStep[step]],
            Reached = _reached[step],
            Rate = new Ratio(_reached[step], _reached[0]),
            FromPrevious = new Ratio(_reached[step], _reached[before]),
            Matured = new Ratio(_mature[step], _mature[0]),
            Pending = _pending[step],
            Dropped = _dropped[step],
        };
    }
}
