using CommunityDomain.Charters;

namespace CommunityDomain.Tests.Charters;

public sealed class InviteLinkTests
{
    [Theory]
    [InlineData("https://discord.gg/abc123")]
    [InlineData("discord.gg/abc123")]
    [InlineData("https://www.discord.com/invite/abc")]
    [InlineData("https://t.me/+AbCdEf")]
    [InlineData("t.me/joinchat/AAAA")]
    [InlineData("telegram.me/joinchat/AAAA")]
    [InlineData("tg://join?invite=AAAA")]
    [InlineData("https://line.me/ti/g/abc")]
    [InlineData("https://line.me/ti/g2/abc?utm_source=x")]
    [InlineData("https://line.me/R/ti/g2/abc")]
    [InlineData("LINE.ME/r/ti/g/abc")]
    [InlineData("加群https://chat.whatsapp.com/HxYz看")]
    [InlineData("https://weixin.qq.com/g/AQYAAabc")]
    [InlineData("https://work.weixin.qq.com/gm/abc")]
    [InlineData("https://signal.group/#CjQK")]
    [InlineData("https://open.kakao.com/o/gabc")]
    [InlineData("ｄｉｓｃｏｒｄ．ｇｇ/abc")]
    [InlineData("https://x@discord.gg/abc")]
    public void IsInvite_WhenLinkBringsIntoAGroup_SaysSo(string text) => Count(text).Should().Be(1);

    [Theory]
    [InlineData("https://discord.com/channels/1/2")]
    [InlineData("https://discord.gg/")]
    [InlineData("https://discord.gg")]
    [InlineData("https://t.me/somechannel")]
    [InlineData("https://t.me/+")]
    [InlineData("tg://resolve?domain=x")]
    [InlineData("https://join?invite=x")]
    [InlineData("https://line.me/R/msg/text/?hi")]
    [InlineData("https://line.me/ti/p/abc")]
    [InlineData("https://notdiscord.gg/abc")]
    [InlineData("https://discord.gg.evil.com/abc")]
    [InlineData("https://mp.weixin.qq.com/s/abc")]
    [InlineData("https://work.weixin.qq.com/kfid/x")]
    public void IsInvite_WhenLinkDoesNot_SaysNo(string text) => Count(text).Should().Be(0);

    [Fact]
    public void EveryKind_BringsAnExampleThatCountsAndNamesItsSource()
    {
        foreach (InviteLinks.InviteLink invite in InviteLinks.All)
        {
            string scheme = invite.Scheme.Length == 0 ? "https" : invite.Scheme;
            Count($"{scheme}://{invite.Host}{invite.Path}abc").Should().Be(1, $"{invite}");
            invite.Source.Should().NotBeEmpty();
        }
    }

    private static int Count(string text)
    {
        int count = 0;
        var links = new LinkScanner(text, new char[HostReader.Room]);
        while (links.MoveNext())
            if (InviteLinks.IsInvite(in links)) count++;
        return count;
    }
}
