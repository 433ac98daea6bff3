using CommunityDomain.Charters;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Charters;

public sealed class LinkScannerTests
{
    [Theory]
    [InlineData("see https://example.com", "example.com")]
    [InlineData("HTTP://EXAMPLE.COM/Path", "example.com")]
    [InlineData("看https://a.com。", "a.com")]
    [InlineData("看https://a.com，很好", "a.com")]
    [InlineData("看https://a.com看看", "a.com")]
    [InlineData("(https://a.com)", "a.com")]
    [InlineData("“https://a.com”", "a.com")]
    [InlineData("https://a.com.", "a.com")]
    [InlineData("https://a.com./x", "a.com")]
    [InlineData("https://a.com:8443/x?y=1#z", "a.com")]
    [InlineData("https://good.com@evil.com", "evil.com")]
    [InlineData("https://good.com:443@evil.com/good.com", "evil.com")]
    [InlineData("https://good.com%2F@evil.com", "evil.com")]
    [InlineData("https://good.com,x@evil.com", "evil.com")]
    [InlineData("https://good.com＠evil.com", "evil.com")]
    [InlineData("https://good.com\\@evil.com", "good.com")]
    [InlineData("https://good.com/@evil", "good.com")]
    [InlineData("https://good.com?@evil.com", "good.com")]
    [InlineData("https://good.com#@evil.com", "good.com")]
    [InlineData("https:/evil.com", "evil.com")]
    [InlineData("https:\\\\evil.com", "evil.com")]
    [InlineData("https:evil.com", "evil.com")]
    [InlineData("https://%65vil.com", "evil.com")]
    [InlineData("https：／／ｅｖｉｌ．ｃｏｍ／ｘ", "evil.com")]
    [InlineData("https://ev\u200Bil.com", "evil.com")]
    [InlineData("https://localhost:8080/x", "localhost")]
    [InlineData("http://3232235777/", "3232235777")]
    [InlineData("http://[2001:db8::1]:80/x", "[2001:db8::1]")]
    [InlineData("tg://resolve?domain=evil", "resolve")]
    [InlineData("ftp://files.example.com/x.zip", "files.example.com")]
    [InlineData("https://xn--fsqu00a.com", "xn--fsqu00a.com")]
    [InlineData("https://例子.中国", "例子.中国")]
    [InlineData("https://例子.中国看看", "例子.中国")]
    [InlineData("https://bücher.example/x", "bücher.example")]
    [InlineData("https://EXÄMPLE.com", "exämple.com")]
    [InlineData("https://a_b.example.com", "a_b.example.com")]
    public void MoveNext_WhenSchemeStandsThere_FindsTheHost(string text, string host) => Hosts(text).Should().Equal(host);

    [Theory]
    [InlineData("evil.com", "evil.com")]
    [InlineData("go to Evil.COM now", "evil.com")]
    [InlineData("快来evil.com看看", "evil.com")]
    [InlineData("快来evil.com。", "evil.com")]
    [InlineData("evil。com", "evil.com")]
    [InlineData("evil．com", "evil.com")]
    [InlineData("ｅｖｉｌ．ｃｏｍ", "evil.com")]
    [InlineData("www.evil.example", "www.evil.example")]
    [InlineData("bücher.com", "bücher.com")]
    [InlineData("例子.com", "例子.com")]
    [InlineData("例子.中国", "例子.中国")]
    [InlineData("evil.com/x?y", "evil.com")]
    [InlineData("evil.com:8080", "evil.com")]
    [InlineData("//evil.com/x", "evil.com")]
    [InlineData("微信/evil.com", "evil.com")]
    [InlineData("@evil.com", "evil.com")]
    [InlineData("good.com@evil.com/path", "evil.com")]
    [InlineData("evil.com.thanks", "evil.com")]
    [InlineData("-evil.com-", "evil.com")]
    [InlineData("a.b.c.example.co.uk", "a.b.c.example.co.uk")]
    [InlineData("192.168.0.1/admin", "192.168.0.1")]
    [InlineData("192.168.0.1:8080", "192.168.0.1")]
    [InlineData("readme.md/x", "readme.md")]
    [InlineData("3.5看a.com", "a.com")]
    [InlineData("사이트evil.com에서", "evil.com")]
    [InlineData("買うならevil.jpで", "evil.jp")]
    [InlineData("xn--80ak6aa92e.com", "xn--80ak6aa92e.com")]
    [InlineData("ev\u00ADil.com", "evil.com")]
    public void MoveNext_WhenSchemeIsLeftOut_FindsTheHost(string text, string host) => Hosts(text).Should().Equal(host);

    [Theory]
    [InlineData("")]
    [InlineData("hello world")]
    [InlineData("3.14 and v1.2.3 and 192.168.0.1")]
    [InlineData("e.g. this, i.e. that, U.S.A.")]
    [InlineData("我同意。me too")]
    [InlineData("好的。com 是什么")]
    [InlineData("wait...what")]
    [InlineData("readme.md main.rs setup.py photo.jpg 表.xlsx")]
    [InlineData("amy@gmail.com")]
    [InlineData("write to amy.me@gmail.com please")]
    [InlineData("amy＠gmail．com")]
    [InlineData("12:30 see you: ok")]
    [InlineData("C:\\Users\\amy")]
    [InlineData("https://")]
    [InlineData("https:// evil")]
    [InlineData("://")]
    [InlineData("..com")]
    [InlineData("。。。")]
    [InlineData("1.000.000 元")]
    public void MoveNext_WhenNothingIsALink_FindsNone(string text) => Hosts(text).Should().BeEmpty();

