using System.Security.Cryptography;
using System.Text;
using CommunityDomain.Members;

namespace CommunityDomain.CheckIns;

/// <summary>What the points ledger should hold for a card. Amounts hang on the key and the program alone.</summary>
internal static class CheckInLedger
{
    private const int LongestPart = 80;
    private const int HashLength = 16;

    internal static ValueList<CheckInEarning> Of(CheckInCycle cycle, CheckInCard card, MembershipHistory? group)
    {
        CheckInProgram program = cycle.Program;
        var entries = new List<CheckInEarning>(card.Cells.Count * 2);
        string account = $"checkin:{Escaped(cycle.Id)}:{Escaped(card.Member.Value)}:";
        int run = 0;
        foreach (CheckInCell cell in card.Cells)
        {
            if (cell.Status is CheckInStatus.Missed) run = 0;
            if (!cell.IsDone) continue;
            if (cell.Status is not CheckInStatus.MadeUp || program.MadeUpCounts) run++;
            Instant at = cell.At!.Value;
            string day = $"{account}{InvariantText.Of(cell.Day)}:";
            if (cell.Status is CheckInStatus.MadeUp)
            {
                Add(entries, new($"{day}makeup", CheckInCodes.PointsMakeUp, card.Member, -program.Slack.MakeUpPrice, at, cell.Day, null));
                if (!program.Points.ForMadeUp) continue;
            }

            Add(entries, new($"{day}base", CheckInCodes.PointsBase, card.Member, program.Points.Base, at, cell.Day, null));
            bool isInGroup = cell.IsInGroup && (group is null || group.IsMember(card.Member, at));
            int steps = run / program.Points.StreakEvery;
            Add(entries, new(day + Component(program.Points, isInGroup, steps), CheckInCodes.PointsBonus, card.Member, Bonus(program.Points, isInGroup, steps), at, cell.Day, null));
        }

        foreach ((string freeze, Instant at) in card.FreezesBought)
            Add(entries, new($"{account}freeze:{Escaped(freeze)}", CheckInCodes.PointsFreeze, card.Member, -program.Slack.FreezePrice, at, null, freeze));
        if (card.IsCompleted) Add(entries, Goal(cycle.Completion, account, card.Member, CompletedAt(cycle, card)));
        foreach ((int goal, Instant at) in card.Claims)
            Add(entries, Goal(program.Rewards[goal], account, card.Member, at));

        return entries.ToValueList();
    }

    /// <summary>What the bonuses add to the base: ⌊base · min(cap, 1 + Σ bonus)⌋ − base.</summary>
    internal static Points Bonus(CheckInPoints points, bool isInGroup, int steps)
    {
        decimal sum = (isInGroup ? points.InGroupBonus : 0) + (steps * points.StreakBonus);
        return new Points((long)decimal.Floor(points.Base.Value * Math.Min(points.Cap, 1 + sum))) - points.Base;
    }

    private static CheckInEarning Goal(CheckInGoal goal, string account, MemberId member, Instant at) =>
        new($"{account}goal:{Escaped(goal.Id)}", CheckInCodes.PointsGoal, member, goal.Points, at, null, goal.Id);

    /// <summary>The last of the check-ins that the completion takes, the first that are enough.</summary>
    private static Instant CompletedAt(CheckInCycle cycle, CheckInCard card)
    {
        CheckInGoal goal = cycle.Completion;
        int days = 0;
        Instant last = Instant.MinValue;
        foreach (CheckInCell cell in card.Cells)
        {
            if (goal.InARow && cell.Status is CheckInStatus.Missed) (days, last) = (0, Instant.MinValue);
            if (!cell.IsDone || (cell.Status is CheckInStatus.MadeUp && !goal.InARow)) continue;
            if (cell.Status is not CheckInStatus.MadeUp || cycle.Program.MadeUpCounts) days++;
            last = Instant.Max(last, cell.At!.Value);
            if (days >= goal.Days) break;
        }

        return last;
    }

    /// <summary>A bonus is named after what it is made of, so that one made otherwise is another entry.</summary>
    private static string Component(CheckInPoints points, bool isInGroup, int steps)
    {
        string group = isInGroup && points.InGroupBonus != 0 ? "-group" : string.Empty;
        return points.StreakBonus != 0 && steps > 0 ? $"bonus{group}-streak{InvariantText.Of(steps)}" : "bonus" + group;
    }

    private static void Add(List<CheckInEarning> entries, CheckInEarning entry)
    {
        if (entry.Amount != Points.Zero) entries.Add(entry);
    }

    private static string Escaped(string text)
    {
        string part = text.Replace("%", "%25", StringComparison.Ordinal).Replace(":", "%3A", StringComparison.Ordinal);
        if (part.Length <= LongestPart) return part;
        int cut = LongestPart - HashLength - 1;
        if (char.IsHighSurrogate(part[cut - 1])) cut--;
        return $"{part[..cut]}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength]}";
    }
}
