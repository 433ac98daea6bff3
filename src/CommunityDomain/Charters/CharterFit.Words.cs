using System.Text;
using CommunityDomain.Groups;
using CommunityDomain.Patterns;

namespace CommunityDomain.Charters;

/// <summary>The numbers: rules, words, exemptions; and where words mean something else on the platform.</summary>
internal sealed partial class CharterFit
{
    private static readonly TextFolding[] Foldings = [.. Enum.GetValues<TextFolding>().Where(folding => folding is not (TextFolding.None or TextFolding.Default))];

    private void JudgeLimits()
    {
        Judge("exempt", PlatformLimitKind.ExemptRoles, _common.Roles.Count);
        Judge("exempt", PlatformLimitKind.ExemptChannels, _common.Channels.Count);
        long wordRules = 0, nameRules = 0, mentionRules = 0;
        foreach (NativeRule rule in _native)
        {
            string path = Paths.At("rules", rule.Index);
            wordRules += RulesFor(rule.TextSets, $"{path}.when");
            nameRules += RulesFor(rule.NameSets, $"{path}.when");
            mentionRules += rule.Mentions.Count;
            foreach ((string at, long allowed) in rule.Mentions) Judge(at, PlatformLimitKind.MentionsAllowed, allowed);
            if (rule.Roles.Count > 0) Judge($"{path}.unless", PlatformLimitKind.ExemptRoles, rule.Roles.Union(_common.Roles, StringComparer.Ordinal).Count());
            if (rule.Channels.Count > 0) Judge($"{path}.unless", PlatformLimitKind.ExemptChannels, rule.Channels.Union(_common.Channels, StringComparer.Ordinal).Count());
        }

        Judge("rules", PlatformLimitKind.WordRules, wordRules);
        Judge("rules", PlatformLimitKind.NameRules, nameRules);
        Judge("rules", PlatformLimitKind.MentionRules, mentionRules);
        Judge("rules", PlatformLimitKind.WordsInAll, WordsOf(_native.SelectMany(rule => rule.TextSets)).Words);
    }

    /// <summary>How many rules of the platform the words of one rule need; words and expressions can be dealt out to several, allowed words have to stand in each.</summary>
    private long RulesFor(SortedSet<string> sets, string path)
    {
        if (sets.Count == 0) return 0;
        (int words, int regexes, int allowed) = WordsOf(sets);
        Judge(path, PlatformLimitKind.WordsPerRule, words);
        Judge(path, PlatformLimitKind.RegexesPerRule, regexes);
        Judge(path, PlatformLimitKind.AllowedWordsPerRule, allowed);
        return Math.Max(1, Math.Max(Shares(words, PlatformLimitKind.WordsPerRule), Shares(regexes, PlatformLimitKind.RegexesPerRule)));
    }

    private long Shares(int count, PlatformLimitKind kind) => Limit(kind) is { Value: > 0 } limit ? (count + limit.Value - 1L) / limit.Value : 1;

    /// <summary>The different words, expressions and allowed words of some sets together, as the platform would write them.</summary>
    private (int Words, int Regexes, int Allowed) WordsOf(IEnumerable<string> ids)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var regexes = new HashSet<string>(StringComparer.Ordinal);
        var allowed = new HashSet<string>(StringComparer.Ordinal);
        foreach (string id in ids)
        {
            TextPatternSet set = SetOf(id);
            foreach (TextPattern pattern in set.Patterns) (pattern.Mode == TextPatternMode.Regex ? regexes : words).Add(Written(pattern, set.Boundary));
            foreach (TextPattern pattern in set.Allow) allowed.Add(Written(pattern, set.Boundary));
        }

