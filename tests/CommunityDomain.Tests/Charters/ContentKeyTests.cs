using CommunityDomain.Charters;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Charters;

public sealed class ContentKeyTests
{
    [Theory]
    [InlineData("Buy now!", "buy NOW")]
    [InlineData("加微信 有福利", "加微信，有福利！！！")]
    [InlineData("ＡＢＣ１２３", "abc123")]
    [InlineData("bu\u200By now", "buy now")]
    [InlineData("优惠～～", "优惠")]
    [InlineData("限時、特價。", "限時特價")]
    [InlineData("ПРИВЕТ", "привет")]
    [InlineData("buy\nnow", "buy now")]
    public void Of_WhenTextsDifferInDress_IsTheSame(string left, string right) => ContentKey.Of(left).Should().Be(ContentKey.Of(right));

    [Theory]
    [InlineData("buy now", "buy not")]
    [InlineData("a", "aa")]
    [InlineData("!!!", "???")]
    [InlineData("!", "!!")]
    [InlineData("😀", "😁")]
    [InlineData("订单1", "订单2")]
    [InlineData("广告", "广吿")]
    public void Of_WhenTextsDiffer_Differs(string left, string right) => ContentKey.Of(left).Should().NotBe(ContentKey.Of(right));

    [Fact]
    public void Of_WhenDigitsDoNotCount_IsTheSameForTextsThatDifferInThem()
    {
        ContentKey.Of("code 1234", digits: false).Should().Be(ContentKey.Of("code ９9", digits: false));
        ContentKey.Of("code 1234").Should().NotBe(ContentKey.Of("code 99"));
        ContentKey.Of("1234", digits: false).Should().NotBe(ContentKey.Of("99", digits: false), "a text of digits alone is compared as it is");
    }

    [Fact]
    public void Of_WhenThereIsNoText_IsNothing() => ContentKey.Of(string.Empty).Should().BeNull();

    [Fact]
    public void Of_IsTheSameOnEveryMachine() =>
        ContentKey.Of("Hello").Should().Be(Pinned);

    [Fact]
    public void Of_OverManyTexts_NeverCollides() =>
        Enumerable.Range(0, 50_000).Select(number => ContentKey.Of($"item {number}")).Distinct().Should().HaveCount(50_000);

    /// <summary>Against a plain reading: texts of letters and blanks share a key exactly when they are equal without the blanks.</summary>
    [Fact]
    public void Of_AgreesWithEqualityOfWhatIsLeft() => Law.Holds(
        Gen.Elements("a", "A", "b", " ", "看").ListOf(4).Select(string.Concat).Two(),
        pair => (ContentKey.Of("x" + pair.Item1) == ContentKey.Of("x" + pair.Item2)) == (Plain(pair.Item1) == Plain(pair.Item2)),
        2_000);

    private const ulong Pinned = 15665236756839247134;

    private static string Plain(string text) => text.Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
}
