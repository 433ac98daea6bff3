namespace CommunityDomain.Members;

/// <summary>標籤: a word that staff put on a member, with the place where it holds. <c>default</c> has no name and is refused at entry points.</summary>
public readonly record struct Tag : IComparable<Tag>
{
    /// <summary>The most characters of a name: 256, as for ids (our convention).</summary>
    public const int MaxLength = IdText.MaxLength;

    private readonly IdText _name;
    private readonly IdText _owner;

    private Tag(TagScope scope, IdText name, IdText owner)
    {
        Scope = scope;
        _name = name;
        _owner = owner;
    }

    /// <summary>Where it holds.</summary>
    public TagScope Scope { get; }

    /// <summary>The word, as given, compared by ordinal; empty only for <c>default</c>.</summary>
    public string Name => _name.Value;

    /// <summary>The group, for a tag of a group; otherwise unspecified.</summary>
    public GroupId Group => Scope is TagScope.Group ? new GroupId(_owner.Value) : default;

    /// <summary>The staff member who set it and alone owns it, for a tag of staff; otherwise unspecified.</summary>
    public MemberId StaffMember => Scope is TagScope.Staff ? new MemberId(_owner.Value) : default;

    /// <summary>Whether this is <c>default</c>.</summary>
    public bool IsUnspecified => _name.IsUnspecified;

    /// <summary>A tag of the whole community.</summary>
    /// <param name="name">The word: 1 to 256 characters, no control characters, no lone surrogates, no outer white space.</param>
    /// <returns>The tag.</returns>
    /// <exception cref="ArgumentException">The name is not allowed.</exception>
    public static Tag OfCommunity(string name) => new(TagScope.Community, IdText.Of(name, nameof(name)), default);

    /// <summary>A tag that holds in one group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="name">The word; as for <see cref="OfCommunity"/>.</param>
    /// <returns>The tag.</returns>
    /// <exception cref="ArgumentException">The name is not allowed, or the group is unspecified.</exception>
    public static Tag OfGroup(GroupId group, string name) =>
        group.IsUnspecified
            ? throw new ArgumentException("A tag of a group needs the group.", nameof(group))
            : new Tag(TagScope.Group, IdText.Of(name, nameof(name)), IdText.Of(group.Value, nameof(group)));

    /// <summary>A staff member's own tag.</summary>
    /// <param name="staffMember">Who sets it.</param>
    /// <param name="name">The word; as for <see cref="OfCommunity"/>.</param>
    /// <returns>The tag.</returns>
    /// <exception cref="ArgumentException">The name is not allowed, or the staff member is unspecified.</exception>
    public static Tag OfStaff(MemberId staffMember, string name) =>
        staffMember.IsUnspecified
            ? throw new ArgumentException("A tag of staff needs the staff member who sets it.", nameof(staffMember))
            : new Tag(TagScope.Staff, IdText.Of(name, nameof(name)), IdText.Of(staffMember.Value, nameof(staffMember)));

    /// <summary>Orders by scope, owner and name, by ordinal.</summary>
    /// <param name="other">The other tag.</param>
    /// <returns>Below, at or above zero, as usual.</returns>
    public int CompareTo(Tag other)
    {
        int order = ((int)Scope).CompareTo((int)other.Scope);
        if (order == 0) order = _owner.Order(other._owner);
        return order != 0 ? order : _name.Order(other._name);
    }

    /// <summary>The name; with the owner before it as <c>owner/name</c> where there is one.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _owner.IsUnspecified ? Name : $"{_owner}/{Name}";

    /// <summary>Whether <paramref name="left"/> sorts before <paramref name="right"/>.</summary>
    public static bool operator <(Tag left, Tag right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> sorts after <paramref name="right"/>.</summary>
    public static bool operator >(Tag left, Tag right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> sorts before <paramref name="right"/> or equals it.</summary>
    public static bool operator <=(Tag left, Tag right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> sorts after <paramref name="right"/> or equals it.</summary>
    public static bool operator >=(Tag left, Tag right) => left.CompareTo(right) >= 0;
}
