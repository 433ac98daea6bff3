using System.Runtime.InteropServices;

namespace CommunityDomain.Metrics;

/// <summary>What was said on one business day.</summary>
/// <param name="Day">The business day.</param>
/// <param name="Messages">How many messages.</param>
/// <param name="Speakers">How many different people spoke.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DayActivity(LocalDate Day, long Messages, int Speakers);
