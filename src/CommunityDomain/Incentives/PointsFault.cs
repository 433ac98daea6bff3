namespace CommunityDomain.Incentives;

/// <summary>Why an entry cannot stand: a finding of a history that is loaded, a reason of an entry that is refused.</summary>
internal sealed record PointsFault(string Code, params ValueList<Evidence> Evidence)
{
    internal Finding ToFinding(string path) => new(path, Code, FindingSeverity.Error, "CHK-2", Evidence.AsSpan());

    internal Reason ToReason() => new(Code, "CHK-2", Evidence.AsSpan());

    /// <summary>What is wrong with an entry by itself; null for nothing.</summary>
    internal static PointsFault? Of(in PointsEntry entry)
    {
        if (entry.Kind is not PointsEntryKind.Release && entry.Points.Value is < 1 or > PointsEntry.MostPoints)
            return Number(entry.Points.Value, 1, PointsEntry.MostPoints);
        if (entry.Kind is PointsEntryKind.Hold && entry.Until!.Value <= entry.At)
            return new(IncentiveCodes.WindowBackwards, new Evidence("from", entry.At), new Evidence("until", entry.Until.Value));
        return entry is { ActiveFrom: { } first, LastDay: { } last } && last < first
            ? new(IncentiveCodes.WindowBackwards, new Evidence("from", first), new Evidence("until", last))
            : null;
    }

    internal static PointsFault Number(decimal value, decimal least, decimal most) =>
        new(IncentiveCodes.NumberWrong, new Evidence("value", value), new Evidence("least", least), new Evidence("most", most));
}
