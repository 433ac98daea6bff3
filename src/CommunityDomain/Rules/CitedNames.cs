namespace CommunityDomain.Rules;

/// <summary>How evidence names the parts of what is said about one fact or counter.</summary>
internal sealed class CitedNames(string name)
{
    internal string Name { get; } = name;

    internal string Comparison { get; } = name + ".comparison";

    internal string Required { get; } = name + ".required";

    internal string Holds { get; } = name + ".holds";

    internal string Span { get; } = name + ".span";

    internal string Zone { get; } = name + ".zone";

    internal string Pattern { get; } = name + ".pattern";

    internal string Found { get; } = name + ".found";

    internal string Start { get; } = name + ".start";

    internal string Length { get; } = name + ".length";
}
