using CommunityDomain.Rules;

namespace CommunityDomain.Charters;

/// <summary>
/// What a charter knows of one member of one group: the strikes, what was counted, and which messages are remembered. An immutable value, in and out of <see cref="CompiledCharter.Decide"/>,
/// so that a dry run, a replay and the real thing are the same call. A host keeps its three parts and gives them back to <see cref="Of"/>. Equal by them.
/// </summary>
public sealed class MemberStanding : IEquatable<MemberStanding>
{
    internal MemberStanding(StrikeLedger strikes, RuleWindows windows, MarkLog marks)
    {
        Strikes = strikes;
        Windows = windows;
        Log = marks;
    }

    /// <summary>Of a member who has done nothing yet.</summary>
    public static MemberStanding Empty { get; } = new(StrikeLedger.Empty, RuleWindows.Empty, default);

    /// <summary>The strikes and what happened to them.</summary>
    public StrikeLedger Strikes { get; }

    /// <summary>What was counted for the member.</summary>
    public RuleWindows Windows { get; }

    /// <summary>What is remembered of messages, in order of time, so that equal ones are counted and edits recognised: opaque, made from texts and ids without holding them.</summary>
    public ValueList<string> Marks => Log.ToTexts();

    internal MarkLog Log { get; }

    /// <summary>The standing that has these parts.</summary>
    /// <param name="strikes">The strikes.</param>
    /// <param name="windows">What was counted.</param>
    /// <param name="marks">What is remembered of messages, in any order; those of one instant keep theirs.</param>
    /// <returns>The standing.</returns>
    /// <exception cref="ArgumentNullException">A part is null.</exception>
    /// <exception cref="ArgumentException">A mark is not one that was given out.</exception>
    public static MemberStanding Of(StrikeLedger strikes, RuleWindows windows, ValueList<string> marks = default)
    {
        ArgumentNullException.ThrowIfNull(strikes);
        ArgumentNullException.ThrowIfNull(windows);
        return new(strikes, windows, MarkLog.Of(marks));
    }

    /// <summary>The same standing with another ledger, as after an appeal.</summary>
    /// <param name="strikes">The strikes.</param>
    /// <returns>The standing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="strikes"/> is null.</exception>
    public MemberStanding WithStrikes(StrikeLedger strikes)
    {
        ArgumentNullException.ThrowIfNull(strikes);
        return new(strikes, Windows, Log);
    }

    /// <inheritdoc/>
    public bool Equals(MemberStanding? other) =>
        ReferenceEquals(this, other) || (other is not null && Strikes == other.Strikes && Windows == other.Windows && Log.Equals(other.Log));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MemberStanding);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Strikes, Windows, Log.Count);

    /// <summary>As <c>2 strikes, 5 counted, 3 messages</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{InvariantText.Of(Strikes.Strikes.Count)} strikes, {InvariantText.Of(Windows.Count)} counted, {InvariantText.Of(Log.Count)} messages";

    /// <summary>Whether both have equal parts.</summary>
    public static bool operator ==(MemberStanding? left, MemberStanding? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether a part differs.</summary>
    public static bool operator !=(MemberStanding? left, MemberStanding? right) => !(left == right);
}
