using CommunityDomain.CheckIns;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.CheckIns;

/// <summary>How <see cref="ConversionRound"/> stands in a document.</summary>
internal sealed class ConversionRoundCodec : ObjectCodec<ConversionRound>
{
    internal static readonly ConversionRoundCodec Instance = new();

    private readonly Field<ConversionRound, string> _offer;
    private readonly Field<ConversionRound, int> _days;
    private readonly Field<ConversionRound, int> _gapDays;
    private readonly Field<ConversionRound, ValueList<AttendancePattern>> _for;
    private readonly Field<ConversionRound, decimal> _discount;
    private readonly Field<ConversionRound, int> _contactCap;
    private readonly Field<ConversionRound, int?> _capacity;
    private readonly Field<ConversionRound, int> _refundDays;

    private ConversionRoundCodec()
        : base("conversionRound", new ConversionRound { Offer = string.Empty })
    {
        _offer = Required("offer", Values.Text, item => item.Offer);
        _days = Optional("days", Values.Integer, item => item.Days);
        _gapDays = Optional("gapDays", Values.Integer, item => item.GapDays);
        _for = Optional("for", Values.List(Values.Word<AttendancePattern>("attendancePattern")), item => item.For);
        _discount = Optional("discount", Values.Number, item => item.Discount);
        _contactCap = Optional("contactCap", Values.Integer, item => item.ContactCap);
        _capacity = Optional("capacity", Values.Maybe(Values.Integer), item => item.Capacity);
        _refundDays = Optional("refundDays", Values.Integer, item => item.RefundDays);
    }

    private protected override ConversionRound Build(Bag members) => new()
    {
        Offer = _offer.Of(members),
        Days = _days.Of(members),
        GapDays = _gapDays.Of(members),
        For = _for.Of(members),
        Discount = _discount.Of(members),
        ContactCap = _contactCap.Of(members),
        Capacity = _capacity.Of(members),
        RefundDays = _refundDays.Of(members),
    };
}
