using System.Runtime.InteropServices;

namespace CommunityDomain.Metrics;

/// <summary>What one person said. <c>default</c> is nothing.</summary>
/// <param name="Messages">How many messages.</param>
/// <param name="First">The instant of the first one.</param>
/// <param name="Last">The instant of the last one.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SpeakerActivity(long Messages, Instant First, Instant Last);
