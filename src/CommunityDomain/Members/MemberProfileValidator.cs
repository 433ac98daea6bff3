namespace CommunityDomain.Members;

/// <summary>Judges a <see cref="MemberProfile"/>.</summary>
internal sealed class MemberProfileValidator : DefinitionValidator<MemberProfile>
{
    /// <summary>Makes the validator; one instance serves all threads.</summary>
    public MemberProfileValidator()
    {
        Require("id", MemberCodes.ProfileIdMissing, string.Empty, profile => !profile.Id.IsUnspecified);
        Require("kind", MemberCodes.KindUnknown, string.Empty, profile => Enum.IsDefined(profile.Kind), profile => [new("value", (int)profile.Kind)]);
        Require("scene", MemberCodes.SceneUnknown, string.Empty, profile => Enum.IsDefined(profile.Scene), profile => [new("value", (int)profile.Scene)]);
        Require(
            "inviter",
            MemberCodes.InviterSelf,
            string.Empty,
            profile => profile.Inviter.IsUnspecified || profile.Inviter != profile.Id,
            profile => [new("member", profile.Id)]);
    }
}
