using CommunityDomain.Incentives;

namespace CommunityDomain.Tests.Incentives;

public sealed class RewardItemTests
{
    private static readonly MemberId Amy = new("amy");
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 12, 0);
    private static readonly RewardItem Mug = new() { Id = "mug", Price = new(40) };

    private static PointsLedger Ledger(int points = 100) =>
        PointsLedger.Open(new PointsPolicy { Zone = "Asia/Shanghai" }, DateTimeZoneProviders.Tzdb).Load([PointsEntry.Earn("a", Amy, new(points), Start), PointsEntry.Earn("a", new("bob"), new(points), Start)]);

    private static Instant At(int minutes) => Start + Duration.FromMinutes(minutes);

    private static string Refusal((Decision<Reservation> Decision, PointsLedger Ledger, ReservationBook Book) step, PointsLedger ledger, ReservationBook book)
    {
        step.Decision.Verdict.Should().Be(Verdict.Refused);
        step.Ledger.Should().BeSameAs(ledger);
        step.Book.Should().BeSameAs(book);
        return step.Decision.Reasons.Single().ToString();
    }

    [Fact]
    public void Redemption_WhenItComesAbout_SpendsPointsAndPieces()
    {
        RewardItem mug = Mug with { Stock = 3, PerMember = 2 };
        (Decision<Reservation> reserved, PointsLedger ledger, ReservationBook book) = mug.Reserve("order-1", Amy, 2, Ledger(), ReservationBook.Empty, At(0));
        reserved.IsGranted.Should().BeTrue();
        ledger.StatementOf(Amy, At(0)).Should().Match<PointsStatement>(statement => statement.Available.Value == 20 && statement.Held.Value == 80);
        mug.Reserve("order-1", Amy, 2, ledger, book, At(5)).Should().Be((reserved, ledger, book), "asked again, nothing changes");
        (Decision<Reservation> committed, PointsLedger spent, ReservationBook gone) = mug.Commit("order-1", Amy, ledger, book, At(10));
        committed.Outcome!.Committed.Should().Be(2);
        spent.StatementOf(Amy, At(60)).Should().Match<PointsStatement>(statement => statement.Available.Value == 20 && statement.Burned.Value == 80);
        gone.Used("reward:mug", At(60)).Committed.Should().Be(2);
        mug.Commit("order-1", Amy, spent, gone, At(30)).Should().Be((committed, spent, gone), "a payment that calls twice spends once");
        Refusal(mug.Release("order-1", Amy, spent, gone, At(11)), spent, gone).Should().StartWith(IncentiveCodes.HoldEnded);
    }

    [Fact]
    public void Redemption_WhenItFails_GivesEverythingBack()
    {
        RewardItem mug = Mug with { Stock = 3 };
        (_, PointsLedger ledger, ReservationBook book) = mug.Reserve("order-1", Amy, 2, Ledger(), ReservationBook.Empty, At(0));
        (Decision<Reservation> released, PointsLedger back, ReservationBook free) = mug.Release("order-1", Amy, ledger, book, At(5));
        back.StatementOf(Amy, At(5)).Available.Should().Be(new Points(100));
        free.Used("reward:mug", At(5)).Should().Be((0, 0));
        mug.Release("order-1", Amy, back, free, At(9)).Should().Be((released, back, free));
        ledger.StatementOf(Amy, At(15)).Available.Should().Be(new Points(100), "by itself, after a quarter of an hour");
        Refusal(mug.Commit("order-1", Amy, ledger, book, At(15)), ledger, book).Should().StartWith(IncentiveCodes.HoldEnded);
    }

    [Fact]
    public void Return_OfARedemption_BringsPointsAndPiecesBack()
    {
        RewardItem mug = Mug with { Stock = 2, PerMember = 2 };
        (_, PointsLedger ledger, ReservationBook book) = mug.Reserve("order-1", Amy, 2, Ledger(), ReservationBook.Empty, At(0));
        Refusal(mug.Return("order-1", Amy, ledger, book, At(1)), ledger, book).Should().StartWith(IncentiveCodes.NotCommitted);
        (_, ledger, book) = mug.Commit("order-1", Amy, ledger, book, At(1));
        (Decision<Reservation> returned, PointsLedger back, ReservationBook free) = mug.Return("order-1", Amy, ledger, book, At(5000));
        back.StatementOf(Amy, At(5000)).Should().Match<PointsStatement>(statement => statement.Available.Value == 100 && statement.Burned.Value == 0);
        free.Used("reward:mug", At(5000)).Committed.Should().Be(0);
        mug.Return("order-1", Amy, back, free, At(6000)).Should().Be((returned, back, free));
        mug.Reserve("order-2", Amy, 2, back, free, At(6000)).Decision.IsGranted.Should().BeTrue();
    }

    [Fact]
    public void Reserve_WhenItCannotBe_SaysWhy()
    {
        PointsLedger ledger = Ledger();
        ReservationBook book = ReservationBook.Empty;
        Refusal(Mug.Reserve("o", Amy, 3, ledger, book, At(0)), ledger, book).Should().Be("incentives.balance.short (CHK-2) points=120 available=100");
        Refusal((Mug with { Stock = 1 }).Reserve("o", Amy, 2, ledger, book, At(0)), ledger, book).Should().Be("incentives.reward.soldOut (CHK-2) reward=mug limit=1 left=1 desired=2");
        Refusal((Mug with { PerMember = 1 }).Reserve("o", Amy, 2, ledger, book, At(0)), ledger, book).Should().Be("incentives.reward.limitReached (CHK-2) reward=mug limit=1 left=1 desired=2");
        Refusal((Mug with { From = At(1) }).Reserve("o", Amy, 1, ledger, book, At(0)), ledger, book).Should().Be("incentives.reward.notOffered (CHK-2) reward=mug at=2026-03-02T12:00:00Z");
        Refusal((Mug with { Until = At(0) }).Reserve("o", Amy, 1, ledger, book, At(0)), ledger, book).Should().StartWith(IncentiveCodes.RewardNotOffered);
        Refusal(Mug.Reserve("o", Amy, 0, ledger, book, At(0)), ledger, book).Should().StartWith(IncentiveCodes.NumberWrong);
        Refusal(Mug.Commit("o", Amy, ledger, book, At(0)), ledger, book).Should().Be("incentives.target.unknown (CHK-2) of=o");
        Refusal(Mug.Release(" ", Amy, ledger, book, At(0)), ledger, book).Should().StartWith(IncentiveCodes.TargetUnknown);
        (Mug with { From = At(0), Until = At(1), HoldFor = Duration.FromMinutes(1) }).Reserve("o", Amy, 1, ledger, book, At(0)).Decision.Outcome!.Until.Should().Be(At(1));
    }

    [Fact]
    public void Reserve_OfTheSameRewardTwice_IsKeptToTheMembersLimit()
    {
        RewardItem once = Mug with { PerMember = 1 };
        (_, PointsLedger ledger, ReservationBook book) = once.Reserve("o1", Amy, 1, Ledger(), ReservationBook.Empty, At(0));
        (_, ledger, book) = once.Commit("o1", Amy, ledger, book, At(1));
        Refusal(once.Reserve("o2", Amy, 1, ledger, book, At(2)), ledger, book).Should().StartWith(IncentiveCodes.RewardLimitReached);
        Refusal(once.Reserve("o1", new("bob"), 1, ledger, book, At(2)), ledger, book).Should().StartWith(IncentiveCodes.KeyTaken);
        once.Reserve("o3", new("bob"), 1, ledger, book, At(2)).Decision.IsGranted.Should().BeTrue();
    }

    [Fact]
    public void Validator_WhenAllIsWrong_FindsAllAtOnce()
    {
        RewardItem wrong = new() { Id = " ", Price = new(0), Stock = -1, PerMember = 0, From = At(1), Until = At(1), HoldFor = Duration.Zero };
        RewardItem.CreateValidator().Check(wrong).Select(finding => $"{finding.Path} {finding.Code}").Should().Equal(
            $"id {IncentiveCodes.RewardIdWrong}", $"price {IncentiveCodes.NumberWrong}", $"stock {IncentiveCodes.NumberWrong}", $"perMember {IncentiveCodes.NumberWrong}",
            $"until {IncentiveCodes.WindowBackwards}", $"holdFor {IncentiveCodes.SpanNotPositive}");
        FluentActions.Invoking(() => wrong.Reserve("o", Amy, 1, Ledger(), ReservationBook.Empty, At(0))).Should().Throw<InvalidDefinitionException>().Which.Findings.Should().HaveCount(6);
        RewardItem.CreateValidator().Check(Mug with { Stock = 0, PerMember = 1, From = At(0), Until = At(1) }).Should().BeEmpty();
        foreach (RewardItem single in new[] { Mug with { Id = "" }, Mug with { Price = new(-1) }, Mug with { Stock = -1 }, Mug with { PerMember = 0 }, Mug with { From = At(1), Until = At(0) }, Mug with { HoldFor = -Duration.Epsilon } })
            FluentActions.Invoking(() => single.Commit("o", Amy, Ledger(), ReservationBook.Empty, At(0))).Should().Throw<InvalidDefinitionException>();
    }
}
