using CommunityDomain.Charters;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.Charters;

/// <summary>How <see cref="PenaltyRung"/> stands in a document.</summary>
internal sealed class PenaltyRungCodec : ObjectCodec<PenaltyRung>
{
    internal static readonly PenaltyRungCodec Instance = new();

    private readonly Field<PenaltyRung, int> _atPoints;
    private readonly Field<PenaltyRung, Sanction> _sanction;
    private readonly Field<PenaltyRung, Duration?> _lasts;

    private PenaltyRungCodec()
        : base("penaltyRung", new PenaltyRung { AtPoints = 0, Sanction = default })
    {
        _atPoints = Required("atPoints", Values.Integer, item => item.AtPoints);
        _sanction = Required("sanction", Values.Word<Sanction>("sanction"), item => item.Sanction);
        _lasts = Optional("lasts", Values.Maybe(Values.Duration), item => item.Lasts);
    }

    private protected override PenaltyRung Build(Bag members) => new()
    {
        AtPoints = _atPoints.Of(members),
        Sanction = _sanction.Of(members),
        Lasts = _lasts.Of(members),
    };
}
