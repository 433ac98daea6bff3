using CommunityDomain.Incentives;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Incentives;

public sealed class ReservationBookTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 12, 0);
    private static readonly Duration Quarter = Duration.FromMinutes(15);

    private static Instant At(int minutes) => Start + Duration.FromMinutes(minutes);

    private static ReservationBook Granted((Decision<Reservation> Decision, ReservationBook Next) step)
    {
        step.Decision.IsGranted.Should().BeTrue("{0}", step.Decision);
        return step.Next;
    }

    private static void Refused((Decision<Reservation> Decision, ReservationBook Next) step, ReservationBook before, params string[] reasons)
    {
        step.Decision.Verdict.Should().Be(Verdict.Refused);
        step.Decision.Reasons.Select(reason => reason.ToString()).Should().Equal(reasons);
        step.Next.Should().BeSameAs(before);
    }

    /// <summary>Published: 200 and 500 of 1000 leave 700 used.</summary>
    [Fact]
    public void Commit_OfTwoAmounts_AddsThemUp()
    {
        ReservationBook book = ReservationBook.Empty;
        foreach ((string key, decimal amount) in new[] { ("a", 200m), ("b", 500m) })
        {
            book = Granted(book.Reserve(key, amount, [new("campaign", 1000)], Quarter, At(0)));
            book = Granted(book.Commit(key, amount, At(1)));
        }

        book.Used("campaign", At(60)).Should().Be((700, 0));
    }

    /// <summary>Others count two actions of one code as one use, book 100 of 200 that were given at 900 of 1000, and let 60 and 60 pass a limit of 100: here each counts, and all of one request together.</summary>
    [Fact]
    public void Reserve_WhenWhatOthersGetWrongComesUp_CountsEverythingOnce()
    {
        ReservationBook uses = Granted(Granted(ReservationBook.Empty.Reserve("a", 1, [new("use", 5)], Quarter, At(0))).Reserve("b", 1, [new("use", 5)], Quarter, At(0)));
        uses.Used("use", At(0)).Held.Should().Be(2);

        ReservationBook nearly = Granted(Granted(ReservationBook.Empty.Reserve("old", 900, [new("spend", 1000)], Quarter, At(0))).Commit("old", 900, At(0)));
        ReservationBook full = Granted(nearly.Reserve("a", 100, [new("spend", 1000)], Quarter, At(0)));
        Refused(full.Reserve("b", 100, [new("spend", 1000)], Quarter, At(0)), full, "incentives.limit.reached dimension=spend limit=1000 left=0 desired=100");

        ReservationBook cart = Granted(ReservationBook.Empty.Reserve("item1", 60, [new("spend", 100)], Quarter, At(0)));
        (Decision<Reservation> all, _) = cart.Reserve("item2", 60, [new("spend", 100)], Quarter, At(0));
        all.Counterfactual.Should().Equal(new Evidence("desired", 40));
        (Decision<Reservation> part, ReservationBook next) = cart.Reserve("item2", 60, [new("spend", 100)], Quarter, At(0), partial: true);
        (part.Outcome!.Desired, part.Outcome.Granted, part.Reasons.Single().Code).Should().Be((60, 40, IncentiveCodes.LimitReached));
        next.Used("spend", At(0)).Should().Be((0, 100));
        Refused(next.Reserve("item3", 1, [new("spend", 100)], Quarter, At(0), partial: true), next, "incentives.limit.reached dimension=spend limit=100 left=0 desired=1");
    }

    [Fact]
    public void Reserve_OnSeveralDimensions_NeedsRoomOnEach()
    {
        ReservationLimit[] limits = [new("campaign", 100), new("day:2026-03-02", 30), new("member:amy", 20)];
        ReservationBook book = Granted(ReservationBook.Empty.Reserve("a", 15, limits.ToValueList(), Quarter, At(0)));
        Refused(book.Reserve("b", 16, limits.ToValueList(), Quarter, At(0)), book,
            "incentives.limit.reached dimension=day:2026-03-02 limit=30 left=15 desired=16", "incentives.limit.reached dimension=member:amy limit=20 left=5 desired=16");
        book.Reserve("b", 16, limits.ToValueList(), Quarter, At(0), partial: true).Decision.Outcome!.Granted.Should().Be(5);
        Granted(book.Reserve("b", 15, [new("campaign", 100), new("day:2026-03-02", 30), new("member:bob", 20)], Quarter, At(0)))
            .Used("day:2026-03-02", At(0)).Held.Should().Be(30);
        Refused(book.Reserve("b", 1, [new("campaign", 10)], Quarter, At(0)), book, "incentives.limit.reached dimension=campaign limit=10 left=0 desired=1");
    }

    [Fact]
    public void Reservation_WhenNobodyCommitsInTime_ComesBackByItself()
    {
        ReservationBook book = Granted(ReservationBook.Empty.Reserve("a", 10, [new("stock", 10)], Quarter, At(0)));
        book.Used("stock", At(15) - Duration.Epsilon).Held.Should().Be(10);
        book.Used("stock", At(15)).Held.Should().Be(0);
        Refused(book.Commit("a", 10, At(15)), book, "incentives.hold.ended of=a");
        book.Release("a", At(15)).Decision.IsGranted.Should().BeTrue();
        ReservationBook later = Granted(book.Reserve("b", 10, [new("stock", 10)], Quarter, At(15)));
        (later.AsOf, later.Find("a")!.HeldAt(At(15))).Should().Be((At(15), 0));
        Refused(later.Reserve("a", 10, [new("stock", 10)], Quarter, At(16)), later, "incentives.hold.ended of=a");
        Refused(later.Commit("a", 10, At(3)), later, "incentives.hold.ended of=a");
    }

    [Fact]
    public void Commit_OfLess_GivesTheRestBack()
    {
        ReservationBook book = Granted(ReservationBook.Empty.Reserve("a", 10, [new("stock", 10)], Quarter, At(0)));
        ReservationBook bought = Granted(book.Commit("a", 4.5m, At(1)));
        bought.Used("stock", At(1)).Should().Be((4.5m, 0));
        bought.Find("a").Should().Match<Reservation>(reservation => reservation.Committed == 4.5m && reservation.EndedAt == At(1));
        bought.Commit("a", 4.5m, At(60)).Next.Should().BeSameAs(bought, "a payment that calls twice commits once");
        bought.Reserve("a", 10, [new("stock", 10)], Quarter, At(2)).Next.Should().BeSameAs(bought);
        Refused(bought.Commit("a", 5, At(2)), bought, "incentives.hold.ended of=a");
        Refused(bought.Release("a", At(2)), bought, "incentives.hold.ended of=a");
        ReservationBook released = Granted(book.Release("a", At(1)));
        released.Used("stock", At(1)).Should().Be((0, 0));
        released.Release("a", At(2)).Next.Should().BeSameAs(released);
        Refused(released.Commit("a", 1, At(2)), released, "incentives.hold.ended of=a");
    }

    [Fact]
    public void Steps_WhenAskedForWhatIsWrong_NameIt()
    {
        ReservationBook book = Granted(ReservationBook.Empty.Reserve("a", 10, [new("stock", 10)], Quarter, At(0)));
        foreach (decimal amount in new[] { 0, -1, 0.00001m })
        {
            Refused(book.Reserve("b", amount, default, Quarter, At(0)), book, $"incentives.number.wrong value={amount.ToString(System.Globalization.CultureInfo.InvariantCulture)} least=0.0001 most=1000000000000");
            Refused(book.Commit("a", amount, At(0)), book, $"incentives.number.wrong value={amount.ToString(System.Globalization.CultureInfo.InvariantCulture)} least=0.0001 most=10");
        }

        Refused(book.Reserve("b", 1, default, Duration.Zero, At(0)), book, "incentives.window.backwards from=2026-03-02T12:00:00Z until=2026-03-02T12:00:00Z");
        Refused(book.Reserve("b", 1, [new("x", 1), new("x", 2)], Quarter, At(0)), book, "incentives.limit.twice dimension=x");
        Refused(book.Reserve("a", 9, [new("stock", 10)], Quarter, At(0)), book, "incentives.key.taken key=a");
        Refused(book.Reserve("a", 10, [new("shelf", 10)], Quarter, At(0)), book, "incentives.key.taken key=a");
        Refused(book.Reserve("a", 10, [new("stock", 10)], Quarter + Quarter, At(0)), book, "incentives.key.taken key=a");
        Refused(book.Commit("a", 11, At(0)), book, "incentives.target.exceeded of=a value=11 left=10");
        Refused(book.Commit("z", 1, At(0)), book, "incentives.target.unknown of=z");
        Refused(book.Release("z", At(0)), book, "incentives.target.unknown of=z");
        book.Reserve("a", 10, [new("stock", 3)], Quarter, At(5)).Next.Should().BeSameAs(book, "once more, whatever the limit has become");
        FluentActions.Invoking(() => book.Reserve(" ", 1, default, Quarter, At(0))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => book.Reserve("b", 1, [default], Quarter, At(0))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ReservationLimit("", 1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ReservationLimit("x", -1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => ReservationBook.Of([book.Find("a")!, book.Find("a")!], At(0))).Should().Throw<ArgumentException>();
        new ReservationLimit("campaign", 10.5m).ToString().Should().Be("campaign ≤ 10.5");
        book.Find("a")!.ToString().Should().Be("a: 10 of 10, until 2026-03-02T12:15:00Z");
    }

    /// <summary>Published as a good rule: a refund frees the member's slot, and the budget of the campaign is never given back.</summary>
    [Fact]
    public void Return_OfSomeDimensions_LeavesTheOthersUsed()
    {
        ReservationBook book = Granted(ReservationBook.Empty.Reserve("a", 10, [new("campaign", 15), new("member:amy", 10)], Quarter, At(0)));
        Refused(book.Return("a", At(1)), book, "incentives.reservation.notCommitted of=a");
        book = Granted(book.Commit("a", 8, At(1)));
        Refused(book.Return("a", At(2), "store"), book, "incentives.target.unknown of=store");
        Refused(book.Return("z", At(2)), book, "incentives.target.unknown of=z");
        ReservationBook slot = Granted(book.Return("a", At(2), "member:amy", "member:amy"));
        (slot.Used("campaign", At(2)), slot.Used("member:amy", At(2))).Should().Be(((8m, 0m), (0m, 0m)));
        slot.Return("a", At(3), "member:amy").Next.Should().BeSameAs(slot);
        ReservationBook all = Granted(slot.Return("a", At(3)));
        all.Used("campaign", At(3)).Should().Be((0, 0));
        (all.Find("a")!.ReturnedAt, all.Find("a")!.Committed).Should().Be((At(2), 8));
        ReservationBook.Of(slot.Reservations, At(3)).Used("campaign", At(3)).Committed.Should().Be(8);
        ReservationBook.Of(all.Reservations, At(3)).Used("campaign", At(3)).Committed.Should().Be(0);
        ReservationBook unlimited = Granted(Granted(ReservationBook.Empty.Reserve("a", 1, default, Quarter, At(0))).Commit("a", 1, At(0)));
        ReservationBook back = Granted(unlimited.Return("a", At(1)));
        back.Return("a", At(2)).Next.Should().BeSameAs(back);
    }

    /// <summary>Random steps against lists that are summed up anew each time.</summary>
    [Fact]
    public void Steps_InAnyOrder_NeverPassALimit() => Law.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        var random = new Random(seed);
        ReservationLimit[] all = [new("a", random.Next(30)), new("b", random.Next(30)), new("c", random.Next(30))];
        var book = ReservationBook.Empty;
        var made = new List<Reservation>();
        int minute = 0;
        for (int step = 0; step < 40; step++)
        {
            minute += random.Next(4);
            string key = "k" + random.Next(25);
            ReservationLimit[] limits = [.. all.Where(_ => random.Next(2) == 0)];
            int amount = random.Next(1, 12);
            bool partial = random.Next(2) == 0;
            Duration lasts = Duration.FromMinutes(random.Next(1, 10));
            decimal Used(string dimension) => made.Where(reservation => reservation.Dimensions.Contains(dimension)).Sum(reservation => reservation.Committed + reservation.HeldAt(At(minute)));
            Reservation? known = made.Find(reservation => reservation.Key == key);
            switch (random.Next(3))
            {
                case 0:
                    decimal room = limits.Select(limit => Math.Max(0, limit.Limit - Used(limit.Dimension))).Append(amount).Min();
                    (Decision<Reservation> reserved, book) = book.Reserve(key, amount, limits.ToValueList(), lasts, At(minute), partial);
                    if (known is not null) break;
                    reserved.IsGranted.Should().Be(room == amount || (partial && room > 0));
                    if (!reserved.IsGranted) break;
                    reserved.Outcome!.Granted.Should().Be(room);
                    made.Add(reserved.Outcome);
                    break;
                case 1:
                    (Decision<Reservation> committed, book) = book.Commit(key, amount, At(minute));
                    if (committed.IsGranted) made[made.IndexOf(known!)] = committed.Outcome!;
                    break;
                default:
                    (Decision<Reservation> released, book) = book.Release(key, At(minute));
                    if (released.IsGranted) made[made.IndexOf(known!)] = released.Outcome!;
                    break;
            }

            foreach (ReservationLimit limit in all)
            {
                (decimal committed, decimal held) = book.Used(limit.Dimension, At(minute));
                (committed + held).Should().Be(Used(limit.Dimension)).And.BeLessThanOrEqualTo(limit.Limit);
            }
        }

        ReservationBook again = ReservationBook.Of(Shuffled(random, book.Reservations), book.AsOf);
        foreach (ReservationLimit limit in all) again.Used(limit.Dimension, At(minute)).Should().Be(book.Used(limit.Dimension, At(minute)));
        again.Reservations.Should().BeEquivalentTo(book.Reservations);
    });

    private static Reservation[] Shuffled(Random random, IEnumerable<Reservation> reservations)
    {
        Reservation[] all = [.. reservations];
        random.Shuffle(all);
        return all;
    }
}
