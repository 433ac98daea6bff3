using CommunityDomain.Sample.Views;

namespace CommunityDomain.Sample.Tests.Views;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("", 10, "")]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("one  two", 4, "one|two")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    [InlineData("群組沒有群主", 6, "群組沒|有群主")]
    [InlineData("沒有群主。", 8, "沒有群|主。")]
    [InlineData("沒有「群主」", 6, "沒有|「群|主」")]
    [InlineData("chengdu-4 に オーナーが いません", 12, "chengdu-4 に|オーナーが|いません")]
    [InlineData("组 chengdu-10缺少", 12, "组|chengdu-10缺|少")]
    [InlineData("👶👶👶", 4, "👶👶|👶")]
    public void Wrap_WhenTooLong_BreaksWhereReadersExpect(string text, int width, string lines) =>
        string.Join('|', CellText.Wrap(text, width)).Should().Be(lines);

    [Theory]
    [InlineData("groups[3].positioning", 12, "groups[3].|positioning")]
    [InlineData("roster.assignments[13].administrators[0]", 16, "roster.|assignments[13].|administrators|[0]")]
    [InlineData("", 12, "")]
    public void WrapPath_WhenTooLong_BreaksBetweenParts(string path, int width, string lines) =>
        string.Join('|', CellText.WrapPath(path, width)).Should().Be(lines);

    [Fact]
    public void Wrap_ForAnyText_FitsAndLosesOnlySpaces()
    {
        string[] alphabet = ["a", "b", " ", "群", "。", "「", "ー", "👶", "-", "x"];
        var random = new Random(20261123);
        for (int i = 0; i < 500; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(0, 60)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            int width = random.Next(2, 30);
            IReadOnlyList<string> lines = CellText.Wrap(text, width);
            lines.Should().OnlyContain(line => CellText.Width(line) <= width);
            string.Concat(lines).Replace(" ", string.Empty, StringComparison.Ordinal).Should().Be(text.Replace(" ", string.Empty, StringComparison.Ordinal));
        }
    }
}
