using CommunityDomain.CheckIns;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.CheckIns;

/// <summary>How <see cref="CheckInFormat"/> stands in a document.</summary>
internal sealed class CheckInFormatCodec : ObjectCodec<CheckInFormat>
{
    private static readonly CheckInContent[] Single = [.. Enum.GetValues<CheckInContent>().Where(flag => int.IsPow2((int)flag))];

    private static readonly Codec<CheckInContent> Content =
        new MappedCodec<CheckInContent, ValueList<CheckInContent>>(Values.List(Values.Word<CheckInContent>("checkInContent")), Joined, Parted);

    internal static readonly CheckInFormatCodec Instance = new();

    private readonly Field<CheckInFormat, CheckInContent> _needs;
    private readonly Field<CheckInFormat, CheckInContent> _needsOneOf;
    private readonly Field<CheckInFormat, int> _minTextLength;
    private readonly Field<CheckInFormat, int> _minSeconds;

    private CheckInFormatCodec()
        : base("checkInFormat", new CheckInFormat())
    {
        _needs = Optional("needs", Content, item => item.Needs);
        _needsOneOf = Optional("needsOneOf", Content, item => item.NeedsOneOf);
        _minTextLength = Optional("minTextLength", Values.Integer, item => item.MinTextLength);
        _minSeconds = Optional("minSeconds", Values.Integer, item => item.MinSeconds);
    }

    private protected override CheckInFormat Build(Bag members) => new()
    {
        Needs = _needs.Of(members),
        NeedsOneOf = _needsOneOf.Of(members),
        MinTextLength = _minTextLength.Of(members),
        MinSeconds = _minSeconds.Of(members),
    };

    private static CheckInContent Joined(ValueList<CheckInContent> words) => words.Aggregate(CheckInContent.None, (all, word) => all | word);

    /// <summary>The contents one by one; null where a flag has no word.</summary>
    private static ValueList<CheckInContent>? Parted(CheckInContent content)
    {
        ValueList<CheckInContent> words = Single.Where(flag => content.HasFlag(flag)).ToValueList();
        return Joined(words) == content ? words : null;
    }
}
