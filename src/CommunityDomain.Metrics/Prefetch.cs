using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace CommunityDomain.Metrics;

/// <summary>Asks for memory before it is read, so that waiting for one event does not hold up the next. Changes no result; does nothing where the processor has no such instruction.</summary>
internal static class Prefetch
{
    // The address may be stale when an array moves meanwhile: asking for the wrong place does no harm, and nothing is read.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Of<T>(ref readonly T place)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
    }
}
