using System.Runtime.InteropServices;

namespace CommunityDomain.Roles;

/// <summary>A number of people from <see cref="Least"/> to <see cref="Most"/>, both inclusive. <c>default</c> is nobody.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StaffRange
{
    /// <summary>Makes the range.</summary>
    /// <param name="least">The fewest people; 0 or more.</param>
    /// <param name="most">The most people; not below <paramref name="least"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="least"/> is negative, or <paramref name="most"/> is below it.</exception>
    public StaffRange(int least, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(least);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, least);
        Least = least;
        Most = most;
    }

    /// <summary>The fewest people who can carry the work.</summary>
    public int Least { get; }

    /// <summary>The most people whom the work keeps busy.</summary>
    public int Most { get; }

    /// <summary>As <c>3..5</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Least}..{Most}");
}
