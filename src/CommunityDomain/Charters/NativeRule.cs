namespace CommunityDomain.Charters;

/// <summary>What a platform would look for by itself on behalf of one moderation rule.</summary>
internal sealed class NativeRule(int index)
{
    /// <summary>The position of the moderation rule; -1 for what all have in common.</summary>
    internal int Index { get; } = index;

    /// <summary>The pattern sets asked of the text.</summary>
    internal SortedSet<string> TextSets { get; } = new(StringComparer.Ordinal);

    /// <summary>The pattern sets asked of the nickname.</summary>
    internal SortedSet<string> NameSets { get; } = new(StringComparer.Ordinal);

    /// <summary>The numbers of mentions that pass, each with the place of its condition.</summary>
    internal List<(string Path, long Allowed)> Mentions { get; } = [];

    internal SortedSet<string> Roles { get; } = new(StringComparer.Ordinal);

    internal SortedSet<string> Channels { get; } = new(StringComparer.Ordinal);
}
