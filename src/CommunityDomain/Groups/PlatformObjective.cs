namespace CommunityDomain.Groups;

/// <summary>What a platform is strong at (PLN-8).</summary>
public enum PlatformObjective
{
    /// <summary>觸及與品牌: being seen by many.</summary>
    ReachAndBranding = 0,

    /// <summary>開發新客: winning customers.</summary>
    NewCustomers = 1,

    /// <summary>服務與留存: serving and keeping the customers there are.</summary>
    ServiceAndRetention = 2,
}
