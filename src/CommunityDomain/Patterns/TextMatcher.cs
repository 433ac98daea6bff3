using System.Diagnostics.CodeAnalysis;

namespace CommunityDomain.Patterns;

/// <summary>
/// Valid pattern sets, compiled together so that a text is read once for all of them (once a folding, where sets fold differently; regular expressions read it for themselves).
/// Immutable and thread-safe; each thread takes a scan of its own.
/// </summary>
public sealed class TextMatcher
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    private TextMatcher(ValueList<TextPatternSet> sets, FoldingTables tables, List<TextPatternSetRules> judged)
    {
        Sets = sets;
        var groups = new Dictionary<TextFolding, PatternGroup>();
        var regexes = new List<TextRegex>();
        for (int set = 0; set < sets.Count; set++)
        {
            _indexes.Add(sets[set].Id, set);
            if (!groups.TryGetValue(sets[set].Folding, out PatternGroup? group)) groups.Add(sets[set].Folding, group = new PatternGroup(tables.Of(sets[set].Folding)));
            Add(group, regexes, set, sets[set], judged[set].Patterns, isAllowed: false);
            Add(group, regexes, set, sets[set], judged[set].Allow, isAllowed: true);
        }

        foreach (PatternGroup group in groups.Values) group.Seal();
        Groups = [.. groups.Values];
        Regexes = [.. regexes];
        HasAllowed = sets.Any(set => !set.Allow.IsEmpty);
    }

    /// <summary>The sets, in the order in which hits number them.</summary>
    public ValueList<TextPatternSet> Sets { get; }

    internal PatternGroup[] Groups { get; }

    internal TextRegex[] Regexes { get; }

    internal bool HasAllowed { get; }

    /// <summary>Compiles sets. No code is generated.</summary>
    /// <param name="sets">The sets, each id once; may be none.</param>
    /// <returns>The matcher.</returns>
    /// <exception cref="InvalidDefinitionException">There are findings of severity Error; carries all findings, at paths as <c>[2].patterns[0].text</c>.</exception>
    public static TextMatcher Compile(ValueList<TextPatternSet> sets) =>
        TryCompile(sets, out TextMatcher? matcher, out ValueList<Finding> findings) ? matcher : throw new InvalidDefinitionException(findings);

    /// <summary>Compiles sets, or says all that is wrong.</summary>
    /// <param name="sets">The sets, each id once; may be none.</param>
    /// <param name="matcher">The matcher, or null.</param>
    /// <param name="findings">Every finding, at paths as <c>[2].patterns[0].text</c>; may hold warnings when the sets are good.</param>
    /// <returns>Whether there is no finding of severity Error.</returns>
    public static bool TryCompile(ValueList<TextPatternSet> sets, [NotNullWhen(true)] out TextMatcher? matcher, out ValueList<Finding> findings)
    {
        var found = new List<Finding>();
        var tables = new FoldingTables();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var judged = new List<TextPatternSetRules>(sets.Count);
        for (int i = 0; i < sets.Count; i++)
        {
            string at = Paths.At(string.Empty, i);
            if (sets[i] is not { } set)
            {
                found.Add(new Finding(at, DefinitionCodes.ItemMissing, FindingSeverity.Error, string.Empty));
                continue;
            }

            var rules = new TextPatternSetRules(set, found, tables, at);
            rules.Judge();
            judged.Add(rules);
            if (set.Id is not null && !ids.Add(set.Id)) found.Add(new Finding(Paths.Join(at, "id"), PatternCodes.IdTwice, FindingSeverity.Error, "CHA-4", new Evidence("id", set.Id)));
        }

        findings = found.ToValueList();
        bool good = !found.Exists(finding => finding.Severity == FindingSeverity.Error);
        matcher = good ? new TextMatcher(sets, tables, judged) : null;
        return good;
    }

    /// <summary>The position of a set, so that asking for it on a hot path costs no search.</summary>
    /// <param name="id">The id of the set.</param>
    /// <returns>The position in <see cref="Sets"/>.</returns>
    /// <exception cref="ArgumentException">The matcher has no such set.</exception>
    public int IndexOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _indexes.TryGetValue(id, out int index) ? index : throw new ArgumentException($"The matcher has no set '{id}'.", nameof(id));
    }

    /// <summary>A scan that has read nothing yet. Used by one thread at a time, and again for text after text: it keeps its memory.</summary>
    /// <returns>The scan.</returns>
    public TextScan NewScan() => new(this);

    private static void Add(PatternGroup group, List<TextRegex> regexes, int set, TextPatternSet definition, string?[] folded, bool isAllowed)
    {
        ValueList<TextPattern> patterns = isAllowed ? definition.Allow : definition.Patterns;
        for (int i = 0; i < patterns.Count; i++)
        {
            TextPattern pattern = patterns[i];
            if (pattern.Mode == TextPatternMode.Regex) regexes.Add(new TextRegex(set, i, isAllowed, TextRegex.Make(pattern.Text, definition.Folding)));
            else group.Add(folded[i]!, PatternEntry.Of(set, i, isAllowed, pattern.Mode, definition.Boundary), pattern.Mode == TextPatternMode.Wildcards);
        }
    }
}
