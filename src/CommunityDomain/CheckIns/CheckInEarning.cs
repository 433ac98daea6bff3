using System.Runtime.InteropServices;
using CommunityDomain.Incentives;

namespace CommunityDomain.CheckIns;

/// <summary>
/// One entry that the points ledger should hold for a card. The key says what the entry is for and, with the program, its amount:
/// the same key always comes with the same amount, so entries are posted idempotently; a posted key that the newest card no longer asks for is to be reversed. <c>default</c> is no entry.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CheckInEarning
{
    private readonly LocalDate _day;
    private readonly bool _hasDay;

    internal CheckInEarning(string key, string code, MemberId member, Points amount, Instant at, LocalDate? day, string? of)
    {
        Key = key;
        Code = code;
        Member = member;
        Amount = amount;
        At = at;
        _day = day ?? default;
        _hasDay = day is not null;
        Of = of;
    }

    /// <summary>The idempotency key, <c>checkin:cycle:member:day:component</c>, <c>checkin:cycle:member:goal:id</c> or <c>checkin:cycle:member:freeze:id</c>; a colon or percent sign inside an id is written <c>%3A</c> or <c>%25</c>, and the end of one above 80 characters as a hash.</summary>
    public string Key { get; }

    /// <summary>What it is for: one of the codes <c>checkIns.points.…</c> of <see cref="CheckInCodes"/>.</summary>
    public string Code { get; }

    /// <summary>Whose points.</summary>
    public MemberId Member { get; }

    /// <summary>How many: positive is earned, negative is the price of a make-up or a freeze, to be burned. Never 0.</summary>
    public Points Amount { get; }

    /// <summary>When: the instant that counts for the check-in, of the claim, of the purchase, or of the check-in that completed the cycle.</summary>
    public Instant At { get; }

    /// <summary>The business day it is for; null for a goal or a freeze.</summary>
    public LocalDate? Day => _hasDay ? _day : null;

    /// <summary>The goal or the freeze it is for; null for a day.</summary>
    public string? Of { get; }

    /// <summary>The entry to append to a <see cref="PointsLedger"/>: an earning, or a burn for a price.</summary>
    /// <param name="campaign">The campaign that an earning counts for, as <see cref="CheckInCycle.Id"/>; null for none.</param>
    /// <returns>The entry.</returns>
    public PointsEntry ToEntry(string? campaign = null) =>
        Amount.Value > 0 ? PointsEntry.Earn(Key, Member, Amount, At, campaign) : PointsEntry.Burn(Key, Member, -Amount, At);

    /// <summary>The reason for the ledger and the member, made on each call.</summary>
    /// <returns>The reason.</returns>
    public Reason ToReason() => Day is { } day
        ? new Reason(Code, "CHK-2", new("points", Amount.Value), new("day", day))
        : new Reason(Code, "CHK-2", new("points", Amount.Value), new("of", Of));

    /// <summary>As <c>key=amount</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Key}={Amount}";
}
