namespace CommunityDomain.Charters;

/// <summary>Entries on their way into a ledger: each key once, faults noted by their place.</summary>
internal sealed class StrikeEntries
{
    private readonly Dictionary<IdText, Strike> _strikes = [];
    private readonly Dictionary<IdText, StrikeFollowUp> _followUps = [];
    private int _strikesSeen;
    private int _followUpsSeen;

    internal List<Finding> Findings { get; } = [];

    internal void Add(Strike strike)
    {
        string path = Paths.At("strikes", _strikesSeen++);
        if (strike.IsUnspecified) Findings.Add(Error(path, DefinitionCodes.ItemMissing, string.Empty));
        else if (!_strikes.TryAdd(strike.KeyText, strike) && _strikes[strike.KeyText] != strike) Findings.Add(Taken(path, strike.Key));
    }

    internal void Add(StrikeFollowUp followUp)
    {
        string path = Paths.At("followUps", _followUpsSeen++);
        if (followUp.IsUnspecified) Findings.Add(Error(path, DefinitionCodes.ItemMissing, string.Empty));
        else if (_strikes.ContainsKey(followUp.KeyText)) Findings.Add(Taken(path, followUp.Key));
        else if (!_followUps.TryAdd(followUp.KeyText, followUp) && _followUps[followUp.KeyText] != followUp) Findings.Add(Taken(path, followUp.Key));
    }

    internal Strike[] SortedStrikes()
    {
        Strike[] sorted = [.. _strikes.Values];
        Array.Sort(sorted, (left, right) => left.CompareInTime(in right));
        return sorted;
    }

    internal StrikeFollowUp[] SortedFollowUps()
    {
        StrikeFollowUp[] sorted = [.. _followUps.Values];
        Array.Sort(sorted, (left, right) => left.CompareInTime(in right));
        return sorted;
    }

    private static Finding Taken(string path, string key) => Error(path, CharterCodes.StrikeKeyTaken, "CHA-4", new Evidence("key", key));

    private static Finding Error(string path, string code, string fact, params ReadOnlySpan<Evidence> evidence) =>
        new(path, code, FindingSeverity.Error, fact, evidence);
}
