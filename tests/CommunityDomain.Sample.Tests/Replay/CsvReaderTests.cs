using CommunityDomain.Sample.Replay;

namespace CommunityDomain.Sample.Tests.Replay;

public sealed class CsvReaderTests
{
    private static string[] Records(string text)
    {
        using var source = new StringReader(text);
        var reader = new CsvReader(source, "x");
        var fields = new List<string>();
        var records = new List<string>();
        while (reader.Read(fields)) records.Add(reader.Line + ":" + string.Join('|', fields));
        return [.. records];
    }

    // The examples of RFC 4180, section 2, rules 1 to 7.
    [Theory]
    [InlineData("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n", "1:aaa|bbb|ccc", "2:zzz|yyy|xxx")]
    [InlineData("aaa,bbb,ccc\r\nzzz,yyy,xxx", "1:aaa|bbb|ccc", "2:zzz|yyy|xxx")]
    [InlineData("\"aaa\",\"bbb\",\"ccc\"\r\nzzz,yyy,xxx", "1:aaa|bbb|ccc", "2:zzz|yyy|xxx")]
    [InlineData("\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx", "1:aaa|b\r\nbb|ccc", "3:zzz|yyy|xxx")]
    [InlineData("\"aaa\",\"b\"\"bb\",\"ccc\"", "1:aaa|b\"bb|ccc")]
    [InlineData("a,,\n\n\nb,\"\",c", "1:a||", "4:b||c")]
    [InlineData("a,b\rc,d\r", "1:a|b", "2:c|d")]
    [InlineData("")]
    [InlineData("\n\r\n")]
    public void Read_WhenTextFollowsTheRules_GivesItsRecords(string text, params string[] records) => Records(text).Should().Equal(records);

    [Fact]
    public void Read_WhenAFieldIsEndless_Refuses() =>
        FluentActions.Invoking(() => Records(new string('a', 1_000_001))).Should().Throw<ReplayFault>().WithMessage("x, line 1: a field of more than a million*");
}
