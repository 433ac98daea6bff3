namespace CommunityDomain.CheckIns;

/// <summary>Judges a <see cref="ConversionRound"/>, and rounds together.</summary>
internal sealed class ConversionRoundValidator : DefinitionValidator<ConversionRound>
{
    private const int MostDays = 90;
    private const int MostRefundDays = 366;

    public ConversionRoundValidator()
    {
        Require("offer", CheckInCodes.RoundOfferMissing, "CHK-4", round => !string.IsNullOrWhiteSpace(round.Offer));
        Within("days", round => round.Days, 1, MostDays);
        Within("gapDays", round => round.GapDays, 0, MostDays);
        Within("refundDays", round => round.RefundDays, 0, MostRefundDays);
        Within("contactCap", round => round.ContactCap, 1, int.MaxValue);
        Within("capacity", round => round.Capacity ?? 1, 1, int.MaxValue);
        Require("discount", CheckInCodes.RoundDiscountWrong, string.Empty, round => round.Discount is >= 0 and < 1, round => [new Evidence("discount", round.Discount)]);
        Judge((round, findings) =>
        {
            for (int i = 0; i < round.For.Count; i++)
            {
                AttendancePattern pattern = round.For[i];
                bool unknown = pattern is < AttendancePattern.Dropped or > AttendancePattern.Completed;
                if (unknown || round.For.Take(i).Contains(pattern))
                    findings.Add(new Finding(Paths.At("for", i), CheckInCodes.RoundPatternWrong, FindingSeverity.Error, string.Empty, new Evidence("position", i + 1)));
            }
        });
    }

    /// <summary>What rounds do to each other: too many, and a deeper discount than an earlier one for the same people.</summary>
    /// <param name="path">Where the rounds are.</param>
    /// <param name="rounds">The rounds, in order.</param>
    /// <param name="findings">Takes the findings.</param>
    internal static void JudgeTogether(string path, ValueList<ConversionRound> rounds, List<Finding> findings)
    {
        if (rounds.Count > ConversionRound.MostRounds)
            findings.Add(new Finding(path, CheckInCodes.RoundsTooMany, FindingSeverity.Error, string.Empty, new("rounds", rounds.Count), new("most", ConversionRound.MostRounds)));
        for (int later = 1; later < rounds.Count; later++)
        {
            if (rounds[later] is not { Discount: < 1 } round || Before(rounds, later) is not { } earlier || rounds[earlier].Discount >= round.Discount) continue;
            findings.Add(new Finding($"{Paths.At(path, later)}.discount", CheckInCodes.RoundsDeeper, FindingSeverity.Warning, "WEL-4",
                new("round", later + 1), new("discount", round.Discount * 100), new("earlier", earlier + 1), new("before", rounds[earlier].Discount * 100)));
        }
    }

    // The round that the same people were offered last.
    private static int? Before(ValueList<ConversionRound> rounds, int later)
    {
        for (int earlier = later - 1; earlier >= 0; earlier--)
        {
            if (rounds[earlier] is { } round && Shares(round, rounds[later])) return earlier;
        }

        return null;
    }

    private static bool Shares(ConversionRound one, ConversionRound other) =>
        one.For.IsEmpty || other.For.IsEmpty || one.For.Any(pattern => other.For.Contains(pattern));

    private void Within(string path, Func<ConversionRound, int> number, int least, int most) =>
        Require(path, CheckInCodes.RoundNumberWrong, string.Empty, round => number(round) >= least && number(round) <= most,
            round => [new Evidence("number", number(round)), new Evidence("least", least), new Evidence("most", most)]);
}
