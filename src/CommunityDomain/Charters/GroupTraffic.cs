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

    /// <summary>What is remembered of messages, in order of time, so that equal ones are counted and edits recognised: opaque, made from texts and ids without holding them.</summary>
    public ValueList<string> Marks => Log.ToTexts();

    internal MarkLog Log { get; }

    /// <summary>The traffic that has these parts.</summary>
    /// <param name="windows">What was counted.</param>
    /// <param name="marks">What is remembered of messages, in any order; those of one instant keep theirs.</param>
    /// <returns>The traffic.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="windows"/> is null.</exception>
    /// <exception cref="ArgumentException">A mark is not one that was given out.</exception>
    public static GroupTraffic Of(RuleWindows windows, ValueList<string> marks = default)
    {
        ArgumentNullException.ThrowIfNull(windows);
        return new(windows, MarkLog.Of(marks));
    }

    /// <inheritdoc/>
    public bool Equals(GroupTraffic? other) => ReferenceEquals(this, other) || (other is not null && Windows == other.Windows && Log.Equals(other.Log));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GroupTraffic);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Windows, Log.Count);

    /// <summary>As <c>40 counted, 25 messages</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{InvariantText.Of(Windows.Count)} counted, {InvariantText.Of(Log.Count)} messages";

    /// <summary>Whether both have equal parts.</summary>
    public static bool operator ==(GroupTraffic? left, GroupTraffic? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether a part differs.</summary>
    public static bool operator !=(GroupTraffic? left, GroupTraffic? right) => !(left == right);
}
