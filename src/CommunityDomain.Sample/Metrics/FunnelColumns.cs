using CommunityDomain.Metrics;
using CommunityDomain.Sample.Replay;

namespace CommunityDomain.Sample.Metrics;

/// <summary>The columns that a funnel names as properties, of the rows that take its steps; a cell without text is no value.</summary>
internal sealed class FunnelColumns
{
    private readonly Dictionary<(string Property, long Row), string> _values = [];
    private readonly (string Property, int Column)[] _columns;
    private readonly HashSet<string> _kinds;

    internal FunnelColumns(FunnelDefinition funnel, List<string> header, string path)
    {
        _kinds = [.. funnel.Steps.Select(step => step.Kind)];
        IEnumerable<string> names = funnel.Breakdown is { } breakdown ? funnel.HoldsConstant.Append(breakdown.Property) : funnel.HoldsConstant;
        _columns = [.. names.Distinct(StringComparer.Ordinal).Select(name =>
            (name, header.FindIndex(column => string.Equals(column.Trim(), name, StringComparison.Ordinal)) is >= 0 and int at ? at : throw new ReplayFault($"{path}: there is no column '{name}', which the funnel names.")))];
    }

    internal void Keep(long number, string kind, List<string> row)
    {
        if (_columns.Length == 0 || !_kinds.Contains(kind)) return;
        foreach ((string property, int column) in _columns)
        {
            if (row[column].Trim() is { Length: > 0 } value) _values[(property, number)] = value;
        }
    }

    internal string? ValueOf(MemberId member, long row, string property) => _values.GetValueOrDefault((property, row));
}
