using System.Text.RegularExpressions;

namespace CommunityDomain.Patterns;

/// <summary>What must hold of a <see cref="TextPatternSet"/>. Written by hand: a set may hold tens of thousands of patterns.</summary>
internal sealed class TextPatternSetRules
{
    internal const TextFolding AllFoldings = TextFolding.Default | TextFolding.Diacritics | TextFolding.Separators | TextFolding.LookAlikes;

    private readonly TextPatternSet _set;
    private readonly List<Finding> _findings;
    private readonly string _path;
    private readonly TextFolder _folder;
    private string _list = string.Empty;
    private int _index;

    internal TextPatternSetRules(TextPatternSet set, List<Finding> findings, FoldingTables tables, string path = "")
    {
        (_set, _findings, _path) = (set, findings, path);
        _folder = new TextFolder(tables.Of(set.Folding & AllFoldings));
    }

    /// <summary>The patterns as they were folded; null for those with which something is wrong. Empty before, and where there are too many.</summary>
    internal string?[] Patterns { get; private set; } = [];

    /// <summary>The allowed patterns, likewise.</summary>
    internal string?[] Allow { get; private set; } = [];

    internal void Judge()
    {
        Need(!string.IsNullOrWhiteSpace(_set.Id), "id", PatternCodes.IdMissing);
        Need(Enum.IsDefined(_set.Boundary), "boundary", PatternCodes.TermUnknown, new Evidence("value", (int)_set.Boundary));
        Need((_set.Folding & ~AllFoldings) == TextFolding.None, "folding", PatternCodes.TermUnknown, new Evidence("value", (int)_set.Folding));
        int patterns = _set.Patterns.Count + _set.Allow.Count;
        int regexes = _set.Patterns.Concat(_set.Allow).Count(pattern => pattern?.Mode == TextPatternMode.Regex);
        Need(patterns <= TextPatternSet.MaxPatterns, "patterns", PatternCodes.SetTooLarge, new Evidence("count", patterns), new Evidence("most", TextPatternSet.MaxPatterns));
        Need(regexes <= TextPatternSet.MaxRegexes, "patterns", PatternCodes.SetTooLarge, new Evidence("count", regexes), new Evidence("most", TextPatternSet.MaxRegexes));
        Warn(!_set.Patterns.IsEmpty, "patterns", PatternCodes.SetEmpty);
        if (patterns > TextPatternSet.MaxPatterns || regexes > TextPatternSet.MaxRegexes) return;
        (Patterns, Allow) = (new string?[_set.Patterns.Count], new string?[_set.Allow.Count]);
        Dictionary<string, int>[] denied = Judge("patterns", _set.Patterns, Patterns);
        Dictionary<string, int>[] allowed = Judge("allow", _set.Allow, Allow);
        if (!_set.Allow.IsEmpty) JudgeTwins(denied, allowed);
    }

    /// <summary>Finds what is denied and allowed alike, in the order of what is denied.</summary>
    private void JudgeTwins(Dictionary<string, int>[] denied, Dictionary<string, int>[] allowed)
    {
        var twins = new SortedDictionary<int, int>();
        for (int mode = 0; mode < denied.Length; mode++)
        {
            foreach ((string text, int at) in denied[mode])
                if (allowed[mode].TryGetValue(text, out int other)) twins.Add(at, other);
        }

        foreach ((int at, int other) in twins)
            Warn(holds: false, Paths.At("patterns", at), PatternCodes.TextAllowed, new("text", _set.Patterns[at].Text), new("other", Paths.At("allow", other)));
    }

