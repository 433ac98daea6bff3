using System.Diagnostics.CodeAnalysis;

namespace CommunityDomain.Incentives;

/// <summary>
/// Something that points buy in the mall (CHK-2): a price, a stock, a limit for each member, a time. A definition: it may be wrong; its validator judges it, and a wrong one throws when it is redeemed.
/// Redeeming is two steps, so that a payment or a parcel may fail in between: <see cref="Reserve"/> holds the points in the ledger and the pieces in the book, <see cref="Commit"/> or <see cref="Release"/> ends both;
/// if neither comes in time, both come back by themselves. All or nothing, and each step once more with the same key changes nothing.
/// </summary>
public sealed record RewardItem
{
    /// <summary>The most pieces of one redemption.</summary>
    internal const int MostPieces = 1_000_000;

    /// <summary>The id of the article, as in an id.</summary>
    public required string Id { get; init; }

    /// <summary>What one piece costs; 1 to <see cref="PointsEntry.MostPoints"/>.</summary>
    public required Points Price { get; init; }

    /// <summary>How many pieces there are in all, those redeemed included; 0 or more. Null by default: no limit.</summary>
    public int? Stock { get; init; }

    /// <summary>How many pieces one member may redeem in all; 1 or more. Null by default: no limit.</summary>
    public int? PerMember { get; init; }

    /// <summary>The first instant at which it can be reserved. Null by default: no limit.</summary>
    public Instant? From { get; init; }

    /// <summary>The first instant at which it can be reserved no more. Null by default: no limit.</summary>
    public Instant? Until { get; init; }

    /// <summary>How long points and pieces are held for; above zero, 15 minutes by default.</summary>
    public Duration HoldFor { get; init; } = Duration.FromMinutes(15);

    /// <summary>A validator; it holds no state and may be shared.</summary>
    /// <returns>The validator.</returns>
    public static DefinitionValidator<RewardItem> CreateValidator() => new RewardItemValidator();

    /// <summary>Holds the points and the pieces.</summary>
    /// <param name="key">The idempotency key, in ledger and book: text as in an id.</param>
    /// <param name="member">Who redeems.</param>
    /// <param name="pieces">How many pieces; 1 to 1,000,000.</param>
    /// <param name="ledger">The points.</param>
    /// <param name="book">The pieces of all articles.</param>
    /// <param name="now">The instant.</param>
    /// <returns>The reservation of the pieces with the next ledger and book; or a refusal, with both as they were.</returns>
    /// <exception cref="ArgumentException">The key is not text as in an id, or the member is unspecified.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidDefinitionException">The article is wrong; carries every finding.</exception>
    public (Decision<Reservation> Decision, PointsLedger Ledger, ReservationBook Book) Reserve(string key, MemberId member, int pieces, PointsLedger ledger, ReservationBook book, Instant now)
    {
        Check(ledger, book);
        if (pieces is < 1 or > MostPieces) return (Refused(PointsFault.Number(pieces, 1, MostPieces)), ledger, book);
        if (book.Find(key) is null && ((From is { } from && now < from) || now >= Until))
            return (Refused(new PointsFault(IncentiveCodes.RewardNotOffered, new Evidence("reward", Id), new Evidence("at", now))), ledger, book);
        string own = $"reward:{Id}:{member}";
        var limits = new List<ReservationLimit>();
        if (Stock is { } stock) limits.Add(new ReservationLimit("reward:" + Id, stock));
        if (PerMember is { } most) limits.Add(new ReservationLimit(own, most));
        (Decision<Reservation> reserved, ReservationBook next) = book.Reserve(key, pieces, limits.ToValueList(), HoldFor, now);
        if (!reserved.IsGranted) return (Decision.Refused<Reservation>(reserved.Reasons.Select(reason => Named(reason, own)).ToValueList(), reserved.Counterfactual), ledger, book);
        Reservation made = reserved.Outcome!;
        Decision<PointsLedger> held = ledger.Append(PointsEntry.Hold(key, member, Price * pieces, made.At, made.Until));
        return held.IsGranted ? (reserved, held.Outcome!, next) : (Decision.Refused<Reservation>(held.Reasons, held.Counterfactual), ledger, book);
    }

