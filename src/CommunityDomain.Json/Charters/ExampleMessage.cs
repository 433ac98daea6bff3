using CommunityDomain.Charters;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.Charters;

/// <summary>The members of a message that is an example of a rule.</summary>
internal sealed record ExampleMessage
{
    /// <summary>As the value of the domain.</summary>
    internal static readonly Codec<ChatMessage> Codec = new StructCodec<ChatMessage, ExampleMessage>(
        ExampleMessageCodec.Instance,
        shape => new ChatMessage(shape.Author, shape.Text, shape.At)
        {
            EventId = shape.EventId,
            IsEdit = shape.IsEdit,
            Group = shape.Group,
            Channel = shape.Channel,
            Roles = shape.Roles,
            Kind = shape.Kind,
            JoinedAt = shape.JoinedAt,
            MessageCount = shape.MessageCount,
            IsVouched = shape.IsVouched,
            QuizPassed = shape.QuizPassed,
            Mentions = shape.Mentions,
            MentionsAll = shape.MentionsAll,
            Attachments = shape.Attachments,
            HasQr = shape.HasQr,
            Nickname = shape.Nickname,
            NicknameTaken = shape.NicknameTaken,
        },
        message => new ExampleMessage
        {
            EventId = message.EventId,
            IsEdit = message.IsEdit,
            Author = message.Author,
            Text = message.Text,
            At = message.At,
            Group = message.Group,
            Channel = message.Channel,
            Roles = message.Roles,
            Kind = message.Kind,
            JoinedAt = message.JoinedAt,
            MessageCount = message.MessageCount,
            IsVouched = message.IsVouched,
            QuizPassed = message.QuizPassed,
            Mentions = message.Mentions,
            MentionsAll = message.MentionsAll,
            Attachments = message.Attachments,
            HasQr = message.HasQr,
            Nickname = message.Nickname,
            NicknameTaken = message.NicknameTaken,
        });

    internal string? EventId { get; init; }

    internal bool IsEdit { get; init; }

    internal MemberId Author { get; init; }

    internal Instant At { get; init; }

    internal GroupId Group { get; init; }

    internal string? Channel { get; init; }

    internal ValueList<string>? Roles { get; init; }

    internal MemberKind? Kind { get; init; }

    internal Instant? JoinedAt { get; init; }

    internal int? MessageCount { get; init; }

    internal bool? IsVouched { get; init; }

    internal bool? QuizPassed { get; init; }

    internal int? Mentions { get; init; }

    internal bool? MentionsAll { get; init; }

    internal ValueList<string>? Attachments { get; init; }

    internal bool? HasQr { get; init; }

    internal string? Nickname { get; init; }

    internal bool? NicknameTaken { get; init; }

    internal required string Text { get; init; }
}
