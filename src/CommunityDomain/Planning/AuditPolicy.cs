using CommunityDomain.Groups;
using CommunityDomain.Roles;

namespace CommunityDomain.Planning;

/// <summary>What an audit judges by: the policies of the modules, each replaceable by itself.</summary>
public sealed record AuditPolicy
{
    /// <summary>The default of every module.</summary>
    public static AuditPolicy Default { get; } = new();

    /// <summary>The platforms and their limits (GRP-9).</summary>
    public PlatformCatalog Platforms { get; init; } = PlatformCatalog.Default;

    /// <summary>How groups are to be split by segment (GRP-5).</summary>
    public SegmentationPolicy Segmentation { get; init; } = SegmentationPolicy.Default;

    /// <summary>How much one person carries (ROL-2, ROL-5).</summary>
    public StaffingPolicy Staffing { get; init; } = StaffingPolicy.Default;

    /// <summary>How far ahead and how densely a group must be planned (GRP-6).</summary>
    public OperatingPlanPolicy OperatingPlan { get; init; } = OperatingPlanPolicy.Default;
}
