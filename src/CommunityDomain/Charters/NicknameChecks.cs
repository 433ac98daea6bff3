using CommunityDomain.Groups;

namespace CommunityDomain.Charters;

/// <summary>What must hold of a <see cref="NicknameCard"/>; paths relative to the enforcement.</summary>
internal static class NicknameChecks
{
    internal static List<Finding> Judge(NicknameCard card)
    {
        var findings = new List<Finding>();
        Need(!card.Parts.IsEmpty, "nickname.parts", CharterCodes.CardPartsMissing);
        Need(card.Separators is { Length: > 0 } && !card.Separators.Any(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.IsControl(c) || ChatChars.IsInvisible(c)), "nickname.separators", CharterCodes.CardSeparatorsWrong, new Evidence("separators", card.Separators));
        Need(card.Prefix is not null && InvariantText.IsWellFormed(card.Prefix) && card.Prefix.Trim().Length == card.Prefix.Length, "nickname.prefix", CharterCodes.CardTextWrong, new Evidence("text", card.Prefix));
        if (card.MaximumLength is { } own) Need(own >= 1, "nickname.maximumLength", CharterCodes.NumberWrong, new("value", own), new("least", 1));
        int shortest = JudgeParts(card, findings);
        int? longest = LongestOf(card);
        if (findings.Count == 0 && longest is { } most)
            Need(shortest <= most, "nickname", CharterCodes.CardTooLong, new("shortest", shortest), new("maximum", most));
        return findings;

        void Need(bool holds, string path, string code, params ReadOnlySpan<Evidence> evidence) => Add(findings, holds, path, code, evidence);
    }

    /// <summary>The most characters that both the card and its platform allow.</summary>
    internal static int? LongestOf(NicknameCard card)
    {
        int? platform = null;
        if (!card.Platform.IsUnspecified && PlatformCatalog.Default.Find(card.Platform) is { } profile)
        {
            foreach (PlatformLimit limit in profile.Limits)
                if (limit.Kind == PlatformLimitKind.NicknameLength && limit.Until is null) platform = limit.Value;
        }

        return card.MaximumLength is { } own && platform is { } given ? Math.Min(own, given) : card.MaximumLength ?? platform;
    }

    /// <summary>Judges the parts, and gives the fewest characters that a card can have.</summary>
    private static int JudgeParts(NicknameCard card, List<Finding> findings)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        long shortest = (card.Prefix?.Length ?? 0) + Math.Max(0, card.Parts.Count - 1);
        for (int i = 0; i < card.Parts.Count; i++)
        {
            string at = Paths.At("nickname.parts", i);
            if (card.Parts[i] is not { } part)
            {
                findings.Add(new Finding(at, DefinitionCodes.ItemMissing, FindingSeverity.Error, string.Empty));
                continue;
            }

            Add(findings, !string.IsNullOrWhiteSpace(part.Name), $"{at}.name", CharterCodes.CardTextWrong, new Evidence("text", part.Name));
            if (!string.IsNullOrWhiteSpace(part.Name)) Add(findings, names.Add(part.Name), $"{at}.name", CharterCodes.CardPartTwice, new Evidence("part", part.Name));
            Add(findings, part.MinimumLength >= 1, $"{at}.minimumLength", CharterCodes.NumberWrong, new("value", part.MinimumLength), new("least", 1));
            if (part.MaximumLength is { } maximum) Add(findings, maximum >= part.MinimumLength, $"{at}.maximumLength", CharterCodes.NumberWrong, new("value", maximum), new("least", part.MinimumLength));
            for (int j = 0; j < part.Allowed.Count; j++)
                Add(findings, IsPossible(card, part, part.Allowed[j]), $"{at}.allowed[{j}]", CharterCodes.CardWordImpossible, new("part", part.Name), new("word", part.Allowed[j]));
            shortest += Math.Max(1, part.MinimumLength);
        }

        return (int)Math.Min(shortest, int.MaxValue);
    }

    /// <summary>Whether a nickname can hold a word as this part: not empty, long enough, without what parts parts.</summary>
    private static bool IsPossible(NicknameCard card, NicknamePart part, string? word)
    {
        if (string.IsNullOrWhiteSpace(word) || card.Separators is null || word.Trim().Length != word.Length) return false;
        int length = word.Count(c => !char.IsLowSurrogate(c) && !ChatChars.IsInvisible(c));
        return length >= part.MinimumLength && (part.MaximumLength is not { } maximum || length <= maximum) && !word.Any(c => card.Separators.Contains(c, StringComparison.Ordinal) && !ChatChars.IsBlank(c));
    }

    private static void Add(List<Finding> findings, bool holds, string path, string code, params ReadOnlySpan<Evidence> evidence)
    {
        if (!holds) findings.Add(new Finding(path, code, FindingSeverity.Error, "CHA-3", evidence));
    }
}
