using System.Text.Json;
using CommunityDomain.Incentives;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.Incentives;

/// <summary>An entry of one kind: its kind comes first, then what it has.</summary>
internal sealed class PointsEntryKindCodec : ObjectCodec<Boxed<PointsEntry>>
{
    private readonly PointsEntryKind _kind;
    private readonly Field<Boxed<PointsEntry>, string> _key;
    private readonly Field<Boxed<PointsEntry>, MemberId> _member;
    private readonly Field<Boxed<PointsEntry>, Instant> _at;
    private readonly Field<Boxed<PointsEntry>, Points>? _points;
    private readonly Field<Boxed<PointsEntry>, string>? _of;
    private readonly Field<Boxed<PointsEntry>, string?>? _campaign;
    private readonly Field<Boxed<PointsEntry>, LocalDate?>? _activeFrom;
    private readonly Field<Boxed<PointsEntry>, LocalDate?>? _lastDay;
    private readonly Field<Boxed<PointsEntry>, Instant>? _until;
    private readonly Field<Boxed<PointsEntry>, bool>? _isAutomatic;

    internal PointsEntryKindCodec(Codec<PointsEntryKind> words, PointsEntryKind kind)
        : base(JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()) + "PointsEntry", new Boxed<PointsEntry>(default))
    {
        _kind = kind;
        Required(PointsEntryCodec.KindMember, new KindCodec<PointsEntryKind>(words, kind), item => item.Value.Kind);
        _key = Required("key", Values.IdText, item => item.Value.Key);
        _member = Required("member", Values.Id<MemberId>(), item => item.Value.Member);
        if (kind >= PointsEntryKind.Commit) _of = Required("of", Values.IdText, item => item.Value.Of ?? string.Empty);
        if (kind is not PointsEntryKind.Release) _points = Required("points", Values.Points, item => item.Value.Points);
        _at = Required("at", Values.Instant, item => item.Value.At);
        if (kind is PointsEntryKind.Hold) _until = Required("until", Values.Instant, item => item.Value.Until.GetValueOrDefault());
        if (kind is PointsEntryKind.Burn) _isAutomatic = Optional("isAutomatic", Values.Flag, item => item.Value.IsAutomatic);
        if (kind is not PointsEntryKind.Earn) return;
        _campaign = Optional("campaign", Values.OrNull(Values.IdText), item => item.Value.Campaign);
        _activeFrom = Optional("activeFrom", Values.Maybe(Values.Date), item => item.Value.ActiveFrom);
        _lastDay = Optional("lastDay", Values.Maybe(Values.Date), item => item.Value.LastDay);
    }

    private protected override Boxed<PointsEntry> Build(Bag members)
    {
        string key = _key.Of(members);
        MemberId member = _member.Of(members);
        Instant at = _at.Of(members);
        return new(_kind switch
        {
            PointsEntryKind.Earn => PointsEntry.Earn(key, member, _points!.Of(members), at, _campaign!.Of(members), _activeFrom!.Of(members), _lastDay!.Of(members)),
            PointsEntryKind.Burn => PointsEntry.Burn(key, member, _points!.Of(members), at, _isAutomatic!.Of(members)),
            PointsEntryKind.Hold => PointsEntry.Hold(key, member, _points!.Of(members), at, _until!.Of(members)),
            PointsEntryKind.Commit => PointsEntry.Commit(key, member, _of!.Of(members), _points!.Of(members), at),
            PointsEntryKind.Release => PointsEntry.Release(key, member, _of!.Of(members), at),
            PointsEntryKind.Expire => PointsEntry.Expire(key, member, _of!.Of(members), _points!.Of(members), at),
            _ => PointsEntry.Reverse(key, member, _of!.Of(members), _points!.Of(members), at),
        });
    }
}
