namespace CommunityDomain.Incentives;

/// <summary>Makes the lines of an award and cuts them at the caps.</summary>
internal static class PointsAward
{
    internal static Decision<ValueList<PointsEntry>> Decide(
        PointsLedger ledger, string key, MemberId member, Points basePoints, Instant at, string? campaign, ReadOnlySpan<(string Component, decimal Bonus)> bonuses)
    {
        PointsPolicy policy = ledger.Policy;
        if (basePoints.Value is < 1 or > PointsEntry.MostPoints) return Refused(PointsFault.Number(basePoints.Value, 1, PointsEntry.MostPoints));
        string[] names = new string[bonuses.Length + 1];
        long[] lines = new long[names.Length];
        names[0] = "base";
        decimal sum = 0;
        Points before = policy.TotalOf(basePoints, 0);
        lines[0] = before.Value;
        for (int i = 0; i < bonuses.Length; i++)
        {
            (string component, decimal bonus) = bonuses[i];
            if (string.IsNullOrEmpty(component) || names.AsSpan(0, i + 1).Contains(component) || !PointsPolicy.IsBonus(bonus))
                return Refused(new PointsFault(IncentiveCodes.BonusWrong, new Evidence("component", component ?? string.Empty), new Evidence("value", bonus)));
            names[i + 1] = component;
            sum = policy.BestBonusOnly ? Math.Max(sum, bonus) : sum + bonus;
            Points total = policy.TotalOf(basePoints, sum);
            lines[i + 1] = (total - before).Value;
            before = total;
        }

        if (before.Value > PointsEntry.MostPoints) return Refused(PointsFault.Number(before.Value, 1, PointsEntry.MostPoints));
        var reasons = new List<Reason>();
        if (1 + sum > policy.MultiplierCap)
            reasons.Add(new Reason(IncentiveCodes.MultiplierCapped, "CHK-2", new Evidence("multiplier", 1 + sum), new Evidence("cap", policy.MultiplierCap)));
        PointsEntry[] entries = new PointsEntry[lines.Length];
        (LocalDate? first, LocalDate? last) = DaysOf(ledger, at);
        for (int i = 0; i < lines.Length; i++) entries[i] = PointsEntry.Earn($"{key}:{names[i]}", member, new(lines[i]), at, campaign, first, last);

        List<(PointsFault Fault, long Left)> broken = PointsCaps.Broken(ledger, in entries[0], before.Value, own => Array.Exists(entries, entry => entry.KeyText.Equals(own)));
        if (broken.Count > 0)
        {
            long left = broken.Min(cap => cap.Left);
            reasons.AddRange(broken.Select(cap => cap.Fault.ToReason()));
            if (left == 0 || !policy.CutAtCaps)
                return Decision.Refused<ValueList<PointsEntry>>(reasons.ToValueList(), left == 0 ? default : [new Evidence("points", left)]);
            Cut(lines, before.Value - left);
            for (int i = 0; i < lines.Length; i++) entries[i] = PointsEntry.Earn(entries[i].Key, member, new(lines[i]), at, campaign, first, last);
        }

        return Decision.Granted(entries.Where(entry => entry.Points.Value > 0).ToValueList(), [.. reasons]);
    }

    private static (LocalDate? First, LocalDate? Last) DaysOf(PointsLedger ledger, Instant at)
    {
        PointsPolicy policy = ledger.Policy;
        if (policy is { PendingDays: 0, LifetimeDays: null }) return (null, null);
        LocalDate first = ledger.Clock.DayOf(at).PlusDays(policy.PendingDays);
        return (policy.PendingDays > 0 ? first : null, policy.LifetimeDays is { } days ? first.PlusDays(days - 1) : null);
    }

    private static void Cut(long[] lines, long excess)
    {
        for (int i = lines.Length - 1; excess > 0; i--)
        {
            long cut = Math.Min(excess, lines[i]);
            lines[i] -= cut;
            excess -= cut;
        }
    }

    private static Decision<ValueList<PointsEntry>> Refused(PointsFault fault) => Decision.Refused<ValueList<PointsEntry>>([fault.ToReason()]);
}
