using CommunityDomain.Groups;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.Groups;

/// <summary>How <see cref="EntryRequirement"/> stands in a document.</summary>
internal sealed class EntryRequirementCodec : ObjectCodec<EntryRequirement>
{
    internal static readonly EntryRequirementCodec Instance = new();

    private readonly Field<EntryRequirement, EntryKind> _kind;
    private readonly Field<EntryRequirement, int?> _atLeast;
    private readonly Field<EntryRequirement, string?> _note;

    private EntryRequirementCodec()
        : base("entryRequirement", new EntryRequirement { Kind = EntryKind.Open })
    {
        _kind = Required("kind", Values.Word<EntryKind>("entryKind"), item => item.Kind);
        _atLeast = Optional("atLeast", Values.Maybe(Values.Integer), item => item.AtLeast);
        _note = Optional("note", Values.OrNull(Values.Text), item => item.Note);
    }

    private protected override EntryRequirement Build(Bag members) => new()
    {
        Kind = _kind.Of(members),
        AtLeast = _atLeast.Of(members),
        Note = _note.Of(members),
    };
}
