namespace CommunityDomain.Rules;

/// <summary>Entries that versions of a <see cref="CountLog"/> share. A place is written once, by whoever claimed it, and read only by versions made after that.</summary>
internal sealed class CountBuffer(int capacity, int claimed)
{
    private int _claimed = claimed;

    internal Entry[] Entries { get; } = new Entry[capacity];

    /// <summary>Takes the next place, if it is this one and there is room.</summary>
    internal bool TryClaim(int place) => place < Entries.Length && Interlocked.CompareExchange(ref _claimed, place + 1, place) == place;

    internal readonly record struct Entry(Instant At, long Sum);
}
