using CommunityDomain.Patterns;

namespace CommunityDomain.Groups;

/// <summary>Judges a <see cref="PlatformProfile"/> that a host configures.</summary>
internal sealed class PlatformProfileValidator : DefinitionValidator<PlatformProfile>
{
    /// <summary>Sets the rules.</summary>
    public PlatformProfileValidator()
    {
        Require("id", GroupCodes.IdMissing, string.Empty, profile => !profile.Id.IsUnspecified);
        Judge((profile, findings) => JudgeTerms("objectives", profile.Objectives, findings));
        Judge((profile, findings) => JudgeTerms("channels", profile.Channels, findings));
        Judge((profile, findings) => JudgeTerms("wordModes", profile.WordModes, findings));
        Judge(JudgeWords);
        Judge(JudgeLimits);
    }

    private static void JudgeTerms<TEnum>(string path, ValueList<TEnum> terms, List<Finding> findings)
        where TEnum : struct, Enum
    {
        for (int i = 0; i < terms.Count; i++)
        {
            string at = Paths.At(path, i);
            if (!Enum.IsDefined(terms[i])) findings.Add(Error(at, GroupCodes.TermUnknown));
            else if (terms.AsSpan()[..i].IndexOf(terms[i]) >= 0) findings.Add(Error(at, GroupCodes.ItemTwice, new Evidence("item", EvidenceValue.Term(terms[i]))));
        }
    }

    private static void JudgeWords(PlatformProfile profile, List<Finding> findings)
    {
        if (profile.WordBoundary is { } boundary && !Enum.IsDefined(boundary)) findings.Add(Error("wordBoundary", GroupCodes.TermUnknown));
        if ((profile.WordFolding & ~TextPatternSetRules.AllFoldings) != TextFolding.None) findings.Add(Error("wordFolding", GroupCodes.TermUnknown));
    }

    private static void JudgeLimits(PlatformProfile profile, List<Finding> findings)
    {
        for (int i = 0; i < profile.Limits.Count; i++)
        {
            string at = Paths.At("limits", i);
            if (profile.Limits[i] is not { } limit)
            {
                findings.Add(new Finding(at, DefinitionCodes.ItemMissing, FindingSeverity.Error, string.Empty));
                continue;
            }

            int before = findings.Count;
            JudgeLimit(at, limit, findings);
            if (findings.Count == before && Overlaps(profile.Limits.AsSpan()[..i], limit))
                findings.Add(Error(at, GroupCodes.LimitOverlaps, new Evidence("kind", EvidenceValue.Term(limit.Kind))));
        }
    }

    private static void JudgeLimit(string at, PlatformLimit limit, List<Finding> findings)
    {
        if (!Enum.IsDefined(limit.Kind)) findings.Add(Error(at + ".kind", GroupCodes.TermUnknown));
        bool mayBeZero = limit.Kind is not (PlatformLimitKind.GroupCapacity or PlatformLimitKind.JoinByCode or PlatformLimitKind.GroupsPerJoinCode);
        if (limit.Value < 0 || (limit.Value == 0 && !mayBeZero))
            findings.Add(Error(at + ".value", GroupCodes.NumberNotPositive, new Evidence("value", limit.Value)));
        if (limit.Per is { } per && !IsPositive(per)) findings.Add(Error(at + ".per", GroupCodes.LimitPeriodNotPositive));
        if (limit.Channel is { } channel && !Enum.IsDefined(channel)) findings.Add(Error(at + ".channel", GroupCodes.TermUnknown));
        if (limit.Grade is SourceGrade.Unknown || !Enum.IsDefined(limit.Grade)) findings.Add(Error(at + ".grade", GroupCodes.LimitGradeMissing));
        if (string.IsNullOrWhiteSpace(limit.Source)) findings.Add(Error(at + ".source", GroupCodes.LimitSourceMissing));
        JudgeSpan(at, limit, findings);
    }

    private static void JudgeSpan(string at, PlatformLimit limit, List<Finding> findings)
    {
        bool from = Dates.IsUsable(limit.From), until = Dates.IsUsable(limit.Until);
        if (!from) findings.Add(Error(at + ".from", GroupCodes.DateNotIso));
        if (!until) findings.Add(Error(at + ".until", GroupCodes.DateNotIso));
        if (from && until && limit.From is { } start && limit.Until is { } end && end < start)
            findings.Add(Error(at + ".until", GroupCodes.LimitEndsBeforeItStarts, new Evidence("from", start), new Evidence("until", end)));
    }

    private static bool IsPositive(Period per) =>
        per.HasDateComponent ^ per.HasTimeComponent
        && per is { Years: >= 0, Months: >= 0, Weeks: >= 0, Days: >= 0, Hours: >= 0, Minutes: >= 0, Seconds: >= 0, Milliseconds: >= 0, Ticks: >= 0, Nanoseconds: >= 0 };

    private static bool Overlaps(ReadOnlySpan<PlatformLimit> earlier, PlatformLimit limit)
    {
        foreach (PlatformLimit other in earlier)
        {
            if (other is null || other.Kind != limit.Kind || other.Channel != limit.Channel) continue;
            if (!Dates.IsUsable(other.From) || !Dates.IsUsable(other.Until)) continue;
            bool apart = (other.Until is { } otherUntil && limit.From is { } from && otherUntil < from)
                || (limit.Until is { } until && other.From is { } otherFrom && until < otherFrom);
            if (!apart) return true;
        }

        return false;
    }

    private static Finding Error(string path, string code, params ReadOnlySpan<Evidence> evidence) =>
        new(path, code, FindingSeverity.Error, "GRP-9", evidence);
}
