using System.Globalization;
using System.Text.Json.Serialization;

namespace CommunityDomain;

/// <summary>
/// A number of points: whole, and checked, so that a sum that does not fit is an <see cref="OverflowException"/>, never a wrong balance.
/// May be negative: a debt, as when points already spent are taken back. <c>default</c> is no points. JSON: an integer.
/// </summary>
[JsonConverter(typeof(ValueJsonConverter))]
public readonly record struct Points : IComparable<Points>
{
    /// <summary>Makes the number of points.</summary>
    /// <param name="value">The number; any.</param>
    public Points(long value) => Value = value;

    /// <summary>No points.</summary>
    public static Points Zero => default;

    /// <summary>The number.</summary>
    public long Value { get; }

    /// <inheritdoc/>
    public int CompareTo(Points other) => Value.CompareTo(other.Value);

    /// <summary>The number, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The sum.</summary>
    /// <exception cref="OverflowException">It does not fit.</exception>
    public static Points operator +(Points left, Points right) => new(checked(left.Value + right.Value));

    /// <summary>The difference; negative is a debt.</summary>
    /// <exception cref="OverflowException">It does not fit.</exception>
    public static Points operator -(Points left, Points right) => new(checked(left.Value - right.Value));

    /// <summary>The opposite, as of an entry that is reversed.</summary>
    /// <exception cref="OverflowException">It does not fit.</exception>
    public static Points operator -(Points value) => new(checked(-value.Value));

    /// <summary>So many times the points.</summary>
    /// <exception cref="OverflowException">It does not fit.</exception>
    public static Points operator *(Points value, int times) => new(checked(value.Value * times));

    /// <summary>So many times the points.</summary>
    /// <exception cref="OverflowException">It does not fit.</exception>
    public static Points operator *(int times, Points value) => value * times;

    /// <summary>Whether <paramref name="left"/> is fewer.</summary>
    public static bool operator <(Points left, Points right) => left.Value < right.Value;

    /// <summary>Whether <paramref name="left"/> is more.</summary>
    public static bool operator >(Points left, Points right) => left.Value > right.Value;

    /// <summary>Whether <paramref name="left"/> is fewer or as many.</summary>
    public static bool operator <=(Points left, Points right) => left.Value <= right.Value;

    /// <summary>Whether <paramref name="left"/> is more or as many.</summary>
    public static bool operator >=(Points left, Points right) => left.Value >= right.Value;
}
