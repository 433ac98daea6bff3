using System.Runtime.InteropServices;

namespace CommunityDomain.CheckIns;

/// <summary>How far one member got in one round.</summary>
/// <param name="Step">The highest step, 0 for none.</param>
/// <param name="IsKept">Whether a payment was kept past the days of return.</param>
/// <param name="IsRefunded">Whether every payment was given back.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RoundTrace(int Step, bool IsKept, bool IsRefunded)
{
    internal const int Reached = 1;
    internal const int Viewed = 2;
    internal const int Ordered = 3;
    internal const int Paid = 4;
}
