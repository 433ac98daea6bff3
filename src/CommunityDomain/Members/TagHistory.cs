namespace CommunityDomain.Members;

/// <summary>
/// Who carried which tag when, derived from facts in any order. Immutable; a set of facts, so merging is associative, commutative and idempotent.
/// At any instant the latest fact about a member and a tag decides; of two at the same instant, taking off (our convention: what was withdrawn stays withdrawn).
/// </summary>
public sealed class TagHistory
{
    private readonly TagFact[] _facts;

    private TagHistory(TagFact[] facts) => _facts = facts;

    /// <summary>Every distinct fact, by member, tag and time.</summary>
    public ValueList<TagFact> Facts => new(_facts);

    /// <summary>A history from facts.</summary>
    /// <param name="facts">The facts, in any order.</param>
    /// <returns>The history.</returns>
    /// <exception cref="ArgumentException">A fact is <c>default</c>.</exception>
    public static TagHistory Of(IEnumerable<TagFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        TagFact[] all = [.. new HashSet<TagFact>(facts)];
        foreach (TagFact fact in all)
        {
            if (fact.Member.IsUnspecified) throw new ArgumentException("Every fact must name a member.", nameof(facts));
        }

        Array.Sort(all, Compare);
        return new TagHistory(all);
    }

    /// <summary>The history of both sets of facts together.</summary>
    /// <param name="other">The other history; may overlap.</param>
    /// <returns>The history of the union.</returns>
    public TagHistory Merge(TagHistory other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Of([.. _facts, .. other._facts]);
    }

    /// <summary>The tags of a member at an instant.</summary>
    /// <param name="member">The member; need not be known otherwise.</param>
    /// <param name="at">The instant; facts at it count.</param>
    /// <returns>The tags, by scope, owner and name.</returns>
    public ValueList<Tag> TagsAt(MemberId member, Instant at)
    {
        var tags = new List<Tag>();
        for (int i = FirstOf(member); i < _facts.Length && _facts[i].Member == member; i++)
        {
            if (Holds(i, at)) tags.Add(_facts[i].Tag);
        }

        return new ValueList<Tag>(tags);
    }

    /// <summary>Who carried a tag at an instant. Walks all facts.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="at">The instant; facts at it count.</param>
    /// <returns>The members, by id.</returns>
    public ValueList<MemberId> MembersWith(Tag tag, Instant at)
    {
        var members = new List<MemberId>();
        for (int i = 0; i < _facts.Length; i++)
        {
            if (_facts[i].Tag == tag && Holds(i, at)) members.Add(_facts[i].Member);
        }

        return new ValueList<MemberId>(members);
    }

    /// <summary>
    /// Hands the tags of a stand-in id over to the person it turned out to be: pre-tags are put on an order or a phone hash before anybody knows the member.
    /// </summary>
    /// <param name="standIn">The id that the tags were put on.</param>
    /// <param name="member">The person.</param>
    /// <returns>The history in which the person carries them, at the times they were set.</returns>
    /// <exception cref="ArgumentException">The person is unspecified.</exception>
    public TagHistory HandOver(MemberId standIn, MemberId member) =>
        Of(_facts.Select(fact => fact.Member == standIn ? new TagFact(member, fact.Tag, fact.At, fact.IsAdded) : fact));

    /// <summary>Whether the fact at a position is the one that decides at the instant, and puts the tag on.</summary>
    private bool Holds(int index, Instant at)
    {
        TagFact fact = _facts[index];
        if (!fact.IsAdded || fact.At > at) return false;
        int next = index + 1;
        return next == _facts.Length || _facts[next].Member != fact.Member || _facts[next].Tag != fact.Tag || _facts[next].At > at;
    }

    private int FirstOf(MemberId member)
    {
        int low = 0, high = _facts.Length;
        while (low < high)
        {
            int middle = low + ((high - low) >> 1);
            if (_facts[middle].Member < member) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Taking off sorts last at its instant, so that it decides.</summary>
    private static int Compare(TagFact left, TagFact right)
    {
        int order = left.Member.CompareTo(right.Member);
        if (order == 0) order = left.Tag.CompareTo(right.Tag);
        if (order == 0) order = left.At.CompareTo(right.At);
        return order != 0 ? order : right.IsAdded.CompareTo(left.IsAdded);
    }
}