    [Theory]
    [InlineData("https://good.com https://evil.com", "good.com", "evil.com")]
    [InlineData("https://good.com，evil.com", "good.com", "evil.com")]
    [InlineData("https://good.com,evil.com", "good.com", "evil.com")]
    [InlineData("[https://good.com](https://evil.com)", "good.com", "evil.com")]
    [InlineData("[good.com](https://evil.com)", "good.com", "evil.com")]
    [InlineData("<https://good.com><https://evil.com>", "good.com", "evil.com")]
    [InlineData("https://good.com/?u=https://evil.com", "good.com", "evil.com")]
    [InlineData("https://good.com/看看https://evil.com", "good.com", "evil.com")]
    [InlineData("https://good.com好@evil.com", "good.com", "evil.com")]
    [InlineData("https://good.com。evil.com", "good.com", "evil.com")]
    [InlineData("https://good.com/a(b)c)evil.com", "good.com", "evil.com")]
    [InlineData("https://good.com/😀evil.com", "good.com", "evil.com")]
    [InlineData("good.com/x|evil.com", "good.com", "evil.com")]
    [InlineData("https://https://evil.com", "evil.com")]
    public void MoveNext_WhenLinksClingTogether_FindsEachOfThem(string text, params string[] hosts) => Hosts(text).Should().Equal(hosts);

    [Theory]
    [InlineData("https://a.com/x. Then", "https", "/x", "https://a.com/x")]
    [InlineData("https://a.com/x?", "https", "/x", "https://a.com/x")]
    [InlineData("see (https://a.com/w_(b)) ok", "https", "/w_(b)", "https://a.com/w_(b)")]
    [InlineData("tg://join?invite=abc", "tg", "?invite=abc", "tg://join?invite=abc")]
    [InlineData("a.com", "", "", "a.com")]
    [InlineData("a.com:80/x", "", "/x", "a.com:80/x")]
    public void Parts_AreThoseOfTheLinkWithoutClosingPunctuation(string text, string scheme, string path, string whole)
    {
        var links = new LinkScanner(text, new char[HostReader.Room]);

        links.MoveNext().Should().BeTrue();
        links.Scheme.ToString().Should().Be(scheme);
        links.Path.ToString().Should().Be(path);
        text[links.Start..links.End].Should().Be(whole);
    }

    [Fact]
    public void Host_WhenTooLongToBeOne_IsALinkThatNoListHolds()
    {
        string text = $"https://{string.Join('.', Enumerable.Repeat("aaaaaaaaa", 40))}.example.com/x";

        Hosts(text).Should().NotBeEmpty();
        Hosts(text)[0].Should().BeEmpty();
    }

    [Fact]
    public void MoveNext_WhenTextIsHuge_StaysLinear()
    {
        foreach (string unit in new[] { ".", ":", "://", "a.", "a:", "\u200B.", "https://", "@", "a@", "看.", "https://a", "-", "a", "。", "1.", "a.com,", "%41", "a-.", "https://a@b:" })
        {
            string text = string.Concat(Enumerable.Repeat(unit, 50_000 / unit.Length));

            int links = Hosts(text).Count;

            links.Should().BeLessThanOrEqualTo(text.Length);
        }
    }

    /// <summary>Whatever the noise around, a link is found: one allowed link cannot hide it.</summary>
    [Fact]
    public void MoveNext_WhenLinkIsSetBetweenBlanksInAnyText_AlwaysFindsIt()
    {
        Gen<string> noise = Gen.Elements("https://good.com", "good.com", "a", " ", "看", "。", ".", ":", "/", "@", "(", "]", "\u200B", "😀", "1", "-", "%", "?", "\ud800", "＠", "．", "[", "https:", "\\")
            .ListOf().Select(string.Concat);

        Law.Holds(noise.SelectMany(before => noise.Select(after => $"{before} https://evil.example/x {after}")), text => Hosts(text).Contains("evil.example"));
    }

    [Fact]
    public void Links_LieInTheTextInOrderAndApart() => Law.Holds(
        Gen.Elements("https://", "good.com", "a", " ", "看", "。", ".", ":", "/", "@", "(", ")", "\u200B", "1", "-", "%41", "?", "\ud800", "中国").ListOf().Select(string.Concat),
        text =>
        {
            var links = new LinkScanner(text, new char[HostReader.Room]);
            int last = 0;
            while (links.MoveNext())
            {
                links.Start.Should().BeGreaterThanOrEqualTo(last);
                links.End.Should().BeGreaterThan(links.Start).And.BeLessThanOrEqualTo(text.Length);
                foreach (char c in links.Host) "/@:?# ".Should().NotContain(c.ToString());
                last = links.End;
            }
        },
        2_000);

    private static List<string> Hosts(string text)
    {
        var hosts = new List<string>();
        var links = new LinkScanner(text, new char[HostReader.Room]);
        while (links.MoveNext()) hosts.Add(links.Host.ToString());
        return hosts;
    }
}
