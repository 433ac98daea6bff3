namespace CommunityDomain.Incentives;

/// <summary>
/// One line of a points ledger, as it is recorded for good: what happened to the points of one member, when, under which key. Never changed: a later entry takes it back.
/// May be wrong (no points, a window that ends before it begins): the ledger refuses it by code. <c>default</c> names nobody and is refused at entry points.
/// </summary>
public readonly record struct PointsEntry
{
    /// <summary>The most points of one entry: a million millions, so that no sum of a ledger overflows.</summary>
    public const long MostPoints = 1_000_000_000_000;

    private readonly IdText _key;
    private readonly IdText _of;
    private readonly IdText _campaign;

    private PointsEntry(PointsEntryKind kind, string key, MemberId member, Points points, Instant at, string? of = null)
    {
        _key = IdText.Of(key, nameof(key));
        if (member.IsUnspecified) throw new ArgumentException("An entry needs a member.", nameof(member));
        if (kind >= PointsEntryKind.Commit) _of = IdText.Of(of!, nameof(of));
        Kind = kind;
        Member = member;
        Points = points;
        At = at;
    }

    /// <summary>The idempotency key, unique among the member's entries, such as <c>checkin:spring:amy:2026-03-02:base</c>; empty only for <c>default</c>.</summary>
    public string Key => _key.Value;

    /// <summary>Whose points.</summary>
    public MemberId Member { get; }

    /// <summary>What happens.</summary>
    public PointsEntryKind Kind { get; }

    /// <summary>How many points; 1 to <see cref="MostPoints"/> unless wrong. 0 for a release, which gives back whatever is held.</summary>
    public Points Points { get; }

    /// <summary>When it happens; a statement of an earlier instant does not know of it.</summary>
    public Instant At { get; }

    /// <summary>For commit and release the key of the hold, for expire that of the earning, for reverse that of what is reversed; otherwise null.</summary>
    public string? Of => _of.IsUnspecified ? null : _of.Value;

    /// <summary>For an earning: the campaign that it counts for, compared by ordinal; null for none.</summary>
    public string? Campaign => _campaign.IsUnspecified ? null : _campaign.Value;

    /// <summary>For an earning: the business day at whose start the points become available; null, or a day that has started: at once.</summary>
    public LocalDate? ActiveFrom { get; private init; }

    /// <summary>For an earning: the last business day on which the points can be spent; they expire as the next one starts. Null: never.</summary>
    public LocalDate? LastDay { get; private init; }

    /// <summary>For a hold: when it ends by itself, exclusive; otherwise null.</summary>
    public Instant? Until { get; private init; }

    /// <summary>
    /// For a burn: it belongs to the roll-over of the day. At the very instant at which a day starts it comes after pending points have become available and before points expire; at any other instant it is like every burn.
    /// </summary>
    public bool IsAutomatic { get; private init; }

    internal IdText KeyText => _key;

    internal IdText OfText => _of;

    internal IdText CampaignText
    {
        get => _campaign;
        private init => _campaign = value;
    }

    internal bool IsUnspecified => _key.IsUnspecified;

    /// <summary>Points are earned.</summary>
    /// <param name="key">The idempotency key: 1 to 256 characters as in an id.</param>
    /// <param name="member">Who earns them.</param>
    /// <param name="points">How many.</param>
    /// <param name="at">When.</param>
    /// <param name="campaign">The campaign that they count for, text as in an id; null for none.</param>
    /// <param name="activeFrom">The business day at whose start they become available; null for at once.</param>
    /// <param name="lastDay">The last business day on which they can be spent; null for ever.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentException">A text is not as in an id, or the member is unspecified.</exception>
    public static PointsEntry Earn(string key, MemberId member, Points points, Instant at, string? campaign = null, LocalDate? activeFrom = null, LocalDate? lastDay = null) =>
        new(PointsEntryKind.Earn, key, member, points, at)
        {
            CampaignText = campaign is null ? default : IdText.Of(campaign, nameof(campaign)),
            ActiveFrom = activeFrom?.WithCalendar(CalendarSystem.Iso),
            LastDay = lastDay?.WithCalendar(CalendarSystem.Iso),
        };

    /// <summary>Points are spent.</summary>
    /// <param name="key">The idempotency key: 1 to 256 characters as in an id.</param>
    /// <param name="member">Whose points.</param>
    /// <param name="points">How many.</param>
    /// <param name="at">When.</param>
    /// <param name="isAutomatic">Whether it belongs to the roll-over of the day (<see cref="IsAutomatic"/>).</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentException">A key is not text as in an id, or the member is unspecified.</exception>
    public static PointsEntry Burn(string key, MemberId member, Points points, Instant at, bool isAutomatic = false) =>
        new(PointsEntryKind.Burn, key, member, points, at) { IsAutomatic = isAutomatic };

    /// <summary>Points are set aside.</summary>
    /// <param name="key">The idempotency key: 1 to 256 characters as in an id.</param>
    /// <param name="member">Whose points.</param>
    /// <param name="points">How many.</param>
    /// <param name="at">When.</param>
    /// <param name="until">When the hold ends by itself, exclusive.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentException">A key is not text as in an id, or the member is unspecified.</exception>
    public static PointsEntry Hold(string key, MemberId member, Points points, Instant at, Instant until) =>
        new(PointsEntryKind.Hold, key, member, points, at) { Until = until };

    /// <summary>Points of a hold are spent; it ends, and what is left of it comes back.</summary>
    /// <param name="key">The idempotency key: 1 to 256 characters as in an id.</param>
    /// <param name="member">Whose points.</param>
    /// <param name="of">The key of the hold.</param>
    /// <param name="points">How many.</param>
    /// <param name="at">When.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentException">A key is not text as in an id, or the member is unspecified.</exception>
    public static PointsEntry Commit(string key, MemberId member, string of, Points points, Instant at) =>
        new(PointsEntryKind.Commit, key, member, points, at, of);

    /// <summary>A hold ends, and all its points come back.</summary>
    /// <param name="key">The idempotency key: 1 to 256 characters as in an id.</param>
    /// <param name="member">Whose points.</param>
    /// <param name="of">The key of the hold.</param>
    /// <param name="at">When.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentException">A key is not text as in an id, or the member is unspecified.</exception>
    public static PointsEntry Release(string key, MemberId member, string of, Instant at) =>
        new(PointsEntryKind.Release, key, member, Points.Zero, at, of);

    /// <summary>Points of one earning, pending or available, lapse by decision.</summary>
    /// <param name="key">The idempotency key: 1 to 256 characters as in an id.</param>
    /// <param name="member">Whose points.</param>
    /// <param name="of">The key of the earning.</param>
    /// <param name="points">How many.</param>
    /// <param name="at">When.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentException">A key is not text as in an id, or the member is unspecified.</exception>
    public static PointsEntry Expire(string key, MemberId member, string of, Points points, Instant at) =>
        new(PointsEntryKind.Expire, key, member, points, at, of);

    /// <summary>An earning is taken back, or what was spent is given back, in whole or in part; all reversals of an entry together take no more than it has.</summary>
    /// <param name="key">The idempotency key: 1 to 256 characters as in an id.</param>
    /// <param name="member">Whose points.</param>
    /// <param name="of">The key of the earning, burn or commit.</param>
    /// <param name="points">How many.</param>
    /// <param name="at">When.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="ArgumentException">A key is not text as in an id, or the member is unspecified.</exception>
    public static PointsEntry Reverse(string key, MemberId member, string of, Points points, Instant at) =>
        new(PointsEntryKind.Reverse, key, member, points, at, of);

    /// <summary>As <c>key: amy Earn 10 at instant</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Key}: {Member} {Kind} {Points}{(Of is { } of ? " of " + of : string.Empty)} at {InvariantText.Of(At)}";

    /// <summary>The order in which entries take effect: in time; in one instant automatic burns, then what others may refer to, then what refers to it, then by key.</summary>
    internal static int CompareInTime(in PointsEntry left, in PointsEntry right)
    {
        int order = left.At.CompareTo(right.At);
        if (order == 0) order = left.Rank.CompareTo(right.Rank);
        return order != 0 ? order : left._key.Order(right._key);
    }

    private int Rank => IsAutomatic ? -1 : (int)Kind;
}