    /// <summary>Judges and folds each pattern; the folded ones by mode, each with its first place.</summary>
    private Dictionary<string, int>[] Judge(string list, ValueList<TextPattern> patterns, string?[] folded)
    {
        var seen = new Dictionary<string, int>[Enum.GetValues<TextPatternMode>().Length];
        for (int mode = 0; mode < seen.Length; mode++) seen[mode] = new(StringComparer.Ordinal);
        for (int i = 0; i < patterns.Count; i++)
        {
            // Paths are made where something is wrong, not for each of tens of thousands.
            (_list, _index) = (list, i);
            if (patterns[i] is not { } pattern) Need(holds: false, Paths.At(list, i), DefinitionCodes.ItemMissing);
            else if (unchecked((uint)pattern.Mode) >= (uint)seen.Length) Need(holds: false, $"{Paths.At(list, i)}.mode", PatternCodes.TermUnknown, new Evidence("value", (int)pattern.Mode));
            else if ((folded[i] = Folded(pattern)) is { } text && !seen[(int)pattern.Mode].TryAdd(text, i))
                Warn(holds: false, $"{Paths.At(list, i)}.text", PatternCodes.TextTwice, new("text", pattern.Text), new("other", Paths.At(list, seen[(int)pattern.Mode][text])));
        }

        return seen;
    }

    /// <summary>The folded pattern; null when something is wrong with it.</summary>
    private string? Folded(TextPattern pattern)
    {
        string text = pattern.Text;
        if (string.IsNullOrWhiteSpace(text)) return Wrong(PatternCodes.TextMissing);
        if (text.Length > TextPattern.MaxLength) return Wrong(PatternCodes.TextTooLong, new("length", text.Length), new("most", TextPattern.MaxLength));
        if (!InvariantText.IsWellFormed(text)) return Wrong(PatternCodes.TextIllFormed);
        if (pattern.Mode == TextPatternMode.Regex) return JudgeRegex(text);
        if (pattern.Mode != TextPatternMode.Wildcards)
        {
            string literal = LiteralText.Fold(text, _folder);
            return literal.Length > 0 ? literal : Wrong(PatternCodes.TextFoldsAway, new Evidence("text", text));
        }

        if (WildcardText.IsEscapeOpen(text)) return Wrong(PatternCodes.EscapeOpen, new Evidence("text", text));
        string wildcards = WildcardText.Fold(text, _folder);
        if (wildcards.Length == 0) return Wrong(PatternCodes.TextFoldsAway, new Evidence("text", text));
        return wildcards.Any(WildcardText.IsLiteral) ? wildcards : Wrong(PatternCodes.WildcardsOnly, new Evidence("text", text));
    }

    private string? JudgeRegex(string text)
    {
        if (!_set.RegexAllowed) Wrong(PatternCodes.RegexNotAllowed, new Evidence("text", text));
        if (RegexBudget.Exceeds(text)) return Wrong(PatternCodes.RegexTooCostly, new Evidence("text", text));
        try
        {
            return TextRegex.Make(text, _set.Folding).IsMatch(string.Empty) ? Wrong(PatternCodes.RegexMatchesEmpty, new Evidence("text", text)) : text;
        }
        catch (RegexParseException problem)
        {
            return Wrong(PatternCodes.RegexInvalid, new("text", text), new("position", problem.Offset));
        }
        catch (NotSupportedException)
        {
            return Wrong(PatternCodes.RegexUnsupported, new Evidence("text", text));
        }
    }

    /// <summary>Something is wrong with the text of the pattern being judged.</summary>
    private string? Wrong(string code, params ReadOnlySpan<Evidence> evidence)
    {
        Need(holds: false, $"{Paths.At(_list, _index)}.text", code, evidence);
        return null;
    }

    private void Need(bool holds, string path, string code, params ReadOnlySpan<Evidence> evidence) => Add(holds, path, code, FindingSeverity.Error, evidence);

    private void Warn(bool holds, string path, string code, params ReadOnlySpan<Evidence> evidence) => Add(holds, path, code, FindingSeverity.Warning, evidence);

    private void Add(bool holds, string path, string code, FindingSeverity severity, ReadOnlySpan<Evidence> evidence)
    {
        if (!holds) _findings.Add(new Finding(Paths.Join(_path, path), code, severity, "CHA-4", evidence));
    }
}
