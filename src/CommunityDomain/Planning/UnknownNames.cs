namespace CommunityDomain.Planning;

/// <summary>Gathers references to ids that a section does not define: one finding an id, where it is met first, with the number of places.</summary>
internal sealed class UnknownNames<TId>(NameIndex<TId> known)
    where TId : struct, ITextValue<TId>, IEquatable<TId>
{
    private readonly Dictionary<TId, (string Path, int Places)> _met = [];

    /// <summary>Notes a reference; an unspecified one is no reference.</summary>
    internal void Meet(TId id, string path)
    {
        if (id.IsUnspecified || known.Has(id)) return;
        (string first, int places) = _met.GetValueOrDefault(id, (path, 0));
        _met[id] = (first, places + 1);
    }

    /// <summary>Reports in the order of first meeting; nothing while an entry of the section is misnamed, since the references may mean that one.</summary>
    internal void Report(string name, string code, string fact, List<Finding> findings)
    {
        if (known.HasMisnamed) return;
        foreach ((TId id, (string path, int places)) in _met)
            findings.Add(new Finding(path, code, FindingSeverity.Error, fact, new Evidence(name, EvidenceValue.Id(id)), new Evidence("places", places)));
    }
}
