using CommunityDomain.Patterns;
using CommunityDomain.Tests.Patterns;

namespace CommunityDomain.Tests.Conformance.Patterns;

/// <summary>Rose's blocklists: the examples of missrose.org/docs/anti-spam/blocklists/advanced.</summary>
public sealed class RoseTests
{
    private static TextPatternSet Blocklist(string trigger) => new()
    {
        Id = "blocklist",
        Patterns = [new() { Text = trigger, Mode = TextPatternMode.Wildcards }],
        Boundary = TextBoundary.NonWord,
        Folding = TextFolding.Default | TextFolding.Diacritics,
    };

    [Theory]
    [InlineData("hi", "this", false)]
    [InlineData("hi", "hi", true)]
    [InlineData("hi", "hi there", true)]
    [InlineData("hi", "hi, how are you", true)]
    [InlineData("bit?", "bits", true)]
    [InlineData("bit?", "bite", true)]
    [InlineData("bit?", "bit", false)]
    [InlineData("bit?", "bit of luck", false)]
    [InlineData("bit*", "bit", true)]
    [InlineData("bit*", "bite", true)]
    [InlineData("bit*", "bites", true)]
    [InlineData("*hi*", "this", true)]
    [InlineData("f?ck", "f*ck", true)]
    [InlineData("0x*", "send to 0x52908400098527886E0F7030069857D2E4169EE7", true)]
    [InlineData(@"\*", "five * stars", true)]
    [InlineData(@"\*", "five stars", false)]
    [InlineData("hi there", "hî thérê", true)]
    [InlineData("hi there", "hi   there", true)]
    public void Trigger_WhenDocumented_Agrees(string trigger, string text, bool expected) => Blocklist(trigger).Finds(text).Should().Be(expected);
}
