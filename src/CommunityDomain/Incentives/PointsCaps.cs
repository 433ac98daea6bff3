using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CommunityDomain.Incentives;

/// <summary>What has been earned toward the caps: earnings less what of them was taken back.</summary>
internal static class PointsCaps
{
    /// <summary>The caps that so many more points would break, with what is left of each; the award's own entries do not count.</summary>
    internal static List<(PointsFault Fault, long Left)> Broken(PointsLedger ledger, in PointsEntry entry, long points, Func<IdText, bool>? isOwn = null)
    {
        var broken = new List<(PointsFault, long)>();
        PointsPolicy policy = ledger.Policy;
        if (policy.DailyCap is null && (entry.CampaignText.IsUnspecified || (policy.MemberCap is null && policy.CampaignCap is null))) return broken;
        PointsAccount account = ledger.AccountOf(entry.Member);
        if (policy.DailyCap is { } daily)
        {
            Interval day = ledger.Clock.IntervalOf(ledger.Clock.DayOf(entry.At));
            long earned = Sum(in account, earning => day.Contains(earning.At) && isOwn?.Invoke(earning.KeyText) != true);
            Judge(IncentiveCodes.DailyCapReached, daily.Value, earned);
        }

        if (entry.CampaignText.IsUnspecified) return broken;
        IdText campaign = entry.CampaignText;
        var name = new Evidence("campaign", entry.Campaign);
        if (policy.MemberCap is { } own)
            Judge(IncentiveCodes.MemberCapReached, own.Value, Sum(in account, earning => earning.CampaignText.Equals(campaign) && isOwn?.Invoke(earning.KeyText) != true), name);
        if (policy.CampaignCap is { } all)
        {
            long ownEarlier = isOwn is null ? 0 : Sum(in account, earning => earning.CampaignText.Equals(campaign) && isOwn(earning.KeyText));
            Judge(IncentiveCodes.CampaignCapReached, all.Value, ledger.EarnedOf(campaign) - ownEarlier, name);
        }

        return broken;

        void Judge(string code, long cap, long earned, params ReadOnlySpan<Evidence> more)
        {
            if (earned + points <= cap) return;
            broken.Add((new PointsFault(code, [new Evidence("cap", cap), new Evidence("earned", earned), new Evidence("points", points), .. more]), Math.Max(0, cap - earned)));
        }
    }

    internal static ImmutableDictionary<IdText, long> Campaigns(IEnumerable<PointsAccount> accounts)
    {
        var sums = new Dictionary<IdText, long>();
        foreach (PointsAccount account in accounts)
        {
            for (int i = 0; i < account.Count; i++)
            {
                if (Change(in account, i) is (var campaign, var points)) CollectionsMarshal.GetValueRefOrAddDefault(sums, campaign, out _) += points;
            }
        }

        return sums.ToImmutableDictionary();
    }

    internal static ImmutableDictionary<IdText, long> With(ImmutableDictionary<IdText, long> sums, in PointsEntry entry, in PointsAccount account) =>
        Change(in account, account.IndexOf(entry.KeyText)) is (var campaign, var points) ? sums.SetItem(campaign, sums.GetValueOrDefault(campaign) + points) : sums;

    /// <summary>What an entry changes of the points earned of a campaign.</summary>
    private static (IdText Campaign, long Points)? Change(in PointsAccount account, int place)
    {
        ref readonly PointsEntry entry = ref account.Entries[place];
        int target = account.Slots[place].Target;
        ref readonly PointsEntry earning = ref account.Entries[entry.Kind is PointsEntryKind.Reverse ? target : place];
        if (earning.Kind is not PointsEntryKind.Earn || earning.CampaignText.IsUnspecified) return null;
        return (earning.CampaignText, entry.Kind is PointsEntryKind.Reverse ? -entry.Points.Value : entry.Points.Value);
    }

    private static long Sum(in PointsAccount account, Func<PointsEntry, bool> counts)
    {
        long sum = 0;
        for (int i = 0; i < account.Count; i++)
        {
            ref readonly PointsEntry entry = ref account.Entries[i];
            if (entry.Kind is PointsEntryKind.Earn && counts(entry)) sum += entry.Points.Value;
            if (entry.Kind is PointsEntryKind.Reverse && account.Entries[account.Slots[i].Target] is { Kind: PointsEntryKind.Earn } earning && counts(earning)) sum -= entry.Points.Value;
        }

        return sum;
    }
}
