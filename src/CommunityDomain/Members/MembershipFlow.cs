using System.Runtime.InteropServices;

namespace CommunityDomain.Members;

/// <summary>Who came and went within a span of time, start inclusive and end exclusive. Counts stays, repeats and conflicts not. <c>default</c> is none.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MembershipFlow
{
    /// <summary>Joins that began a stay.</summary>
    public int Joins { get; internal init; }

    /// <summary>Distinct people among <see cref="Joins"/>.</summary>
    public int PeopleJoined { get; internal init; }

    /// <summary>Joins of people who had been in before; at most <see cref="Joins"/>.</summary>
    public int Rejoins { get; internal init; }

    /// <summary>Stays that ended because the member left.</summary>
    public int Left { get; internal init; }

    /// <summary>Stays that ended because the staff removed the member.</summary>
    public int Removed { get; internal init; }

    /// <summary>Stays that ended in a way that was not reported.</summary>
    public int GoneUnknown { get; internal init; }

    /// <summary>Staff, bots and test accounts that came or went and are in none of the numbers; 0 when no kinds were given.</summary>
    public int PeopleExcluded { get; internal init; }

    /// <summary>All stays that ended.</summary>
    public int Gone => Left + Removed + GoneUnknown;

    /// <summary>As <c>12 joined, 3 gone</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Joins} joined, {Gone} gone");
}
