namespace CommunityDomain.Charters;

/// <summary>Domains that mean one thing to the host, as <c>our-shops</c> or <c>phishing</c>. May be wrong: <see cref="CharterDefinition.CreateValidator"/> judges it.</summary>
public sealed record DomainList
{
    /// <summary>The host's name of the list, unique in its charter; the facts <see cref="ChatFacts.LinksIn"/> and <see cref="ChatFacts.LinksOutside"/> name it.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// The domains, each with all that lies under it: <c>example.com</c> takes in <c>shop.example.com</c>, not <c>notexample.com</c>. In any case and width, in script or punycode;
    /// without scheme, path, port and wildcards.
    /// </summary>
    public required ValueList<string> Domains { get; init; }
}
