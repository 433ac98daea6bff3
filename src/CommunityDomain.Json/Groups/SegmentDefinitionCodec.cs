using CommunityDomain.Groups;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.Groups;

/// <summary>How <see cref="SegmentDefinition"/> stands in a document.</summary>
internal sealed class SegmentDefinitionCodec : ObjectCodec<SegmentDefinition>
{
    internal static readonly SegmentDefinitionCodec Instance = new();

    private readonly Field<SegmentDefinition, SegmentId> _id;
    private readonly Field<SegmentDefinition, string> _subject;
    private readonly Field<SegmentDefinition, LanguageTag> _language;
    private readonly Field<SegmentDefinition, string> _userKind;
    private readonly Field<SegmentDefinition, int?> _expectedMembers;

    private SegmentDefinitionCodec()
        : base("segment", new SegmentDefinition { Id = default, Subject = string.Empty, Language = default, UserKind = string.Empty })
    {
        _id = Required("id", Values.Id<SegmentId>(), item => item.Id);
        _subject = Required("subject", Values.Text, item => item.Subject);
        _language = Required("language", Values.Language, item => item.Language);
        _userKind = Required("userKind", Values.Text, item => item.UserKind);
        _expectedMembers = Optional("expectedMembers", Values.Maybe(Values.Integer), item => item.ExpectedMembers);
    }

    private protected override SegmentDefinition Build(Bag members) => new()
    {
        Id = _id.Of(members),
        Subject = _subject.Of(members),
        Language = _language.Of(members),
        UserKind = _userKind.Of(members),
        ExpectedMembers = _expectedMembers.Of(members),
    };
}
