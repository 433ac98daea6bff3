using CommunityDomain.Incentives;

namespace CommunityDomain.Tests.Incentives;

/// <summary>Random histories of one member: sound by themselves, but not all of what they take is there.</summary>
internal static class PointsGen
{
    internal static readonly MemberId Amy = new("amy");

    private static readonly string[] Zones = ["Asia/Shanghai", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe"];

    private static readonly LocalDate First = new(2026, 3, 1);

    internal static PointsPolicy Policy(Random random) => new()
    {
        Zone = Zones[random.Next(Zones.Length)],
        DayStart = random.Next(2) == 0 ? LocalTime.Midnight : new LocalTime(4, 0),
        Debt = (DebtPolicy)random.Next(4),
    };

    internal static List<PointsEntry> History(Random random, PointsPolicy policy, int most = 24)
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[policy.Zone];
        var entries = new List<PointsEntry>();
        var left = new Dictionary<string, long>(StringComparer.Ordinal);
        int count = random.Next(1, most);
        for (int i = 0; i < count; i++)
        {
            string key = "k" + (char)('a' + random.Next(26)) + i;
            Points points = new(random.Next(1, 13));
            Instant at = At(random.Next(0, 45));
            PointsEntry? target = entries.Count == 0 ? null : entries[random.Next(entries.Count)];
            Instant after = target is { } known && known.At > at ? known.At + Duration.FromHours(random.Next(3) * 6) : at;
            switch (random.Next(10))
            {
                case 0 or 1 or 2 or 3:
                    LocalDate day = at.InZone(zone).Date;
                    LocalDate? active = random.Next(3) == 0 ? day.PlusDays(random.Next(-1, 5)) : null;
                    LocalDate from = active is { } set && set > day ? set : day;
                    Add(PointsEntry.Earn(key, Amy, points, at, activeFrom: active, lastDay: random.Next(3) == 0 ? null : from.PlusDays(random.Next(0, 8))));
                    break;
                case 4 or 5:
                    Add(PointsEntry.Burn(key, Amy, points, at, isAutomatic: random.Next(3) == 0));
                    break;
                case 6:
                    Add(PointsEntry.Hold(key, Amy, points, at, at + Duration.FromHours(6 * random.Next(1, 12))));
                    break;
                case 7 when target is { Kind: PointsEntryKind.Hold } hold && left.Remove(hold.Key) && after < hold.Until:
                    if (random.Next(3) == 0) Add(PointsEntry.Release(key, Amy, hold.Key, after));
                    else Add(PointsEntry.Commit(key, Amy, hold.Key, new(random.Next(1, (int)hold.Points.Value + 1)), after));
                    break;
                case 8 when target is { Kind: PointsEntryKind.Earn } lot:
                    Add(PointsEntry.Expire(key, Amy, lot.Key, new(random.Next(1, (int)lot.Points.Value + 1)), after));
                    break;
                case 7 or 8 or 9 when target is { Kind: PointsEntryKind.Earn or PointsEntryKind.Burn or PointsEntryKind.Commit } taken && left[taken.Key] > 0:
                    long back = random.Next(1, (int)left[taken.Key] + 1);
                    left[taken.Key] -= back;
                    Add(PointsEntry.Reverse(key, Amy, taken.Key, new(back), after));
                    break;
                default:
                    break;
            }
        }

        return entries;

        Instant At(int step)
        {
            LocalDate day = First.PlusDays(step / 2);
            Instant start = zone.AtLeniently(day.At(policy.DayStart)).ToInstant();
            return step % 2 == 0 ? start : start + Duration.FromHours(6 * random.Next(4));
        }

        void Add(PointsEntry entry)
        {
            // A day that ended before the entry is refused elsewhere.
            if (entry.LastDay is { } last && zone.AtLeniently(last.PlusDays(1).At(policy.DayStart)).ToInstant() <= entry.At) return;
            entries.Add(entry);
            left[entry.Key] = entry.Points.Value;
        }
    }

    internal static PointsEntry[] Shuffled(Random random, IEnumerable<PointsEntry> entries)
    {
        PointsEntry[] all = [.. entries];
        random.Shuffle(all);
        return all;
    }
}
