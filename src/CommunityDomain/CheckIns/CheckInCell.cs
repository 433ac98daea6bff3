using System.Runtime.InteropServices;

namespace CommunityDomain.CheckIns;

/// <summary>One scheduled day of one member, and what its status rests on. <c>default</c> is no day.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CheckInCell
{
    private readonly Instant _at;
    private readonly byte _status;

    internal CheckInCell(LocalDate day, CheckInStatus status)
    {
        Day = day;
        _status = (byte)status;
    }

    internal CheckInCell(LocalDate day, CheckInStatus status, string evidence, Instant at, bool inGroup)
    {
        Day = day;
        _status = (byte)status;
        Evidence = evidence;
        _at = at;
        IsInGroup = inGroup;
    }

    /// <summary>The business day in the cycle's zone.</summary>
    public LocalDate Day { get; }

    /// <summary>What became of it.</summary>
    public CheckInStatus Status => (CheckInStatus)_status;

    /// <summary>The <see cref="CheckInFact.Id"/> of the submission, make-up, freeze or excuse that decided; null where none did. Of several for one day the one on time, then the earliest, then the least id.</summary>
    public string? Evidence { get; }

    /// <summary>The instant that counts for it: when the member checked in, made up, bought the freeze, or was excused; null without evidence.</summary>
    public Instant? At => Evidence is null ? null : _at;

    /// <summary>Whether the check-in was made inside the group.</summary>
    public bool IsInGroup { get; }

    /// <summary>Whether the member checked in, on time, in grace or afterwards.</summary>
    public bool IsDone => Status is CheckInStatus.OnTime or CheckInStatus.Grace or CheckInStatus.MadeUp;

    /// <summary>As <c>2026-03-02 OnTime</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{InvariantText.Of(Day)} {Status}";
}
