using System.Runtime.InteropServices;

namespace CommunityDomain.Metrics;

/// <summary>What was said on one business day. <c>default</c> is nothing on no day.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DayActivity
{
    internal DayActivity(LocalDate day, long messages, int speakers)
    {
        Day = day;
        Messages = messages;
        Speakers = speakers;
    }

    /// <summary>The business day.</summary>
    public LocalDate Day { get; }

    /// <summary>How many messages.</summary>
    public long Messages { get; }

    /// <summary>How many different people spoke.</summary>
    public int Speakers { get; }

    /// <summary>As <c>2026-03-02: 31 messages by 9</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{InvariantText.Of(Day)}: {Messages} messages by {Speakers}");
}
