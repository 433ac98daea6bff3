using System.Runtime.InteropServices;

namespace CommunityDomain.CheckIns;

/// <summary>One member's place on a <see cref="Leaderboard{TScore}"/>. <c>default</c> is nobody at place 0.</summary>
/// <typeparam name="TScore">What is ranked by.</typeparam>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LeaderboardRow<TScore>
    where TScore : notnull
{
    internal LeaderboardRow(int rank, int position, MemberId member, TScore score)
    {
        Rank = rank;
        Position = position;
        Member = member;
        Score = score;
    }

    /// <summary>The rank, from 1; those who share a place share it, unless the method is <see cref="RankMethod.Ordinal"/>.</summary>
    public int Rank { get; }

    /// <summary>The place in the list, from 1; everybody has an own one.</summary>
    public int Position { get; }

    /// <summary>Who.</summary>
    public MemberId Member { get; }

    /// <summary>The score.</summary>
    public TScore Score { get; }

    /// <summary>As <c>2 amy 7</c>, invariant.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Rank} {Member} {InvariantText.Of(Score)}");
}
