using System.Globalization;

namespace CommunityDomain.Groups;

/// <summary>
/// One limit of a platform as data (GRP-9): the number, when it held, and how far its source can be trusted. May be wrong: <see cref="PlatformProfile.CreateValidator"/> judges it.
/// </summary>
public sealed record PlatformLimit
{
    /// <summary>What is limited; the unit stands there.</summary>
    public required PlatformLimitKind Kind { get; init; }

    /// <summary>The most that is allowed, inclusive; zero where nothing is. For kinds that name the shortest or a threshold, the number that they name.</summary>
    public required int Value { get; init; }

    /// <summary>The period in which the number counts, as one day; null where the number does not count in time.</summary>
    public Period? Per { get; init; }

    /// <summary>The way of touching customers that it limits (PLN-7); null for a limit of the group or account itself.</summary>
    public TouchChannel? Channel { get; init; }

    /// <summary>The first day it holds, inclusive; null when it held as far back as is known.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day it holds, inclusive; null while it holds.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>How far the source can be trusted.</summary>
    public required SourceGrade Grade { get; init; }

    /// <summary>Where the number was published: one or more addresses, or words where there is none.</summary>
    public required string Source { get; init; }

    /// <summary>When the source is from, as published: a date, a year, or a span such as <c>2014-2025</c>; empty when it bears none.</summary>
    public string SourceDate { get; init; } = string.Empty;

    /// <summary>Whether the platform itself says so; every other number is hearsay that a host should check.</summary>
    public bool IsOfficial => Grade is SourceGrade.Official;

    /// <summary>Whether the limit holds on a day.</summary>
    /// <param name="day">The day, of the ISO calendar.</param>
    /// <returns>Whether it holds; a limit whose own dates are of another calendar holds on no day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is not of the ISO calendar.</exception>
    public bool HoldsOn(LocalDate day)
    {
        Dates.ThrowIfNotUsable(day, nameof(day));
        if (!Dates.IsUsable(From) || !Dates.IsUsable(Until)) return false;
        return (From is not { } from || from <= day) && (Until is not { } until || day <= until);
    }

    /// <summary>As <c>JoinByCode 200 (unofficial, Secondary)</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string per = Per is null ? string.Empty : $" per {Per}";
        return $"{Kind} {Value.ToString(CultureInfo.InvariantCulture)}{per}{(IsOfficial ? string.Empty : $" (unofficial, {Grade})")}";
    }
}