    /// <summary>The redemption came about: the points are spent, the pieces gone.</summary>
    /// <param name="key">The key of <see cref="Reserve"/>.</param>
    /// <param name="member">Who redeems.</param>
    /// <param name="ledger">The points.</param>
    /// <param name="book">The pieces of all articles.</param>
    /// <param name="now">The instant; before the end of the hold.</param>
    /// <returns>The reservation as it ended, with the next ledger and book; or a refusal, with both as they were.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidDefinitionException">The article is wrong; carries every finding.</exception>
    public (Decision<Reservation> Decision, PointsLedger Ledger, ReservationBook Book) Commit(string key, MemberId member, PointsLedger ledger, ReservationBook book, Instant now)
    {
        Check(ledger, book);
        return End(key, member, ledger, book, (known, points, at) => PointsEntry.Commit($"{known.Key}:commit", member, known.Key, points, at), known => book.Commit(key, known.Granted, now));
    }

    /// <summary>The redemption did not come about: points and pieces come back.</summary>
    /// <inheritdoc cref="Commit" path="/param|/returns|/exception"/>
    public (Decision<Reservation> Decision, PointsLedger Ledger, ReservationBook Book) Release(string key, MemberId member, PointsLedger ledger, ReservationBook book, Instant now)
    {
        Check(ledger, book);
        return End(key, member, ledger, book, (known, _, at) => PointsEntry.Release($"{known.Key}:release", member, known.Key, at), _ => book.Release(key, now));
    }

    /// <summary>A redemption that came about is undone, as when the parcel comes back: the points return to the lots they came from, the pieces to the stock and to the member's limit.</summary>
    /// <inheritdoc cref="Commit" path="/param|/exception"/>
    /// <returns>The reservation with what came back, and the next ledger and book; or a refusal, with both as they were.</returns>
    public (Decision<Reservation> Decision, PointsLedger Ledger, ReservationBook Book) Return(string key, MemberId member, PointsLedger ledger, ReservationBook book, Instant now)
    {
        Check(ledger, book);
        return End(key, member, ledger, book, (known, points, at) => PointsEntry.Reverse($"{known.Key}:return", member, $"{known.Key}:commit", points, at), _ => book.Return(key, now));
    }

    private static (Decision<Reservation> Decision, PointsLedger Ledger, ReservationBook Book) End(
        string key, MemberId member, PointsLedger ledger, ReservationBook book,
        Func<Reservation, Points, Instant, PointsEntry> entry, Func<Reservation, (Decision<Reservation> Decision, ReservationBook Next)> end)
    {
        PointsAccount account = ledger.AccountOf(member);
        int hold = IdText.TryOf(key, out IdText text) ? account.IndexOf(text) : -1;
        if (hold < 0 || book.Find(key) is not { } known) return (Refused(new PointsFault(IncentiveCodes.TargetUnknown, new Evidence("of", key))), ledger, book);
        (Decision<Reservation> ended, ReservationBook next) = end(known);
        if (!ended.IsGranted || (ended.Outcome!.ReturnedAt ?? ended.Outcome.EndedAt) is not { } at) return (ended, ledger, book);
        Decision<PointsLedger> entered = ledger.Append(entry(known, account.Entries[hold].Points, at));
        return entered.IsGranted ? (ended, entered.Outcome!, next) : (Decision.Refused<Reservation>(entered.Reasons, entered.Counterfactual), ledger, book);
    }

    private void Check([NotNull] PointsLedger? ledger, [NotNull] ReservationBook? book)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(book);
        bool isRight = IdText.TryOf(Id, out _) && Price.Value is >= 1 and <= PointsEntry.MostPoints && Stock is not < 0 && PerMember is not < 1 && HoldFor > Duration.Zero && !(From >= Until);
        if (!isRight) throw new InvalidDefinitionException(CreateValidator().Check(this));
    }

    private Reason Named(Reason reason, string own)
    {
        if (reason.Code != IncentiveCodes.LimitReached) return reason;
        Evidence[] values = [new("reward", Id), .. reason.Evidence.Skip(1)];
        return new Reason(reason.Evidence[0].Value.Text == own ? IncentiveCodes.RewardLimitReached : IncentiveCodes.RewardSoldOut, "CHK-2", values);
    }

    private static Decision<Reservation> Refused(PointsFault fault) => Decision.Refused<Reservation>([fault.ToReason()]);
}
