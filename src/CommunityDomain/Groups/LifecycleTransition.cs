using System.Runtime.InteropServices;

namespace CommunityDomain.Groups;

/// <summary>One row of the lifecycle's table: in this state, this trigger leads there. <c>default</c> is no row of the table.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LifecycleTransition
{
    internal LifecycleTransition(GroupState from, GroupTrigger trigger, GroupState to) => (From, Trigger, To) = (from, trigger, to);

    /// <summary>The state before.</summary>
    public GroupState From { get; }

    /// <summary>What happens.</summary>
    public GroupTrigger Trigger { get; }

    /// <summary>The state after.</summary>
    public GroupState To { get; }

    /// <summary>As <c>Draft -Launch-> Seeding</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{From} -{Trigger}-> {To}";
}
