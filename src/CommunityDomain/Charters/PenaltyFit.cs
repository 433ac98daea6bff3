using CommunityDomain.Groups;

namespace CommunityDomain.Charters;

/// <summary>Holds the durations of a ladder against what a platform does with them (GRP-9).</summary>
internal static class PenaltyFit
{
    internal static ValueList<Finding> Run(PenaltyLadder ladder, PlatformProfile platform, LocalDate on)
    {
        var findings = new List<Finding>();
        for (int i = 0; i < ladder.Rungs.Count; i++)
        {
            PenaltyRung rung = ladder.Rungs[i];
            if (rung.Sanction < Sanction.Mute) continue;
            if (rung.Sanction is Sanction.Mute && platform.LimitOn(PlatformLimitKind.MuteLongest, on) is { } longest)
            {
                if (longest.Value == 0) findings.Add(Warning(Paths.At("rungs", i) + ".sanction", CharterCodes.MuteNotNative, platform, longest));
                else if (rung.Lasts is not { } mute || mute > Duration.FromSeconds(longest.Value)) findings.Add(Of(i, CharterCodes.MuteTooLong, platform, longest, rung));
                if (longest.Value == 0) continue;
            }

            if (rung.Lasts is not { } lasts) continue;
            if (platform.LimitOn(PlatformLimitKind.RestrictionShortest, on) is { } shortest && lasts < Duration.FromSeconds(shortest.Value))
                findings.Add(Of(i, CharterCodes.RestrictionTooShort, platform, shortest, rung));
            if (platform.LimitOn(PlatformLimitKind.RestrictionLongest, on) is { } limit && lasts > Duration.FromSeconds(limit.Value))
                findings.Add(Of(i, CharterCodes.RestrictionTooLong, platform, limit, rung));
        }

        return findings.ToValueList();
    }

    private static Finding Of(int rung, string code, PlatformProfile platform, PlatformLimit limit, PenaltyRung given)
    {
        string path = Paths.At("rungs", rung) + ".lasts";
        var sanction = new Evidence("sanction", EvidenceValue.Term(given.Sanction));
        var allowed = new Evidence("limit", Duration.FromSeconds(limit.Value));
        return given.Lasts is { } lasts
            ? Warning(path, code, platform, limit, sanction, new Evidence("lasts", lasts), allowed)
            : Warning(path, code, platform, limit, sanction, allowed);
    }

    private static Finding Warning(string path, string code, PlatformProfile platform, PlatformLimit limit, params ReadOnlySpan<Evidence> evidence) =>
        new(path, code, FindingSeverity.Warning, "GRP-9", [new Evidence("platform", EvidenceValue.Id(platform.Id)), .. evidence, new Evidence("source", limit.Source)]);
}
