using System.Text.Json;

namespace CommunityDomain.Tests.Primitives;

public sealed class MemberIdTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("NA")]
    [InlineData("wmEAAA-01")]
    [InlineData("微信 用户")]
    [InlineData("😀")]
    public void TryOf_WhenAllowed_KeepsTheTextAsItIs(string text)
    {
        MemberId.TryOf(text, out MemberId id).Should().BeTrue();
        id.Value.Should().Be(text);
        id.Should().Be(new MemberId(text));
        JsonSerializer.Deserialize<MemberId>(JsonSerializer.Serialize(id)).Should().Be(id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" a")]
    [InlineData("a\t")]
    [InlineData("a\nb")]
    public void TryOf_WhenNotAllowed_Refuses(string? text)
    {
        MemberId.TryOf(text, out MemberId id).Should().BeFalse();
        id.IsUnspecified.Should().BeTrue();
        ((Action)(() => _ = new MemberId(text!))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void TryOf_WhenASurrogateIsAlone_Refuses() =>
        new[] { "\ud800x", "x\udc00", "\udc00\ud800", "x\ud800" }.Should().Match(texts => texts.All(IsRefused));

    [Fact]
    public void TryOf_WhenLong_AllowsExactly256() =>
        (MemberId.TryOf(new string('a', 256), out _), MemberId.TryOf(new string('a', 257), out _)).Should().Be((true, false));

    [Theory]
    [InlineData("null")]
    [InlineData("3")]
    [InlineData("\"\"")]
    [InlineData("{\"value\":\"a\"}")]
    public void Deserialize_WhenPresentAndInvalid_Throws(string json) =>
        ((Action)(() => JsonSerializer.Deserialize<MemberId>(json))).Should().Throw<JsonException>();

    // Not InlineData: attributes are stored as UTF-8, which has no lone surrogates.
    private static bool IsRefused(string text) => !MemberId.TryOf(text, out _);
}
