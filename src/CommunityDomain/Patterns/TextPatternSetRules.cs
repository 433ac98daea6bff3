using System.Text.RegularExpressions;

namespace CommunityDomain.Patterns;

/// <summary>What must hold of a <see cref="TextPatternSet"/>. Written by hand: a set may hold tens of thousands of patterns.</summary>
internal sealed class TextPatternSetRules
{
    private const TextFolding AllFoldings = TextFolding.Default | TextFolding.Diacritics | TextFolding.Separators | TextFolding.LookAlikes;

    private readonly TextPatternSet _set;
    private readonly List<Finding> _findings;
    private readonly string _path;
    private readonly TextFolder _folder;

    internal TextPatternSetRules(TextPatternSet set, List<Finding> findings, FoldingTables tables, string path = "")
    {
        (_set, _findings, _path) = (set, findings, path);
        _folder = new TextFolder(tables.Of(set.Folding & AllFoldings));
    }

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
        Dictionary<(TextPatternMode, string), int> denied = Judge("patterns", _set.Patterns);
        Dictionary<(TextPatternMode, string), int> allowed = Judge("allow", _set.Allow);
        foreach (((TextPatternMode, string) key, int at) in denied)
        {
            if (allowed.TryGetValue(key, out int other))
                Warn(holds: false, Paths.At("patterns", at), PatternCodes.TextAllowed, new("text", _set.Patterns[at].Text), new("other", Paths.At("allow", other)));
        }
    }

    private Dictionary<(TextPatternMode, string), int> Judge(string list, ValueList<TextPattern> patterns)
    {
        var seen = new Dictionary<(TextPatternMode, string), int>();
        for (int i = 0; i < patterns.Count; i++)
        {
            string at = Paths.At(list, i);
            if (patterns[i] is not { } pattern) Need(holds: false, at, DefinitionCodes.ItemMissing);
            else if (!Enum.IsDefined(pattern.Mode)) Need(holds: false, $"{at}.mode", PatternCodes.TermUnknown, new Evidence("value", (int)pattern.Mode));
            else if (Folded(pattern, $"{at}.text") is { } folded && !seen.TryAdd((pattern.Mode, folded), i))
                Warn(holds: false, $"{at}.text", PatternCodes.TextTwice, new("text", pattern.Text), new("other", Paths.At(list, seen[(pattern.Mode, folded)])));
        }

        return seen;
    }

    /// <summary>The folded pattern; null when something is wrong with it.</summary>
    private string? Folded(TextPattern pattern, string path)
    {
        string text = pattern.Text;
        if (string.IsNullOrWhiteSpace(text)) return Wrong(path, PatternCodes.TextMissing);
        if (text.Length > TextPattern.MaxLength) return Wrong(path, PatternCodes.TextTooLong, new("length", text.Length), new("most", TextPattern.MaxLength));
        if (!InvariantText.IsWellFormed(text)) return Wrong(path, PatternCodes.TextIllFormed);
        if (pattern.Mode == TextPatternMode.Regex) return JudgeRegex(text, path);
        if (pattern.Mode != TextPatternMode.Wildcards)
        {
            string literal = LiteralText.Fold(text, _folder);
            return literal.Length > 0 ? literal : Wrong(path, PatternCodes.TextFoldsAway, new Evidence("text", text));
        }

        if (WildcardText.IsEscapeOpen(text)) return Wrong(path, PatternCodes.EscapeOpen, new Evidence("text", text));
        string wildcards = WildcardText.Fold(text, _folder);
        if (wildcards.Length == 0) return Wrong(path, PatternCodes.TextFoldsAway, new Evidence("text", text));
        return wildcards.Any(WildcardText.IsLiteral) ? wildcards : Wrong(path, PatternCodes.WildcardsOnly, new Evidence("text", text));
    }

    private string? JudgeRegex(string text, string path)
    {
        if (!_set.RegexAllowed) Wrong(path, PatternCodes.RegexNotAllowed, new Evidence("text", text));
        if (RegexBudget.Exceeds(text)) return Wrong(path, PatternCodes.RegexTooCostly, new Evidence("text", text));
        try
        {
            return TextRegex.Make(text, _set.Folding).IsMatch(string.Empty) ? Wrong(path, PatternCodes.RegexMatchesEmpty, new Evidence("text", text)) : text;
        }
        catch (RegexParseException problem)
        {
            return Wrong(path, PatternCodes.RegexInvalid, new("text", text), new("position", problem.Offset));
        }
        catch (NotSupportedException)
        {
            return Wrong(path, PatternCodes.RegexUnsupported, new Evidence("text", text));
        }
    }

    private string? Wrong(string path, string code, params ReadOnlySpan<Evidence> evidence)
    {
        Need(holds: false, path, code, evidence);
        return null;
    }

    private void Need(bool holds, string path, string code, params ReadOnlySpan<Evidence> evidence) => Add(holds, path, code, FindingSeverity.Error, evidence);

    private void Warn(bool holds, string path, string code, params ReadOnlySpan<Evidence> evidence) => Add(holds, path, code, FindingSeverity.Warning, evidence);

    private void Add(bool holds, string path, string code, FindingSeverity severity, ReadOnlySpan<Evidence> evidence)
    {
        if (!holds) _findings.Add(new Finding(Paths.Join(_path, path), code, severity, "CHA-4", evidence));
    }
}
