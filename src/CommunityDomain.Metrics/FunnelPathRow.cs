using System.Runtime.InteropServices;

namespace CommunityDomain.Metrics;

/// <summary>One path. Times are <see cref="FunnelTime.None"/> where there are none; <c>Open</c> is until when, end included, it may get further; <c>EntryIndex</c> is the position of the entry among the member's events, -1 where it is not known.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FunnelPathRow(int Member, int Level, bool Erased, bool Stopped, long Entry, long Reached, long Open, int EntryIndex = -1);
