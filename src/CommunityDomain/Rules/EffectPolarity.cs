namespace CommunityDomain.Rules;

/// <summary>Whether an effect takes something away or gives it.</summary>
public enum EffectPolarity
{
    /// <summary>Forbids: a warning, a mute, a refusal. When unknown, a person has to look.</summary>
    Forbid = 0,

    /// <summary>Grants: a coupon, a promotion. When unknown, it is not granted.</summary>
    Grant = 1,
}
