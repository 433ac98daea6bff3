using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.Charters;

/// <summary>How an example of a moderation rule stands in a document.</summary>
internal sealed class ExampleMessageCodec : ObjectCodec<ExampleMessage>
{
    /// <summary>An id that is kept as text; before the instance, which reads it.</summary>
    private static readonly Codec<string> EventIds = new MappedCodec<string, MemberId>(Values.Id<MemberId>(), id => id.Value, text => new MemberId(text));

    internal static readonly ExampleMessageCodec Instance = new();

    private readonly Field<ExampleMessage, string?> _eventId;
    private readonly Field<ExampleMessage, bool> _isEdit;
    private readonly Field<ExampleMessage, MemberId> _author;
    private readonly Field<ExampleMessage, string> _text;
    private readonly Field<ExampleMessage, Instant> _at;
    private readonly Field<ExampleMessage, GroupId> _group;
    private readonly Field<ExampleMessage, string?> _channel;
    private readonly Field<ExampleMessage, ValueList<string>?> _roles;
    private readonly Field<ExampleMessage, MemberKind?> _kind;
    private readonly Field<ExampleMessage, Instant?> _joinedAt;
    private readonly Field<ExampleMessage, int?> _messageCount;
    private readonly Field<ExampleMessage, bool?> _isVouched;
    private readonly Field<ExampleMessage, bool?> _quizPassed;
    private readonly Field<ExampleMessage, int?> _mentions;
    private readonly Field<ExampleMessage, bool?> _mentionsAll;
    private readonly Field<ExampleMessage, ValueList<string>?> _attachments;
    private readonly Field<ExampleMessage, bool?> _hasQr;
    private readonly Field<ExampleMessage, string?> _nickname;
    private readonly Field<ExampleMessage, bool?> _nicknameTaken;

    private ExampleMessageCodec()
        : base("exampleMessage", new ExampleMessage { Text = string.Empty })
    {
        _eventId = Optional("eventId", Values.OrNull(EventIds), item => item.EventId);
        _isEdit = Optional("isEdit", Values.Flag, item => item.IsEdit);
        _author = Required("author", Values.Id<MemberId>(), item => item.Author);
        _text = Required("text", Values.Text, item => item.Text);
        _at = Required("at", Values.Instant, item => item.At);
        _group = Optional("group", Values.Id<GroupId>(), item => item.Group);
        _channel = Optional("channel", Values.OrNull(Values.Text), item => item.Channel);
        _roles = Optional("roles", Values.Maybe(Values.List(Values.Text)), item => item.Roles);
        _kind = Optional("kind", Values.Maybe(Values.Word<MemberKind>("memberKind")), item => item.Kind);
        _joinedAt = Optional("joinedAt", Values.Maybe(Values.Instant), item => item.JoinedAt);
        _messageCount = Optional("messageCount", Values.Maybe(Values.Count), item => item.MessageCount);
        _isVouched = Optional("isVouched", Values.Maybe(Values.Flag), item => item.IsVouched);
        _quizPassed = Optional("quizPassed", Values.Maybe(Values.Flag), item => item.QuizPassed);
        _mentions = Optional("mentions", Values.Maybe(Values.Count), item => item.Mentions);
        _mentionsAll = Optional("mentionsAll", Values.Maybe(Values.Flag), item => item.MentionsAll);
        _attachments = Optional("attachments", Values.Maybe(Values.List(Values.Text)), item => item.Attachments);
        _hasQr = Optional("hasQr", Values.Maybe(Values.Flag), item => item.HasQr);
        _nickname = Optional("nickname", Values.OrNull(Values.Text), item => item.Nickname);
        _nicknameTaken = Optional("nicknameTaken", Values.Maybe(Values.Flag), item => item.NicknameTaken);
    }

    private protected override ExampleMessage Build(Bag members) => new()
    {
        EventId = _eventId.Of(members),
        IsEdit = _isEdit.Of(members),
        Author = _author.Of(members),
        Text = _text.Of(members),
        At = _at.Of(members),
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
    };
}
