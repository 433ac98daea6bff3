using CommunityDomain.Json.Codecs;
using CommunityDomain.Patterns;

namespace CommunityDomain.Json.Patterns;

/// <summary>How <see cref="TextPattern"/> stands in a document where its star notation cannot say it: <c>{"text": "a?c*", "mode": "wildcards"}</c>.</summary>
internal sealed class TextPatternObjectCodec : ObjectCodec<TextPattern>
{
    internal static readonly TextPatternObjectCodec Instance = new();

    private readonly Field<TextPattern, string> _text;
    private readonly Field<TextPattern, TextPatternMode> _mode;

    private TextPatternObjectCodec()
        : base("textPatternObject", new TextPattern { Text = string.Empty })
    {
        _text = Required("text", Values.Text, item => item.Text);
        _mode = Optional("mode", Values.Word<TextPatternMode>("textPatternMode"), item => item.Mode);
    }

    private protected override TextPattern Build(Bag members) => new() { Text = _text.Of(members), Mode = _mode.Of(members) };
}
