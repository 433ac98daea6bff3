using System.Runtime.InteropServices;

namespace CommunityDomain.Groups;

/// <summary>When joining ends, and by what. <c>default</c>: nobody more can join, nothing in sight.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct JoinForecast
{
    internal JoinForecast(JoinForecastCause cause, long joinsLeft, Instant? at) => (Cause, JoinsLeft, At) = (cause, joinsLeft, at);

    /// <summary>What ends it first.</summary>
    public JoinForecastCause Cause { get; }

    /// <summary>How many more people fit by the limits of heads, whether or not a code expires before; heads.</summary>
    public long JoinsLeft { get; }

    /// <summary>When; null where nothing is in sight.</summary>
    public Instant? At { get; }

    /// <summary>As <c>HeadCount at 2026-03-02T00:00:00Z, 12 joins left</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Cause}{(At is { } at ? $" at {InvariantText.Of(at)}" : string.Empty)}, {InvariantText.Of(JoinsLeft)} joins left";
}
