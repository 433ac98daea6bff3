using System.Globalization;
using System.Runtime.InteropServices;

namespace CommunityDomain.Metrics;

/// <summary>What a platform tells of one post, summed since it was published. Null is what it does not tell, which is not zero. <c>default</c> tells nothing.</summary>
/// <param name="Views">How often, or by how many, it was seen: what the platform calls so, the same for all posts of a platform. Zero or more.</param>
/// <param name="Reactions">Likes and the like.</param>
/// <param name="Comments">Comments and answers.</param>
/// <param name="Shares">How often it was passed on.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PostCounts(long? Views = null, long? Reactions = null, long? Comments = null, long? Shares = null)
{
    /// <summary>Reactions, comments and shares that are told, together (PLN-6); null when none is.</summary>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public long? Interactions => Reactions is null && Comments is null && Shares is null ? null : (Reactions ?? 0) + (Comments ?? 0) + (Shares ?? 0);

    /// <summary>Interactions of views, as a share for <see cref="RatePrior"/>; null when one of them is not told, or when there are more interactions than views, so that it is no share.</summary>
    public Ratio? InteractionRate => RateOf(Interactions);

    /// <summary>Shares of views; null as for the interactions.</summary>
    public Ratio? ShareRate => RateOf(Shares);

    /// <summary>As <c>views=2000 reactions=90 comments=12 shares=-</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"views={Text(Views)} reactions={Text(Reactions)} comments={Text(Comments)} shares={Text(Shares)}");

    private static string Text(long? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private Ratio? RateOf(long? count) => count is { } some && Views is { } views && some <= views ? new Ratio(some, views) : null;
}
