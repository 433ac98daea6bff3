namespace CommunityDomain.Rules;

/// <summary>
/// What was counted for one subject, for one member or one group, as far back as the rules ask: an immutable value, taken by
/// <see cref="RuleEvaluation.Use(string, RuleWindows)"/> and given back with the case just judged by <see cref="RuleEvaluation.Next"/>. So a dry run, a replay and the real thing are the same call.
/// Hosts persist <see cref="ToEntries"/> and come back by <see cref="Of"/>. Equal by what was counted.
/// </summary>
public sealed class RuleWindows : IEquatable<RuleWindows>
{
    private readonly string[] _names;
    private readonly CountLog[] _logs;

    internal RuleWindows(string[] names, CountLog[] logs)
    {
        _names = names;
        _logs = logs;
    }

    /// <summary>Of somebody for whom nothing was counted yet.</summary>
    public static RuleWindows Empty { get; } = new([], []);

    /// <summary>How many entries are kept.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (CountLog log in _logs) count += log.Count;
            return count;
        }
    }

    /// <summary>The windows that hold these entries.</summary>
    /// <param name="entries">The entries, in any order; those of one counter and instant keep theirs.</param>
    /// <returns>The windows.</returns>
    /// <exception cref="ArgumentException">An entry names no counter.</exception>
    public static RuleWindows Of(params ReadOnlySpan<RuleWindowEntry> entries)
    {
        if (entries.Length == 0) return Empty;
        foreach (RuleWindowEntry entry in entries)
            if (entry.Counter is null) throw new ArgumentException("An entry names no counter.", nameof(entries));
        IGrouping<string, RuleWindowEntry>[] counters = [.. entries.ToArray().GroupBy(entry => entry.Counter, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)];
        return new RuleWindows(
            [.. counters.Select(counter => counter.Key)],
            [.. counters.Select(counter => counter.OrderBy(entry => entry.At).Aggregate(default(CountLog), (log, entry) => log.Add(entry.At, entry.Amount)))]);
    }

    /// <summary>Everything that is kept, by name of counter and then by time.</summary>
    /// <returns>The entries.</returns>
    public ValueList<RuleWindowEntry> ToEntries()
    {
        var entries = new List<RuleWindowEntry>(Count);
        foreach (int index in Enumerable.Range(0, _names.Length).OrderBy(index => _names[index], StringComparer.Ordinal))
        {
            for (int i = 0; i < _logs[index].Count; i++)
                entries.Add(new RuleWindowEntry(_names[index], _logs[index].Entries[i].At, _logs[index].Amount(i)));
        }

        return entries.ToValueList();
    }

    /// <inheritdoc/>
    public bool Equals(RuleWindows? other) => ReferenceEquals(this, other) || (other is not null && ToEntries() == other.ToEntries());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RuleWindows);

    /// <inheritdoc/>
    public override int GetHashCode() => ToEntries().GetHashCode();

    /// <summary>The entries between brackets, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToEntries().ToString();

    /// <summary>Whether both hold the same entries.</summary>
    public static bool operator ==(RuleWindows? left, RuleWindows? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they hold different entries.</summary>
    public static bool operator !=(RuleWindows? left, RuleWindows? right) => !(left == right);

    internal ref readonly CountLog Log(int index) => ref _logs[index];

    /// <summary>The same windows with the named counters in the first places, in this order; counters that are not named come after.</summary>
    internal RuleWindows Aligned(string[] names)
    {
        if (ReferenceEquals(names, _names) || (_names.Length >= names.Length && _names.AsSpan(0, names.Length).SequenceEqual(names))) return this;
        return Arranged(names);
    }

    internal CountLog[] CopyLogs() => [.. _logs];

    internal string[] CopyNames() => [.. _names];

    /// <summary>With other logs, in the same places.</summary>
    internal RuleWindows With(CountLog[] logs) => new(_names, logs);

    private RuleWindows Arranged(string[] names)
    {
        int[] others = [.. Enumerable.Range(0, _names.Length).Where(index => Array.IndexOf(names, _names[index]) < 0)];
        return new RuleWindows(
            others.Length == 0 ? names : [.. names, .. others.Select(index => _names[index])],
            [.. names.Select(name => Array.IndexOf(_names, name) is >= 0 and int index ? _logs[index] : default), .. others.Select(index => _logs[index])]);
    }
}
