using System.Collections.Frozen;
using CommunityDomain.Calendars;

namespace CommunityDomain.Metrics;

/// <summary>A valid definition with its zone: kinds are dense, 0 is any kind that it does not name.</summary>
internal sealed class RetentionProgram
{
    /// <summary>What a kind may do.</summary>
    internal const byte Start = 1;

    /// <inheritdoc cref="Start"/>
    internal const byte Return = 2;

    /// <inheritdoc cref="Start"/>
    internal const byte Bar = 4;

    private readonly FrozenDictionary<string, int> _kinds;

    internal RetentionProgram(RetentionDefinition definition, DateTimeZone zone)
    {
        Definition = definition;
        Clock = new BusinessDayClock(zone, definition.DayStart);
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string kind in definition.Starts.Concat(definition.Returns).Concat(definition.Barring)) kinds.TryAdd(kind, kinds.Count + 1);
        _kinds = kinds.ToFrozenDictionary(StringComparer.Ordinal);
        Roles = new byte[kinds.Count + 1];
        Roles[0] = RoleOf(definition, kind: null);
        foreach ((string kind, int number) in kinds) Roles[number] = RoleOf(definition, kind);
        Ends = [.. definition.Cells];
        IsSame = Roles.All(role => (role & (Start | Return)) is 0 or (Start | Return));
    }

    internal RetentionDefinition Definition { get; }

    internal BusinessDayClock Clock { get; }

    /// <summary>What each kind may do; zero where it changes nothing.</summary>
    internal byte[] Roles { get; }

    /// <summary>The last interval of each cell after the start's own.</summary>
    internal int[] Ends { get; }

    /// <summary>Whether every start is a return and the other way round.</summary>
    internal bool IsSame { get; }

    internal bool IsFirstEver => Definition.Entry == RetentionEntry.FirstEver;

    internal int KindOf(string kind) => _kinds.GetValueOrDefault(kind);

    /// <summary>The first interval of a cell.</summary>
    internal int BeginOf(int cell) => cell == 0 ? 1 : Ends[cell - 1] + 1;

    internal long Fingerprint(bool keepsEvents)
    {
        var writer = new SnapshotWriter();
        writer.Text(Clock.Zone.Id);
        writer.Text(Definition.Period.ToString());
        writer.Int64(Definition.DayStart.NanosecondOfDay);
        foreach ((string kind, int number) in _kinds.OrderBy(pair => pair.Value))
        {
            writer.Text(kind);
            writer.Byte(Roles[number]);
        }

        writer.Byte(Roles[0]);
        foreach (int end in Ends) writer.Int32(end);
        foreach (int choice in (ReadOnlySpan<int>)[(int)Definition.Entry, (int)Definition.Clock, (int)Definition.Criterion, Definition.MinimumOccurrences, keepsEvents ? 1 : 0]) writer.Int32(choice);
        Door.Mark(Definition.NotCounted, writer);
        return writer.Fingerprint();
    }

    private static byte RoleOf(RetentionDefinition definition, string? kind)
    {
        int role = definition.Starts.IsEmpty || (kind is not null && definition.Starts.Contains(kind, StringComparer.Ordinal)) ? Start : 0;
        if (definition.Returns.IsEmpty || (kind is not null && definition.Returns.Contains(kind, StringComparer.Ordinal))) role |= Return;
        if (kind is not null && definition.Barring.Contains(kind, StringComparer.Ordinal)) role |= Bar;
        return (byte)role;
    }
}
