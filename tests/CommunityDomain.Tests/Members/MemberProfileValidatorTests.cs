using CommunityDomain.Members;

namespace CommunityDomain.Tests.Members;

public sealed class MemberProfileValidatorTests
{
    private static readonly MemberProfileValidator Validator = new();

    private static readonly MemberProfile Good = new()
    {
        Id = new MemberId("amy"),
        Kind = MemberKind.Customer,
        Inviter = new MemberId("bo"),
        Initiator = new MemberId("amy"),
        Scene = JoinScene.EntryCode,
        Channel = new ChannelId("parcel"),
        FirstSeen = Instant.FromUtc(2026, 3, 2, 0, 0),
    };

    public static TheoryData<MemberProfile, string, string> Faults => new()
    {
        { Good with { Id = default }, "id", MemberCodes.ProfileIdMissing },
        { Good with { Kind = (MemberKind)99 }, "kind", MemberCodes.KindUnknown },
        { Good with { Scene = (JoinScene)(-1) }, "scene", MemberCodes.SceneUnknown },
        { Good with { Inviter = Good.Id }, "inviter", MemberCodes.InviterSelf },
        { Good with { Id = default, Inviter = default }, "id", MemberCodes.ProfileIdMissing },
    };

    [Fact]
    public void Check_WhenTheProfileIsSound_FindsNothing()
    {
        Validator.Check(Good).Should().BeEmpty();
        Validator.Check(new MemberProfile { Id = new MemberId("amy") }).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Check_WhenOneThingIsWrong_FindsItAlone(MemberProfile profile, string path, string code)
    {
        Finding finding = Validator.Check(profile).Should().ContainSingle().Subject;
        (finding.Path, finding.Code).Should().Be((path, code));
    }
}
