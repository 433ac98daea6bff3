namespace CommunityDomain.Charters;

/// <summary>
/// One message as the host saw it. Who wrote what and when must be given; what is null is unknown, and a rule that hangs on it asks for a person.
/// <c>default</c> is no message and refused.
/// </summary>
public readonly record struct ChatMessage
{
    /// <summary>States a message.</summary>
    /// <param name="author">Who wrote it.</param>
    /// <param name="text">What was written, as it was; empty for an attachment alone.</param>
    /// <param name="at">When it was sent, or edited.</param>
    /// <exception cref="ArgumentException">The author is unspecified.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public ChatMessage(MemberId author, string text, Instant at)
    {
        if (author.IsUnspecified) throw new ArgumentException("A message has an author.", nameof(author));
        ArgumentNullException.ThrowIfNull(text);
        Author = author;
        Text = text;
        At = at;
    }

    /// <summary>Who wrote it.</summary>
    public MemberId Author { get; }

    /// <summary>What was written; null only for <c>default</c>.</summary>
    public string Text { get; }

    /// <summary>When it was sent; of an edit, when it was edited.</summary>
    public Instant At { get; }

    /// <summary>
    /// The platform's id of the message, 1 to 256 characters as in an id, the same when it is edited. A message with the id of one that the standing still remembers is judged again and not counted again. Null when there is none.
    /// </summary>
    /// <exception cref="ArgumentException">The id is not such text.</exception>
    public string? EventId
    {
        get;
        init => field = value is null || IdText.TryOf(value, out _) ? value : throw new ArgumentException("An id has 1 to 256 characters, none of them control characters.", nameof(value));
    }

    /// <summary>Whether this is an edit: judged, not counted again. False by default.</summary>
    public bool IsEdit { get; init; }

    /// <summary>The group; unspecified when unknown.</summary>
    public GroupId Group { get; init; }

    /// <summary>The channel or topic within the group.</summary>
    public string? Channel { get; init; }

    /// <summary>The author's roles in the host's words; empty for none.</summary>
    public ValueList<string>? Roles { get; init; }

    /// <summary>What the account is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the defined kinds.</exception>
    public MemberKind? Kind
    {
        get;
        init => field = value is null or (>= MemberKind.Customer and <= MemberKind.Test) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Not a kind of account.");
    }

    /// <summary>When the author joined.</summary>
    public Instant? JoinedAt { get; init; }

    /// <summary>How many messages the author had sent in the group before this one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below zero.</exception>
    public int? MessageCount
    {
        get;
        init => field = value is null or >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A number of zero or more is needed.");
    }

    /// <summary>Whether a member vouched for the author.</summary>
    public bool? IsVouched { get; init; }

    /// <summary>Whether the author passed the quiz on the charter.</summary>
    public bool? QuizPassed { get; init; }

    /// <summary>How many different members are mentioned.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below zero.</exception>
    public int? Mentions
    {
        get;
        init => field = value is null or >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A number of zero or more is needed.");
    }

    /// <summary>Whether everybody is mentioned.</summary>
    public bool? MentionsAll { get; init; }

    /// <summary>The kind of each attachment in the host's words, as <c>image</c>; empty for none.</summary>
    public ValueList<string>? Attachments { get; init; }

    /// <summary>Whether an attachment shows a QR code.</summary>
    public bool? HasQr { get; init; }

    /// <summary>The author's nickname in the group.</summary>
    public string? Nickname { get; init; }

    /// <summary>Whether another member of the group has the same nickname.</summary>
    public bool? NicknameTaken { get; init; }

    /// <summary>As <c>author at instant: text</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Author} at {InvariantText.Of(At)}: {Text}";
}
