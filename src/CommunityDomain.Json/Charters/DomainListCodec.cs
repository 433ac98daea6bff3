using CommunityDomain.Charters;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.Charters;

/// <summary>How <see cref="DomainList"/> stands in a document.</summary>
internal sealed class DomainListCodec : ObjectCodec<DomainList>
{
    internal static readonly DomainListCodec Instance = new();

    private readonly Field<DomainList, string> _id;
    private readonly Field<DomainList, ValueList<string>> _domains;

    private DomainListCodec()
        : base("domainList", new DomainList { Id = string.Empty, Domains = [] })
    {
        _id = Required("id", Values.Text, item => item.Id);
        _domains = Required("domains", Values.List(Values.Text), item => item.Domains);
    }

    private protected override DomainList Build(Bag members) => new()
    {
        Id = _id.Of(members),
        Domains = _domains.Of(members),
    };
}
