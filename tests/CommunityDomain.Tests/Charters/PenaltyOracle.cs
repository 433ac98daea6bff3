using System.Numerics;
using CommunityDomain.Charters;

namespace CommunityDomain.Tests.Charters;

/// <summary>The penalty ladder as its text says it, slowly: lists instead of sums, fractions instead of fixed point, and the future found by asking again and again.</summary>
internal sealed class PenaltyOracle(PenaltyLadder ladder, IReadOnlyList<Strike> strikes, IReadOnlyList<StrikeFollowUp> followUps)
{
    private static readonly Duration Horizon = Duration.FromDays(365_000);

    internal PenaltyState StateAt(Instant now)
    {
        Standing current = Look(now, now);
        PenaltyRung? next = ladder.Rungs.FirstOrDefault(rung => rung.AtPoints > current.Points);
        return new PenaltyState
        {
            Points = current.Points,
            Rung = current.Rung,
            Sanction = current.Sanction,
            Until = current.Sanction == Sanction.None ? null : First(now, later => later.Sanction < current.Sanction),
            Imposed = current.Imposed,
            Next = next,
            ImprovesAt = First(now, later => later.Sanction < current.Sanction || later.Rung < current.Rung),
            ClearAt = IsClear(current) ? null : First(now, IsClear),
        };
    }

    private static bool IsClear(Standing standing) => standing.Points == 0 && standing.Sanction == Sanction.None && !standing.IsRestricted;

    /// <summary>The first instant after now at which something holds that, once it holds, goes on holding.</summary>
    private Instant? First(Instant now, Func<Standing, bool> holds)
    {
        Int128 low = 0, high = (Int128)Horizon.Days * NodaConstants.NanosecondsPerDay;
        if (!holds(Look(now, now + Horizon))) return null;
        while (high - low > 1)
        {
            Int128 middle = (low + high) / 2;
            if (holds(Look(now, After(now, middle)))) high = middle;
            else low = middle;
        }

        return After(now, high);
    }

    private static Instant After(Instant at, Int128 nanoseconds) =>
        at + Duration.FromDays((int)(nanoseconds / NodaConstants.NanosecondsPerDay)) + Duration.FromNanoseconds((long)(nanoseconds % NodaConstants.NanosecondsPerDay));

    /// <summary>What holds at an instant, as known now: no strike and no follow-up after now.</summary>
    private Standing Look(Instant now, Instant at)
    {
        StrikeFollowUp[] known = [.. followUps.Where(entry => entry.At <= now)];
        var events = new List<Given>();
        foreach (Strike strike in strikes.Where(strike => strike.At <= now).OrderBy(strike => strike.At).ThenBy(strike => strike.Weight).ThenBy(strike => strike.Key, StringComparer.Ordinal))
        {
            StrikeFollowUp[] own = [.. known.Where(entry => entry.Strike == strike.Key)];
            long weight = strike.Weight - own.Sum(entry => (long)entry.Points);
            if (own.Any(entry => entry.Kind == StrikeFollowUpKind.AppealUpheld) || weight <= 0) continue;
            if (ladder.IgnoreContentOlderThan is { } oldest && strike.ContentAt is { } made && made + oldest < strike.At) continue;
            events.Add(new Given(strike, weight, own));
        }

        var sanctions = new List<(Sanction Sanction, Instant Begins, Instant Ends)>();
        var past = new List<Given>();
        var burst = new List<Given>();
        foreach (Given given in events)
        {
            Instant time = given.Strike.At;
            if (past.Count > 0 && ladder.ForgivenAfter is { } clean && time - past[^1].Strike.At >= clean)
            {
                foreach (Given earlier in past) earlier.Role = Role.None;
                burst.Clear();
            }

            Given? best = burst.LastOrDefault(member => member.Role != Role.None);
            bool joins = best is not null && Joins(burst[0], burst, best, given, past);
            if (!joins) burst.Clear();

            burst.Add(given);
            past.Add(given);
            if (joins && given.Weight <= best!.Weight) continue;
            if (joins && best!.Role == Role.Warning)
            {
                best.Role = Role.None;
                if (MayWarn(given, past)) given.Role = Role.Warning;
                else best.Role = Role.Warning;
            }
            else if (joins)
            {
                best!.Role = Role.None;
                given.Role = Role.Counted;
            }
            else if (MayWarn(given, past))
            {
                given.Role = Role.Warning;
            }

            if (given.Role == Role.None) given.Role = Role.Counted;
            Sanction sanction = Sanction.Warn;
            Duration? lasts = null;
            if (given.Role == Role.Counted)
            {
                PenaltyRung? rung = ladder.Rungs.LastOrDefault(step => step.AtPoints <= PointsAt(past, time));
                (sanction, lasts) = (rung?.Sanction ?? Sanction.None, rung?.Lasts);
            }

            Instant begins = time;
            if (given.Weight >= (ladder.ReviewFrom ?? int.MaxValue))
            {
                if (given.First(StrikeFollowUpKind.Confirmed) is { } confirmed) begins = Instant.Max(time, confirmed);
                else sanction = Sanction.Review;
            }

            sanctions.Add((sanction, begins, lasts is { } span ? begins + span : Instant.MaxValue));
        }

        if (past.Count > 0 && ladder.ForgivenAfter is { } forgiven && at - past[^1].Strike.At >= forgiven)
        {
            foreach (Given earlier in past) earlier.Role = Role.None;
        }

        long points = PointsAt(past, at);
        int reached = ladder.Rungs.Count(rung => rung.AtPoints <= points);
        var inForce = new List<Sanction> { Sanction.None };
        inForce.AddRange(sanctions.Where(entry => entry.Sanction >= Sanction.Mute && entry.Begins <= at && at < entry.Ends).Select(entry => entry.Sanction));
        bool restricted = inForce.Count > 1;
        inForce.AddRange(ladder.Rungs.Take(reached).Select(rung => rung.Sanction).Where(sanction => sanction < Sanction.Mute));
        inForce.AddRange(past.Where(given => Stands(given, at, past)).Select(_ => Sanction.Warn));
        inForce.AddRange(past.Where(given => Awaits(given) && (Stands(given, at, past) || CountsAt(given, at, past))).Select(_ => Sanction.Review));
        Sanction[] imposed = [.. sanctions.Where(entry => entry.Begins == at).Select(entry => entry.Sanction)];
        return new Standing(points, reached, inForce.Max(), imposed.Length == 0 ? Sanction.None : imposed.Max(), restricted);
    }

