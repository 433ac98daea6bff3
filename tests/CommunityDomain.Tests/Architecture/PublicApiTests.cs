namespace CommunityDomain.Tests.Architecture;

public sealed class PublicApiTests
{
    [Fact]
    public void Core_WhenItsPublicFaceChanges_IsApprovedAgain() =>
        Snapshot.Approve(PublicApi.Of(typeof(MemberId).Assembly), "tests/CommunityDomain.Tests/Architecture/CommunityDomain.approved.txt");

    [Fact]
    public void Of_WhenAConstantHasAValue_ShowsIt() =>
        PublicApi.Of(typeof(MemberId).Assembly).Should().Contain("const String ItemMissing = \"definition.item.missing\"");
}
