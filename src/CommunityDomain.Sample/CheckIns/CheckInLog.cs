using CommunityDomain.CheckIns;

namespace CommunityDomain.Sample.CheckIns;

/// <summary>What a file says about a cycle: check-ins by member, comments, what happened with the offers, and who is staff.</summary>
internal sealed class CheckInLog
{
    /// <summary>The facts of each member, in the order of the file.</summary>
    internal SortedDictionary<MemberId, List<CheckInFact>> Facts { get; } = [];

    internal List<CommentFact> Comments { get; } = [];

    internal List<ConversionFact> Offers { get; } = [];

    internal HashSet<MemberId> Staff { get; } = [];

    /// <summary>The line of each comment and of each offer, for findings.</summary>
    internal List<int> CommentLines { get; } = [];

    internal List<int> OfferLines { get; } = [];

    /// <summary>The time of the last row; null of an empty file.</summary>
    internal Instant? Last { get; private set; }

    internal int Rows { get; private set; }

    /// <summary>Counts a row.</summary>
    internal void Saw(Instant at)
    {
        Rows++;
        if (Last is not { } last || at > last) Last = at;
    }

    /// <summary>Takes a fact about a check-in.</summary>
    internal void Add(CheckInFact fact)
    {
        if (!Facts.TryGetValue(fact.Member, out List<CheckInFact>? own)) Facts.Add(fact.Member, own = []);
        own.Add(fact);
    }
}
