using System.Runtime.InteropServices;

namespace CommunityDomain.Charters;

/// <summary>What the follow-ups say of one strike: the first instant of each kind, and how many reductions there are.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct StrikeMarks
{
    internal Instant? Upheld;
    internal Instant? Confirmed;
    internal Instant? Noticed;
    internal Instant? Trained;
    internal int Reductions;

    internal void Add(in StrikeFollowUp entry)
    {
        switch (entry.Kind)
        {
            case StrikeFollowUpKind.AppealUpheld: Upheld = Earlier(Upheld, entry.At); break;
            case StrikeFollowUpKind.Confirmed: Confirmed = Earlier(Confirmed, entry.At); break;
            case StrikeFollowUpKind.Noticed: Noticed = Earlier(Noticed, entry.At); break;
            case StrikeFollowUpKind.Trained: Trained = Earlier(Trained, entry.At); break;
            case StrikeFollowUpKind.Reduced: Reductions++; break;
            default: break;
        }
    }

    private static Instant Earlier(Instant? known, Instant at) => known is { } before && before < at ? before : at;
}
