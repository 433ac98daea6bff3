using CommunityDomain.Charters;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Charters;

/// <summary>Ladders with any settings and ledgers over a short time in whole hours, so that instants, weights and categories meet.</summary>
internal static class PenaltyGen
{
    internal static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 0, 0);

    internal static Gen<PenaltyCase> Cases => Gen.Choose(0, int.MaxValue).Select(seed => Make(new Random(seed)));

    internal static Instant Hour(int hour) => Start + Duration.FromHours(hour);

    private static PenaltyCase Make(Random random)
    {
        Strike[] strikes = [.. Enumerable.Range(0, random.Next(11)).Select(i => MakeStrike(random, i))];
        StrikeFollowUp[] followUps = strikes.Length == 0 || random.Next(3) == 0 ? [] : [.. Enumerable.Range(0, random.Next(9)).Select(i => MakeFollowUp(random, i, strikes))];
        return new PenaltyCase(MakeLadder(random), strikes, followUps, Hour(random.Next(24)), random.Next());
    }

    /// <summary>A strike whose key sorts anywhere, or, without a number, after all others.</summary>
    internal static Strike MakeStrike(Random random, int? number)
    {
        Instant at = Hour(random.Next(18));
        return new Strike(
            number is { } own ? $"s{(char)('a' + random.Next(26))}{own}" : "z",
            new($"rule-{random.Next(3)}"),
            at,
            random.Next(1, 5),
            random.Next(3) switch { 0 => null, 1 => "spam", _ => "abuse" },
            random.Next(3) == 0 ? at - Duration.FromHours(random.Next(6)) : null);
    }

    private static StrikeFollowUp MakeFollowUp(Random random, int number, Strike[] strikes)
    {
        StrikeFollowUpKind kind = random.Next(2) == 0 ? (StrikeFollowUpKind)random.Next(8) : (StrikeFollowUpKind)random.Next(4, 8);
        Strike strike = strikes[random.Next(strikes.Length)];
        Instant at = random.Next(2) == 0 ? Hour(random.Next(24)) : strike.At + Duration.FromHours(random.Next(3));
        return new StrikeFollowUp($"f{number}", kind, strike.Key, at, kind == StrikeFollowUpKind.Reduced ? random.Next(1, 4) : 0);
    }

    private static PenaltyLadder MakeLadder(Random random)
    {
        int points = 0;
        PenaltyRung[] rungs = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => MakeRung(random))
            .OrderBy(rung => rung.Sanction).ThenBy(rung => rung.Lasts ?? Duration.MaxValue)
            .Select(rung => rung with { AtPoints = points += random.Next(1, 4) })];
        bool fades = random.Next(3) == 0;
        bool warns = random.Next(2) == 0;
        return new PenaltyLadder
        {
            Rungs = new(rungs),
            ExpiresAfter = fades ? null : Maybe(random, 20),
            ForgivenAfter = random.Next(3) == 0 ? Maybe(random, 12) : null,
            FadePoints = fades ? random.Next(1, 4) : 0,
            FadeEvery = fades ? Hours(random, 7) : null,
            FadeRounding = (MidpointRounding)random.Next(5),
            MergeWithin = Maybe(random, 8),
            MergeUntilNoticed = random.Next(4) == 0,
            HeaviestPerInstant = random.Next(2) == 0,
            WarnFirstUpTo = warns ? random.Next(1, 4) : 0,
            WarningExpiresAfter = warns ? Maybe(random, 12) : null,
            WarningNeedsTraining = warns && random.Next(2) == 0,
            WarnEachCategory = warns && random.Next(2) == 0,
            IgnoreContentOlderThan = Maybe(random, 4),
            ReviewFrom = random.Next(2) == 0 ? random.Next(1, 5) : null,
        };
    }

    private static PenaltyRung MakeRung(Random random) => random.Next(5) switch
    {
        0 => PenaltyRung.Warn(1),
        1 => PenaltyRung.Review(1),
        2 => PenaltyRung.Remove(1, Maybe(random, 10)),
        _ => PenaltyRung.Mute(1, Maybe(random, 10)),
    };

    private static Duration? Maybe(Random random, int most) => random.Next(2) == 0 ? null : Hours(random, most);

    private static Duration Hours(Random random, int most) => Duration.FromHours(random.Next(1, most + 1));
}