    private bool Awaits(Given given) => given.Weight >= (ladder.ReviewFrom ?? int.MaxValue) && given.First(StrikeFollowUpKind.Confirmed) is null;

    private bool Joins(Given first, List<Given> burst, Given best, Given next, List<Given> past)
    {
        Instant time = next.Strike.At;
        if (best.Role == Role.Counted && ladder.ExpiresAfter is { } life && time >= best.Strike.At + life) return false;
        if (ladder.HeaviestPerInstant && burst[^1].Strike.At == time) return true;
        if (ladder.MergeWithin is null && !ladder.MergeUntilNoticed) return false;
        if (best.Role == Role.Warning && !Stands(best, time, past)) return false;
        if (ladder.MergeWithin is { } span && time >= first.Strike.At + span) return false;
        return !ladder.MergeUntilNoticed || !burst.Any(member => member.First(StrikeFollowUpKind.Noticed) <= time);
    }

    private bool MayWarn(Given given, List<Given> past)
    {
        if (given.Weight > ladder.WarnFirstUpTo) return false;
        if (!ladder.WarnEachCategory) return PointsAt(past, given.Strike.At) == 0 && !past.Any(earlier => Stands(earlier, given.Strike.At, past));
        return past.Where(earlier => Stands(earlier, given.Strike.At, past))
            .All(warning => warning.Strike.Category != given.Strike.Category && (!ladder.WarningNeedsTraining || warning.First(StrikeFollowUpKind.Trained) <= given.Strike.At));
    }

    private bool Stands(Given warning, Instant at, List<Given> past)
    {
        if (warning.Role != Role.Warning) return false;
        bool kept = past.SkipWhile(given => given != warning).Skip(1)
            .Any(later => later.Role == Role.Counted && (!ladder.WarnEachCategory || later.Strike.Category == warning.Strike.Category) && !HasEnded(warning, later.Strike.At));
        return kept || !HasEnded(warning, at);
    }

    private bool HasEnded(Given warning, Instant at)
    {
        if (ladder.WarningExpiresAfter is not { } span) return false;
        if (!ladder.WarningNeedsTraining) return at >= warning.Strike.At + span;
        return warning.First(StrikeFollowUpKind.Trained) is { } trained && trained <= at && at >= Instant.Max(trained, warning.Strike.At) + span;
    }

    private bool CountsAt(Given given, Instant at, List<Given> past)
    {
        if (given.Role != Role.Counted) return false;
        if (ladder.ExpiresAfter is { } life) return at < given.Strike.At + life;
        return ladder.FadePoints == 0 || Fade(past, at, given).HasLeft;
    }

    private long PointsAt(List<Given> past, Instant at)
    {
        if (ladder.FadePoints > 0) return Fade(past, at, null).Points;
        return past.Where(given => CountsAt(given, at, past)).Sum(given => given.Weight);
    }

    /// <summary>Pours each strike's points into a bucket that leaks; and whether any of what was there with one strike is left.</summary>
    private (long Points, bool HasLeft) Fade(List<Given> past, Instant at, Given? whose)
    {
        BigInteger period = Nanoseconds(ladder.FadeEvery!.Value);
        BigInteger given = 0, leaked = 0;
        bool holds = false;
        Instant time = at;
        foreach (Given strike in past.Where(strike => strike.Role == Role.Counted))
        {
            Leak(strike.Strike.At);
            given += strike.Weight;
            holds |= strike == whose;
        }

        Leak(at);
        BigInteger twice = 2 * leaked;
        BigInteger rounded = ladder.FadeRounding switch
        {
            MidpointRounding.AwayFromZero => (twice + period) / (2 * period),
            MidpointRounding.ToPositiveInfinity => (leaked + period - 1) / period,
            MidpointRounding.ToEven => (twice + period) % (2 * period) == 0 && !((twice + period) / (2 * period)).IsEven ? ((twice + period) / (2 * period)) - 1 : (twice + period) / (2 * period),
            _ => leaked / period,
        };
        return ((long)(given - rounded), holds);

        void Leak(Instant until)
        {
            if (given > 0) leaked += Nanoseconds(until - time) * ladder.FadePoints;
            if (leaked >= given * period)
            {
                given = leaked = 0;
                holds = false;
            }

            time = until;
        }
    }

    private static BigInteger Nanoseconds(Duration span) => span.ToBigIntegerNanoseconds();

    private enum Role
    {
        None,
        Warning,
        Counted,
    }

    private sealed record Standing(long Points, int Rung, Sanction Sanction, Sanction Imposed, bool IsRestricted);

    private sealed class Given(Strike strike, long weight, StrikeFollowUp[] followUps)
    {
        internal Strike Strike { get; } = strike;

        internal long Weight { get; } = weight;

        internal Role Role { get; set; }

        internal Instant? First(StrikeFollowUpKind kind)
        {
            Instant[] times = [.. followUps.Where(entry => entry.Kind == kind).Select(entry => entry.At)];
            return times.Length == 0 ? null : times.Min();
        }
    }
}
