using System.Runtime.InteropServices;

namespace CommunityDomain.Metrics;

/// <summary>What one person said. <c>default</c> is nothing.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SpeakerActivity
{
    internal SpeakerActivity(long messages, Instant first, Instant last)
    {
        Messages = messages;
        First = first;
        Last = last;
    }

    /// <summary>How many messages.</summary>
    public long Messages { get; }

    /// <summary>The instant of the first one.</summary>
    public Instant First { get; }

    /// <summary>The instant of the last one.</summary>
    public Instant Last { get; }

    /// <summary>As <c>12 messages, first … last …</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Messages} messages, first {InvariantText.Of(First)}, last {InvariantText.Of(Last)}");
}
