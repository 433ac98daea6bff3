using CommunityDomain.Rules;

namespace CommunityDomain.Charters;

/// <summary>
/// What a charter knows of the traffic of one group: what was counted, and which messages are remembered. An immutable value, in and out of <see cref="CompiledCharter.Decide"/>.
/// A host keeps its two parts and gives them back to <see cref="Of"/>. Equal by them.
/// </summary>
public sealed class GroupTraffic : IEquatable<GroupTraffic>
{
    internal GroupTraffic(RuleWindows windows, MarkLog marks)
    {
        Windows = windows;
        Log = marks;
    }

    /// <summary>Of a group in which nothing was said yet.</summary>
    public static GroupTraffic Empty { get; } = new(RuleWindows.Empty, default);

    /// <summary>What was counted for the group.</summary>
    public RuleWindows Windows { get; }

    /// <summary>The messages that are remembered, in order of time.</summary>
    public ValueList<MessageMark> Marks => Log.ToMarks();

    internal MarkLog Log { get; }

    /// <summary>The traffic that has these parts.</summary>
    /// <param name="windows">What was counted.</param>
    /// <param name="marks">The messages that are remembered, in any order; those of one instant keep theirs.</param>
    /// <returns>The traffic.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="windows"/> is null.</exception>
    public static GroupTraffic Of(RuleWindows windows, ValueList<MessageMark> marks = default)
    {
        ArgumentNullException.ThrowIfNull(windows);
        return new(windows, MarkLog.Of(marks));
    }

    /// <inheritdoc/>
    public bool Equals(GroupTraffic? other) => ReferenceEquals(this, other) || (other is not null && Windows == other.Windows && Marks == other.Marks);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GroupTraffic);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Windows, Marks);

    /// <summary>As <c>40 counted, 25 messages</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{InvariantText.Of(Windows.Count)} counted, {InvariantText.Of(Log.Count)} messages";

    /// <summary>Whether both have equal parts.</summary>
    public static bool operator ==(GroupTraffic? left, GroupTraffic? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether a part differs.</summary>
    public static bool operator !=(GroupTraffic? left, GroupTraffic? right) => !(left == right);
}
