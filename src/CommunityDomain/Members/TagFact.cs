namespace CommunityDomain.Members;

/// <summary>
/// A tag was put on somebody or taken off. The person need not be known yet: a pre-tag is a fact like any other, about an id that
/// joins later. <c>default</c> names nobody and is refused at entry points.
/// </summary>
public readonly record struct TagFact
{
    /// <summary>States the fact.</summary>
    /// <param name="member">Who carries the tag.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="at">When.</param>
    /// <param name="isAdded">Whether it was put on; false: taken off.</param>
    /// <exception cref="ArgumentException">The member or the tag is unspecified.</exception>
    public TagFact(MemberId member, Tag tag, Instant at, bool isAdded)
    {
        if (member.IsUnspecified) throw new ArgumentException("A tag needs a member.", nameof(member));
        if (tag.IsUnspecified) throw new ArgumentException("A tag needs a name.", nameof(tag));
        Member = member;
        Tag = tag;
        At = at;
        IsAdded = isAdded;
    }

    /// <summary>Who carries the tag.</summary>
    public MemberId Member { get; }

    /// <summary>The tag; one of staff belongs to the staff member who set it.</summary>
    public Tag Tag { get; }

    /// <summary>When.</summary>
    public Instant At { get; }

    /// <summary>Whether it was put on; false: taken off.</summary>
    public bool IsAdded { get; }

    /// <summary>As <c>amy +vip at 2026-03-02T01:00:00Z</c>, invariant; a minus where it was taken off.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Member} {(IsAdded ? '+' : '-')}{Tag} at {InvariantText.Of(At)}";
}