        return (words.Count, regexes.Count, allowed.Count);
    }

    private TextPatternSet SetOf(string id) => _enforcement.Patterns.First(set => set.Id == id);

    private void JudgeWords()
    {
        HashSet<string> used = [.. _native.SelectMany(rule => rule.TextSets.Concat(rule.NameSets))];
        var relied = new Dictionary<TextFolding, int>();
        int allowed = 0;
        for (int i = 0; i < _enforcement.Patterns.Count; i++)
        {
            TextPatternSet set = _enforcement.Patterns[i];
            if (!used.Contains(set.Id)) continue;
            string path = Paths.At("patterns", i);
            JudgeLengths(set, $"{path}.patterns", set.Patterns, PlatformLimitKind.WordLongest);
            JudgeModes(set, $"{path}.patterns", set.Patterns);
            if (Offers(PlatformLimitKind.AllowedWordsPerRule))
            {
                JudgeLengths(set, $"{path}.allow", set.Allow, PlatformLimitKind.AllowedWordLongest);
                JudgeModes(set, $"{path}.allow", set.Allow);
                allowed += set.Allow.Count;
            }

            foreach (TextFolding folding in Foldings)
                if (set.Folding.HasFlag(folding) && !_platform.WordFolding.HasFlag(folding)) relied[folding] = relied.GetValueOrDefault(folding) + 1;
        }

        if (allowed > 0) Note("patterns", CharterCodes.AllowDiffers, new Evidence("words", allowed));
        foreach (TextFolding folding in Foldings)
            if (relied.TryGetValue(folding, out int sets)) Note("patterns", CharterCodes.FoldingDiffers, new("folding", EvidenceValue.Term(folding)), new("sets", sets));
    }

    private void JudgeLengths(TextPatternSet set, string path, ValueList<TextPattern> patterns, PlatformLimitKind longestKind)
    {
        JudgeLength(path, patterns, Limit(longestKind), CharterCodes.WordsTooLong, pattern => pattern.Mode == TextPatternMode.Regex ? null : Written(pattern, set.Boundary));
        JudgeLength(path, patterns, Limit(PlatformLimitKind.RegexLongest), CharterCodes.WordsTooLong, pattern => pattern.Mode == TextPatternMode.Regex ? pattern.Text : null);
        JudgeLength(path, patterns, Limit(PlatformLimitKind.WordShortest), CharterCodes.WordsTooShort, pattern => pattern.Mode == TextPatternMode.Regex ? null : Written(pattern, set.Boundary), sign: -1);
    }

    /// <summary>One finding for all patterns beyond a length, at the one farthest beyond.</summary>
    private void JudgeLength(string path, ValueList<TextPattern> patterns, PlatformLimit? limit, string code, Func<TextPattern, string?> written, int sign = 1)
    {
        if (limit is null) return;
        int count = 0, worst = -1, worstLength = 0;
        for (int i = 0; i < patterns.Count; i++)
        {
            if (written(patterns[i]) is not { } text) continue;
            int length = text.EnumerateRunes().Count();
            if ((length - limit.Value) * sign <= 0) continue;
            count++;
            if (worst >= 0 && (length - worstLength) * sign <= 0) continue;
            (worst, worstLength) = (i, length);
        }

        if (count > 0) Add(Paths.At(path, worst), code, [.. Excess(limit, worstLength), new Evidence("words", count)]);
    }

    private void JudgeModes(TextPatternSet set, string path, ValueList<TextPattern> patterns)
    {
        if (_platform.WordModes.IsEmpty) return;
        foreach (IGrouping<TextPatternMode, int> same in Enumerable.Range(0, patterns.Count).GroupBy(i => ModeOf(patterns[i], set.Boundary)))
        {
            int first = same.First();
            string at = Paths.At(path, first);
            Evidence words = new("words", same.Count()), text = new("text", patterns[first].Text);
            if (!_platform.WordModes.Contains(same.Key)) Add(at, CharterCodes.ModeNotNative, new("mode", EvidenceValue.Term(same.Key)), words, text);
            else if (HasEdge(same.Key) && _platform.WordBoundary is { } theirs && theirs != set.Boundary)
                Add(at, CharterCodes.BoundaryDiffers, new("boundary", EvidenceValue.Term(set.Boundary)), new("theirs", EvidenceValue.Term(theirs)), words, text);
        }
    }

    private static bool HasEdge(TextPatternMode mode) => mode is TextPatternMode.Whole or TextPatternMode.Prefix or TextPatternMode.Suffix;

    /// <summary>The pattern in the platform's notation: with stars where it knows more than one mode.</summary>
    private string Written(TextPattern pattern, TextBoundary boundary)
    {
        string text = pattern.Mode == TextPatternMode.Regex ? pattern.Text : pattern.Text.Trim();
        if (_platform.WordModes.Count <= 1) return text;
        return ModeOf(pattern, boundary) switch
        {
            TextPatternMode.Prefix => text + "*",
            TextPatternMode.Suffix => "*" + text,
            TextPatternMode.Anywhere => $"*{text}*",
            _ => text,
        };
    }

    /// <summary>How the pattern really meets texts: by script, an edge of a word that is always one asks for nothing, as those of 广告.</summary>
    private static TextPatternMode ModeOf(TextPattern pattern, TextBoundary boundary)
    {
        if (!HasEdge(pattern.Mode) || boundary != TextBoundary.ScriptAware) return pattern.Mode;
        string text = pattern.Text.Trim();
        if (text.Length == 0) return pattern.Mode;
        Rune.DecodeFromUtf16(text, out Rune first, out _);
        Rune.DecodeLastFromUtf16(text, out Rune last, out _);
        bool before = pattern.Mode is not TextPatternMode.Suffix && IsSpaced(first);
        bool after = pattern.Mode is not TextPatternMode.Prefix && IsSpaced(last);
        return (before, after) switch
        {
            (true, true) => TextPatternMode.Whole,
            (true, false) => TextPatternMode.Prefix,
            (false, true) => TextPatternMode.Suffix,
            _ => TextPatternMode.Anywhere,
        };
    }

    private static bool IsSpaced(Rune character) => UnicodeTables.ClassOf(character.Value) is CharClass.Letter or CharClass.Connector;
}
