namespace CommunityDomain.Rules;

/// <summary>
/// The revisions of one rule set, each in force from its <see cref="RuleSet.From"/> until the next one takes over: no moment has two, and once the first is in force none has
/// nothing. What was decided yesterday can so be decided again by the rules of yesterday. Immutable and thread-safe.
/// </summary>
public sealed class RuleSetRevisions
{
    private readonly CompiledRuleSet[] _all;

    private RuleSetRevisions(CompiledRuleSet[] all) => _all = all;

    /// <summary>The revisions, the earliest first.</summary>
    public ValueList<CompiledRuleSet> All => [.. _all];

    /// <summary>Puts revisions in order.</summary>
    /// <param name="revisions">The revisions, at least one, in any order; each number once, and a later number from a later moment. Only the first may hold for always.</param>
    /// <returns>The revisions.</returns>
    /// <exception cref="InvalidDefinitionException">Two have one number, or one does not begin after the one before; at paths as <c>[1].from</c>.</exception>
    /// <exception cref="ArgumentException">There is none, or one is null.</exception>
    public static RuleSetRevisions Of(params ReadOnlySpan<CompiledRuleSet> revisions)
    {
        if (revisions.Length == 0) throw new ArgumentException("At least one revision is required.", nameof(revisions));
        var findings = new List<Finding>();
        var places = new int[revisions.Length];
        for (int i = 0; i < places.Length; i++)
        {
            if (revisions[i] is null) throw new ArgumentException("A revision is null.", nameof(revisions));
            places[i] = i;
        }

        CompiledRuleSet[] ordered = revisions.ToArray();
        Array.Sort(places, (left, right) => (ordered[left].Definition.Revision, left).CompareTo((ordered[right].Definition.Revision, right)));
        ordered = [.. places.Select(place => ordered[place])];
        for (int i = 1; i < ordered.Length; i++)
        {
            RuleSet before = ordered[i - 1].Definition;
            RuleSet after = ordered[i].Definition;
            string at = Paths.At(string.Empty, places[i]);
            if (after.Revision == before.Revision) findings.Add(Wrong($"{at}.revision", RuleCodes.RevisionTwice, new Evidence("revision", after.Revision)));
            else if (after.From is not { } from || from <= (before.From ?? Instant.MinValue)) findings.Add(Wrong($"{at}.from", RuleCodes.RevisionTooEarly, new Evidence("revision", after.Revision), new Evidence("before", before.Revision)));
        }

        return findings.Count == 0 ? new RuleSetRevisions(ordered) : throw new InvalidDefinitionException(findings.ToValueList());
    }

    /// <summary>The revision that is in force.</summary>
    /// <param name="now">The moment.</param>
    /// <returns>The revision; null before the first.</returns>
    public CompiledRuleSet? At(Instant now)
    {
        for (int i = _all.Length - 1; i >= 0; i--)
            if (_all[i].Definition.From is not { } from || from <= now) return _all[i];
        return null;
    }

    private static Finding Wrong(string path, string code, params ReadOnlySpan<Evidence> evidence) => new(path, code, FindingSeverity.Error, "CHA-4", evidence);
}
