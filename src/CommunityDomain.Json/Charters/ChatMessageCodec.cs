using CommunityDomain.Charters;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.Charters;

/// <summary>How <see cref="ChatMessage"/> stands in a document.</summary>
internal sealed class ChatMessageCodec : ObjectCodec<Boxed<ChatMessage>>
{
    /// <summary>An id that is kept as text; before the instance, which reads it.</summary>
    private static readonly Codec<string> EventIds = new MappedCodec<string, MemberId>(Values.Id<MemberId>(), id => id.Value, text => new MemberId(text));

    internal static readonly ChatMessageCodec Instance = new();

    /// <summary>As the value it is.</summary>
    internal static readonly Codec<ChatMessage> OfValue = new StructCodec<ChatMessage>(Instance);

    private readonly Field<Boxed<ChatMessage>, MemberId> _author;
    private readonly Field<Boxed<ChatMessage>, string> _text;
    private readonly Field<Boxed<ChatMessage>, Instant> _at;
    private readonly Field<Boxed<ChatMessage>, string?> _eventId;
    private readonly Field<Boxed<ChatMessage>, bool> _isEdit;
    private readonly Field<Boxed<ChatMessage>, GroupId> _group;
    private readonly Field<Boxed<ChatMessage>, string?> _channel;
    private readonly Field<Boxed<ChatMessage>, ValueList<string>?> _roles;
    private readonly Field<Boxed<ChatMessage>, MemberKind?> _kind;
    private readonly Field<Boxed<ChatMessage>, Instant?> _joinedAt;
    private readonly Field<Boxed<ChatMessage>, int?> _messageCount;
    private readonly Field<Boxed<ChatMessage>, bool?> _isVouched;
    private readonly Field<Boxed<ChatMessage>, bool?> _quizPassed;
    private readonly Field<Boxed<ChatMessage>, int?> _mentions;
    private readonly Field<Boxed<ChatMessage>, bool?> _mentionsAll;
    private readonly Field<Boxed<ChatMessage>, ValueList<string>?> _attachments;
    private readonly Field<Boxed<ChatMessage>, bool?> _hasQr;
    private readonly Field<Boxed<ChatMessage>, string?> _nickname;
    private readonly Field<Boxed<ChatMessage>, bool?> _nicknameTaken;

    private ChatMessageCodec()
        : base("chatMessage", new Boxed<ChatMessage>(default))
    {
        _author = Required("author", Values.Id<MemberId>(), item => item.Value.Author);
        _text = Required("text", Values.Text, item => item.Value.Text);
        _at = Required("at", Values.Instant, item => item.Value.At);
        _eventId = Optional("eventId", Values.OrNull(EventIds), item => item.Value.EventId);
        _isEdit = Optional("isEdit", Values.Flag, item => item.Value.IsEdit);
        _group = Optional("group", Values.Id<GroupId>(), item => item.Value.Group);
        _channel = Optional("channel", Values.OrNull(Values.Text), item => item.Value.Channel);
        _roles = Optional("roles", Values.Maybe(Values.List(Values.Text)), item => item.Value.Roles);
        _kind = Optional("kind", Values.Maybe(Values.Word<MemberKind>("memberKind")), item => item.Value.Kind);
        _joinedAt = Optional("joinedAt", Values.Maybe(Values.Instant), item => item.Value.JoinedAt);
        _messageCount = Optional("messageCount", Values.Maybe(Values.Count), item => item.Value.MessageCount);
        _isVouched = Optional("isVouched", Values.Maybe(Values.Flag), item => item.Value.IsVouched);
        _quizPassed = Optional("quizPassed", Values.Maybe(Values.Flag), item => item.Value.QuizPassed);
        _mentions = Optional("mentions", Values.Maybe(Values.Count), item => item.Value.Mentions);
        _mentionsAll = Optional("mentionsAll", Values.Maybe(Values.Flag), item => item.Value.MentionsAll);
        _attachments = Optional("attachments", Values.Maybe(Values.List(Values.Text)), item => item.Value.Attachments);
        _hasQr = Optional("hasQr", Values.Maybe(Values.Flag), item => item.Value.HasQr);
        _nickname = Optional("nickname", Values.OrNull(Values.Text), item => item.Value.Nickname);
        _nicknameTaken = Optional("nicknameTaken", Values.Maybe(Values.Flag), item => item.Value.NicknameTaken);
    }

    private protected override Boxed<ChatMessage> Build(Bag members) => new(new ChatMessage(_author.Of(members), _text.Of(members), _at.Of(members))
    {
        EventId = _eventId.Of(members),
        IsEdit = _isEdit.Of(members),
        Group = _group.Of(members),
        Channel = _channel.Of(members),
        Roles = _roles.Of(members),
        Kind = _kind.Of(members),
        JoinedAt = _joinedAt.Of(members),
        MessageCount = _messageCount.Of(members),
        IsVouched = _isVouched.Of(members),
        QuizPassed = _quizPassed.Of(members),
        Mentions = _mentions.Of(members),
        MentionsAll = _mentionsAll.Of(members),
        Attachments = _attachments.Of(members),
        HasQr = _hasQr.Of(members),
        Nickname = _nickname.Of(members),
        NicknameTaken = _nicknameTaken.Of(members),
    });
}
