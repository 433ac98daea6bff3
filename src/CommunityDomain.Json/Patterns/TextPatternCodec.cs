using CommunityDomain.Json.Codecs;
using CommunityDomain.Patterns;

namespace CommunityDomain.Json.Patterns;

/// <summary>How <see cref="TextPattern"/> stands in a document.</summary>
internal sealed class TextPatternCodec : ObjectCodec<TextPattern>
{
    internal static readonly TextPatternCodec Instance = new();

    private readonly Field<TextPattern, string> _text;
    private readonly Field<TextPattern, TextPatternMode> _mode;

    private TextPatternCodec()
        : base("textPattern", new TextPattern { Text = string.Empty })
    {
        _text = Required("text", Values.Text, item => item.Text);
        _mode = Optional("mode", Values.Word<TextPatternMode>("textPatternMode"), item => item.Mode);
    }

    private protected override TextPattern Build(Bag members) => new()
    {
        Text = _text.Of(members),
        Mode = _mode.Of(members),
    };
}
