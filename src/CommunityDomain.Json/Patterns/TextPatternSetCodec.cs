using CommunityDomain.Json.Codecs;
using CommunityDomain.Patterns;

namespace CommunityDomain.Json.Patterns;

/// <summary>How <see cref="TextPatternSet"/> stands in a document.</summary>
internal sealed class TextPatternSetCodec : ObjectCodec<TextPatternSet>
{
    internal static readonly TextPatternSetCodec Instance = new();

    private static readonly TextFolding[] Single = [.. Enum.GetValues<TextFolding>().Where(flag => int.IsPow2((int)flag))];

    private readonly Field<TextPatternSet, string> _id;
    private readonly Field<TextPatternSet, ValueList<TextPattern>> _patterns;
    private readonly Field<TextPatternSet, ValueList<TextPattern>> _allow;
    private readonly Field<TextPatternSet, TextBoundary> _boundary;
    private readonly Field<TextPatternSet, TextFolding> _folding;
    private readonly Field<TextPatternSet, bool> _regexAllowed;

    private TextPatternSetCodec()
        : base("textPatternSet", new TextPatternSet { Id = string.Empty, Patterns = [] })
    {
        _id = Required("id", Values.Text, item => item.Id);
        _patterns = Required("patterns", Values.List(TextPatternCodec.Instance), item => item.Patterns);
        _allow = Optional("allow", Values.List(TextPatternCodec.Instance), item => item.Allow);
        _boundary = Optional("boundary", Values.Word<TextBoundary>("textBoundary"), item => item.Boundary);
        _folding = Optional("folding", new MappedCodec<TextFolding, ValueList<TextFolding>>(Values.List(Values.Word<TextFolding>("textFolding")), Joined, Parted), item => item.Folding);
        _regexAllowed = Optional("regexAllowed", Values.Flag, item => item.RegexAllowed);
    }

    private protected override TextPatternSet Build(Bag members) => new()
    {
        Id = _id.Of(members),
        Patterns = _patterns.Of(members),
        Allow = _allow.Of(members),
        Boundary = _boundary.Of(members),
        Folding = _folding.Of(members),
        RegexAllowed = _regexAllowed.Of(members),
    };

    private static TextFolding Joined(ValueList<TextFolding> words) => words.Aggregate(TextFolding.None, (all, word) => all | word);

    /// <summary>The foldings one by one; null where a flag has no word.</summary>
    private static ValueList<TextFolding>? Parted(TextFolding folding)
    {
        ValueList<TextFolding> words = Single.Where(flag => folding.HasFlag(flag)).ToValueList();
        return Joined(words) == folding ? words : null;
    }
}
