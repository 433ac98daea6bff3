using System.Runtime.InteropServices;

namespace CommunityDomain.CheckIns;

/// <summary>Where a cycle stands. The host keeps it; <see cref="CheckInCycle.Move"/> makes the next one. <c>default</c> is scheduled.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CycleStanding
{
    /// <summary>States where a cycle stands, as kept by the host.</summary>
    /// <param name="state">The stage.</param>
    /// <param name="round">The conversion round, from 1; 0 in any other stage.</param>
    /// <exception cref="ArgumentOutOfRangeException">The stage is not defined, or the round does not go with it.</exception>
    public CycleStanding(CycleState state, int round = 0)
    {
        if (state is < CycleState.Scheduled or > CycleState.Cancelled) throw new ArgumentOutOfRangeException(nameof(state), "Not a stage of a cycle.");
        if (state is CycleState.Conversion ? round < 1 : round != 0) throw new ArgumentOutOfRangeException(nameof(round), "Conversion has a round from 1 on, any other stage none.");
        State = state;
        Round = round;
    }

    /// <summary>The stage.</summary>
    public CycleState State { get; }

    /// <summary>The conversion round, from 1; 0 in any other stage.</summary>
    public int Round { get; }

    /// <summary>Whether nothing follows.</summary>
    public bool IsOver => State is CycleState.Dissolved or CycleState.Kept or CycleState.Cancelled;

    /// <summary>As <c>Conversion 2</c> or <c>Running</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Round > 0 ? $"{State} {InvariantText.Of(Round)}" : State.ToString();
}
