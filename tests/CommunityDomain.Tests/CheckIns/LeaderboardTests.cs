using CommunityDomain.CheckIns;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.CheckIns;

public sealed class LeaderboardTests
{
    private static readonly (MemberId Member, int Score)[] Simple = [(new("dan"), 5), (new("bob"), 7), (new("amy"), 9), (new("cat"), 7)];

    // Published: Wikipedia, "Ranking" (1224, 1334, 1223, 1234); Rosetta Code, "Ranking methods"; the tests of JuliaStats/StatsBase.jl (ranking.jl);
    // the documentation of scipy.stats.rankdata; the tests of StatKit. All but the first two rank the least first.
    public static TheoryData<string, int[], RankMethod, bool, int[]> Published => new()
    {
        { "Wikipedia", [4, 3, 3, 1], RankMethod.Standard, false, [1, 2, 2, 4] },
        { "Wikipedia", [4, 3, 3, 1], RankMethod.Modified, false, [1, 3, 3, 4] },
        { "Wikipedia", [4, 3, 3, 1], RankMethod.Dense, false, [1, 2, 2, 3] },
        { "Wikipedia", [4, 3, 3, 1], RankMethod.Ordinal, false, [1, 2, 3, 4] },
        { "Rosetta Code", [44, 42, 42, 41, 41, 41, 39], RankMethod.Standard, false, [1, 2, 2, 4, 4, 4, 7] },
        { "Rosetta Code", [44, 42, 42, 41, 41, 41, 39], RankMethod.Modified, false, [1, 3, 3, 6, 6, 6, 7] },
        { "Rosetta Code", [44, 42, 42, 41, 41, 41, 39], RankMethod.Dense, false, [1, 2, 2, 3, 3, 3, 4] },
        { "Rosetta Code", [44, 42, 42, 41, 41, 41, 39], RankMethod.Ordinal, false, [1, 2, 3, 4, 5, 6, 7] },
        { "StatsBase a", [1, 2, 2, 3, 4, 4, 4, 5], RankMethod.Ordinal, true, [1, 2, 3, 4, 5, 6, 7, 8] },
        { "StatsBase a", [1, 2, 2, 3, 4, 4, 4, 5], RankMethod.Standard, true, [1, 2, 2, 4, 5, 5, 5, 8] },
        { "StatsBase a", [1, 2, 2, 3, 4, 4, 4, 5], RankMethod.Dense, true, [1, 2, 2, 3, 4, 4, 4, 5] },
        { "StatsBase x", [3, 1, 2, 4, 4, 2, 5, 4], RankMethod.Ordinal, true, [4, 1, 2, 5, 6, 3, 8, 7] },
        { "StatsBase x", [3, 1, 2, 4, 4, 2, 5, 4], RankMethod.Standard, true, [4, 1, 2, 5, 5, 2, 8, 5] },
        { "StatsBase x", [3, 1, 2, 4, 4, 2, 5, 4], RankMethod.Dense, true, [3, 1, 2, 4, 4, 2, 5, 4] },
        { "SciPy min", [0, 2, 3, 2], RankMethod.Standard, true, [1, 2, 4, 2] },
        { "SciPy max", [0, 2, 3, 2], RankMethod.Modified, true, [1, 3, 4, 3] },
        { "SciPy dense", [0, 2, 3, 2], RankMethod.Dense, true, [1, 2, 3, 2] },
        { "SciPy ordinal", [0, 2, 3, 2], RankMethod.Ordinal, true, [1, 2, 4, 3] },
        { "StatKit", [1, 3, 4, 3, 5], RankMethod.Dense, true, [1, 2, 3, 2, 4] },
        { "StatKit", [1, 3, 4, 3, 5], RankMethod.Dense, false, [4, 3, 2, 3, 1] },
        { "StatKit", [1, 3, 5, 3], RankMethod.Dense, true, [1, 2, 3, 2] },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void Rank_OfPublishedCases_IsTheirs(string source, int[] scores, RankMethod method, bool leastFirst, int[] expected)
    {
        // Members are named by position, so that the tie-break is the order of the case.
        var board = new Leaderboard<int>(
            scores.Select((score, i) => (new MemberId($"m{i}"), score)), method, leastFirst ? Comparer<int>.Create((a, b) => b.CompareTo(a)) : null);
        scores.Select((_, i) => board.Find(new($"m{i}"))!.Value.Rank).Should().Equal(expected, source);
    }

    [Fact]
    public void Rank_OfAnyScores_IsCountedByAnOracle()
    {
        Gen<int[]> cases = Gen.Choose(0, 6).ArrayOf();
        Law.Holds(cases, scores =>
        {
            foreach (RankMethod method in Enum.GetValues<RankMethod>())
            {
                var board = new Leaderboard<int>(scores.Select((score, i) => (Name(i), score)), method);
                for (int i = 0; i < scores.Length; i++)
                {
                    int better = scores.Count(other => other > scores[i]);
                    int rank = method switch
                    {
                        RankMethod.Dense => scores.Where(other => other > scores[i]).Distinct().Count() + 1,
                        RankMethod.Standard => better + 1,
                        RankMethod.Modified => scores.Count(other => other >= scores[i]),
                        _ => better + scores.Take(i + 1).Count(other => other == scores[i]),
                    };
                    board.Find(Name(i))!.Value.Rank.Should().Be(rank);
                }

                board.Rows.Should().HaveCount(scores.Length);
            }
        });

        static MemberId Name(int i) => new($"m{i:000}");
    }

    [Fact]
    public void Rows_WhenScoresComeInAnyOrderAndTwice_AreTheSame()
    {
        string[] all = [.. new Leaderboard<int>(Simple).Rows.Select(Text)];
        all.Should().Equal("1 amy 9", "2 bob 7", "2 cat 7", "3 dan 5");
        new Leaderboard<int>(Simple.Reverse().Concat(Simple)).Rows.Select(Text).Should().Equal(all);
    }

    [Fact]
    public void TieBreak_WhenGiven_OrdersEqualsAndSharesRanksStill()
    {
        var last = Comparer<MemberId>.Create((a, b) => b.CompareTo(a));
        new Leaderboard<int>(Simple, tieBreak: last).Rows.Select(Text).Should().Equal("1 amy 9", "2 cat 7", "2 bob 7", "3 dan 5");
        new Leaderboard<int>(Simple, RankMethod.Ordinal, tieBreak: last).Find(new("bob"))!.Value.Rank.Should().Be(3);
        new Leaderboard<int>(Simple, tieBreak: Comparer<MemberId>.Create((_, _) => 0)).Rows[1].Member.Should().Be(new MemberId("bob"), "the id decides what the tie-break leaves open");
    }

    [Theory]
    [InlineData(MemberKind.Staff)]
    [InlineData(MemberKind.Bot)]
    [InlineData(MemberKind.Test)]
    public void Board_WhenAnAccountIsNoCustomer_LeavesItOut(MemberKind kind)
    {
        var board = new Leaderboard<int>(Simple, kindOf: member => member == new MemberId("amy") ? kind : MemberKind.Customer);
        board.Find(new("amy")).Should().BeNull();
        board.Excluded.Should().Equal(new MemberId("amy"));
        board.Rows[0].Should().Be((1, new MemberId("bob"), 7));
    }

    [Fact]
    public void Board_WhenAMemberHasTwoScoresOrNoName_SaysSoAndRanksTheOthers()
    {
        var board = new Leaderboard<int>([.. Simple, (new("bob"), 8), (default, 3), (new("bob"), 9)]);
        board.Rows.Select(Text).Should().Equal("1 amy 9", "2 cat 7", "3 dan 5");
        board.Findings.Select(finding => finding.ToString()).Should().Equal(
            "Error scores[4]: checkIns.score.conflict member=bob", "Error scores[5]: checkIns.member.missing");
    }

    [Fact]
    public void Around_GivesNeighboursAndStopsAtTheEnds()
    {
        var board = new Leaderboard<int>(Simple);
        board.Around(new("cat"), 1, 5).Select(row => row.Member.Value).Should().Equal("bob", "cat", "dan");
        board.Around(new("amy"), int.MaxValue, 0).Select(row => row.Member.Value).Should().Equal("amy");
        board.Around(new("amy"), 0, int.MaxValue).Should().HaveCount(4);
        board.Around(new("eve"), 3, 3).Should().BeEmpty();
    }

    [Fact]
    public void Ahead_IsTheNearestBetterScore_NotALuckierTie()
    {
        var board = new Leaderboard<int>(Simple);
        board.Ahead(new("cat"))!.Value.Member.Should().Be(new MemberId("amy"));
        board.Ahead(new("dan"))!.Value.Member.Should().Be(new MemberId("cat"));
        board.Ahead(new("amy")).Should().BeNull();
        board.Ahead(new("eve")).Should().BeNull();
    }

    [Fact]
    public void Top_TakesAllWhoShareTheLastRank()
    {
        var board = new Leaderboard<int>(Simple);
        board.Top(2).Should().HaveCount(3);
        board.Top(0).Should().BeEmpty();
        board.Top(99).Should().HaveCount(4);
    }

    [Fact]
    public void Scores_OfAnyKind_AreRanked()
    {
        new Leaderboard<Points>([(new("a"), new Points(-3)), (new("b"), new Points(4))]).Rows[0].Should().Be((1, new MemberId("b"), new Points(4)));
        new Leaderboard<string>([(new("a"), "a"), (new("b"), "B")]).Rows[0].Member.Should().Be(new MemberId("a"), "text goes by code units, whatever the culture");
        new Leaderboard<Ratio>([(new("a"), new Ratio(1, 2)), (new("b"), new Ratio(3, 4)), (new("c"), new Ratio(2, 4))], order: Comparer<Ratio>.Create((x, y) => x.CompareValueTo(y)))
            .Rows.Select(row => (row.Rank, row.Member.Value)).Should().Equal((1, "b"), (2, "a"), (2, "c"));
        FluentActions.Invoking(() => new Leaderboard<Ratio>([(new("a"), new Ratio(1, 2)), (new("b"), new Ratio(3, 4))])).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Arguments_WhenWrong_AreRefused()
    {
        FluentActions.Invoking(() => new Leaderboard<int>(Simple, (RankMethod)4)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new Leaderboard<int>(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new Leaderboard<int>(Simple).Top(-1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new Leaderboard<int>(Simple).Around(new("amy"), -1, 0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new Leaderboard<int>(Simple).Around(new("amy"), 0, -1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static string Text((int Rank, MemberId Member, int Score) row) => $"{row.Rank} {row.Member} {row.Score}";
}
