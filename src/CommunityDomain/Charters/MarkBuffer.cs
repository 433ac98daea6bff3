namespace CommunityDomain.Charters;

/// <summary>Marks that versions of a <see cref="MarkLog"/> share. A place is written once, by whoever claimed it, and read only by versions made after that.</summary>
internal sealed class MarkBuffer(int capacity, int claimed)
{
    private int _claimed = claimed;

    internal Instant[] Times { get; } = new Instant[capacity];

    internal ulong[] Contents { get; } = new ulong[capacity];

    internal ulong[] Events { get; } = new ulong[capacity];

    /// <summary>Takes the next place, if it is this one and there is room.</summary>
    internal bool TryClaim(int place) => place < Times.Length && Interlocked.CompareExchange(ref _claimed, place + 1, place) == place;

    internal void Write(int place, MessageMark mark)
    {
        Times[place] = mark.At;
        Contents[place] = mark.Content;
        Events[place] = mark.Event;
    }

    internal MessageMark Read(int place) => new(Times[place], Contents[place], Events[place]);
}
