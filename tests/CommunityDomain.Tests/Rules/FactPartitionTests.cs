using CommunityDomain.Calendars;
using CommunityDomain.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Rules;

public sealed class FactPartitionTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 12, 0);

    private static readonly TimeWindow Night = new(new(22, 0), new(8, 0));

    private static readonly TimeWindow Office = new(new(9, 0), new(18, 0));

    private static readonly FactField Number = new() { Name = "f", Type = FactType.Integer };

    [Fact]
    public void Classes_WhenThresholdsStandOnALine_AreTheIntervalsBetweenThem()
    {
        FactPartition partition = Of(Number with { IsNullable = true }, At(Comparison.AtLeast, 3), At(Comparison.Above, 10), At(Comparison.Equal, 7), Condition.Has("f"));

        partition.Known.Should().Be(5, "below 3, 3 to 6, 7, 8 to 10, above 10");
        partition.Classes.Select(item => item.State).Should().Equal(FactState.Known, FactState.Known, FactState.Known, FactState.Known, FactState.Known, FactState.Null, FactState.Missing);
        partition.Classes.Take(5).Select(item => item.Representative.Number).Should().Equal(0, 3, 7, 8, 11);
        partition.Possible.Should().Be(6);
        partition.Nearest(1, Known(100)).Number.Should().Be(6);
        partition.Nearest(3, Known(-5)).Number.Should().Be(8);
        partition.Nearest(0, Known(5)).Number.Should().Be(2);
        partition.Nearest(1, Known(4)).Number.Should().Be(4);
    }

    [Theory]
    [InlineData(Comparison.AtLeast, long.MinValue, 1)]
    [InlineData(Comparison.Above, long.MaxValue, 1)]
    [InlineData(Comparison.AtLeast, long.MaxValue, 2)]
    [InlineData(Comparison.Equal, long.MinValue, 2)]
    [InlineData(Comparison.AtLeast, 0, 2)]
    [InlineData(Comparison.NotEqual, 0, 3)]
    public void Classes_WhenThresholdsStandAtTheEndsOfTheLine_HoldNoEmptyOne(Comparison comparison, long value, int known) =>
        Of(Number, Condition.Compare("f", comparison, value)).Known.Should().Be(known);

    [Fact]
    public void Classes_WhenDecimalsAreNeighbours_HaveNothingBetween()
    {
        FactField field = Number with { Type = FactType.Decimal };
        const decimal Least = 0.0000000000000000000000000001m;
        Of(field, Condition.Compare("f", Comparison.Above, 1m), Condition.Compare("f", Comparison.Below, 1m + Least)).Known.Should().Be(2, "no decimal lies between 1 and the next, so that 'above 1' and 'not below it' are one question");
        Of(field, Condition.Compare("f", Comparison.Above, 1m), Condition.Compare("f", Comparison.Below, 1m + Least + Least)).Known.Should().Be(3);
        FactPartition prices = Of(field, Condition.Compare("f", Comparison.Above, 9.90m), Condition.Compare("f", Comparison.Below, 20m));
        prices.Classes.Take(3).Select(item => item.Representative.Decimal).Should().Equal(0m, 9.91m, 20m);
        prices.Nearest(1, new Fact { State = FactState.Known, Decimal = 50m }).Decimal.Should().Be(19.99m);
        Of(field, Condition.Compare("f", Comparison.AtMost, decimal.MaxValue)).Known.Should().Be(1);
        Of(field, Condition.Compare("f", Comparison.AtLeast, decimal.MinValue)).Known.Should().Be(1);
    }

    [Fact]
    public void Classes_WhenWordsAreAskedFor_AreTheWordsAndTheRest()
    {
        FactPartition text = Of(Number with { Type = FactType.Text }, Condition.Compare("f", Comparison.Equal, "a"), Condition.In("f", "a", "b", "other"));
        text.Known.Should().Be(3, "a; b and other; anything else");
        text.Classes[0].Representative.Text.Should().Be("other!", "the word is asked for, so it cannot stand for the rest");
        text.ClassOf(new Fact { State = FactState.Known, Text = "zzz" }).Should().Be(0);

        FactPartition choice = Of(Number with { Type = FactType.Choice, Choices = ["owner", "admin", "member"] }, Condition.Compare("f", Comparison.Equal, "owner"));
        choice.Known.Should().Be(2, "nobody tells an administrator from a member");
        choice.Nearest(1, new Fact { State = FactState.Known, Text = "member" }).Text.Should().Be("member");
    }

    [Fact]
    public void Classes_WhenWindowsOfOneZoneAreAsked_AreWhatADayShows()
    {
        FactField field = Number with { Type = FactType.Instant };
        Of(field, Condition.Within("f", Night, "Asia/Shanghai"), Condition.Within("f", Office, "Asia/Shanghai")).Known.Should().Be(3, "night, office, neither");
        Of(field, Condition.Within("f", TimeWindow.WholeDay, "Asia/Shanghai")).Known.Should().Be(1);

        // Between 23:00 and 23:30 in Shanghai it is night, and nothing else.
        Instant late = Instant.FromUtc(2026, 3, 2, 15, 0);
        FactPartition bounded = Of(field, Condition.Within("f", Night, "Asia/Shanghai"), Condition.Compare("f", Comparison.AtLeast, late), Condition.Compare("f", Comparison.AtMost, late + Duration.FromMinutes(30)));
        bounded.Known.Should().Be(5, "before: in and out; between: in; after: in and out");
        bounded.IsExact.Should().BeTrue();
    }

    [Fact]
    public void Classes_WhenWindowsOfSeveralZonesAreAsked_AreOnlyThosePatternsThatClocksShow()
    {
        FactField field = Number with { Type = FactType.Instant };
        FactPartition apart = Of(field, Condition.Within("f", new(new(12, 0), new(13, 0)), "Asia/Shanghai"), Condition.Within("f", new(new(12, 0), new(13, 0)), "Asia/Taipei"), Condition.Compare("f", Comparison.AtLeast, Now));
        apart.Classes.Take(apart.Known).Count(item => item.Representative.Instant >= Now).Should().Be(2, "the two zones have gone together since the last century, when their clocks differed in summers");
        apart.Classes.Take(apart.Known).Count(item => item.Representative.Instant < Now).Should().Be(4);
        apart.IsExact.Should().BeTrue();

        // London and New York are five hours apart, but four for some weeks of a year.
        FactPartition weeks = Of(field, Condition.Within("f", new(new(12, 0), new(13, 0)), "Europe/London"), Condition.Within("f", new(new(8, 0), new(9, 0)), "America/New_York"), Condition.Compare("f", Comparison.AtLeast, Now));
        weeks.Classes.Take(weeks.Known).Count(item => item.Representative.Instant >= Now && item.Truths.AsSpan(0, 2).IndexOf((byte)Kleene.False) < 0).Should().Be(1);
        weeks.IsExact.Should().BeTrue();
    }

    [Fact]
    public void Nearest_WhenAWindowIsWanted_IsItsEdge()
    {
        FactPartition partition = Of(Number with { Type = FactType.Instant }, Condition.Within("f", Night, "Asia/Shanghai"));
        int inside = Enumerable.Range(0, 2).Single(item => partition.Classes[item].Truths[0] == Kleene.True);
        partition.Nearest(inside, FactLine.Of(Instant.FromUtc(2026, 3, 2, 12, 0))).Instant.Should().Be(Instant.FromUtc(2026, 3, 2, 14, 0), "20:00 is nearer to 22:00 than to 08:00");
        partition.Nearest(inside, FactLine.Of(Instant.FromUtc(2026, 3, 2, 1, 0))).Instant.Should().Be(Instant.FromUtc(2026, 3, 2, 0, 0) - Duration.Epsilon, "at 09:00 the night is just over");
        partition.Nearest(1 - inside, FactLine.Of(Instant.FromUtc(2026, 3, 1, 23, 0))).Instant.Should().Be(Instant.FromUtc(2026, 3, 2, 0, 0));
    }

    [Fact]
    public void Partition_WhenAnyQuestionsAreAsked_TellsWhatTheQuestionsTell() =>
        Law.Holds(Cases, item =>
        {
            (FactField field, Condition[] conditions, Fact[] facts) = item;
            Question[] questions = Questions(field, conditions);
            var partition = new FactPartition(field, 0, questions);
            for (int i = 0; i < partition.Classes.Length; i++)
            {
                FactClass own = partition.Classes[i];
                if (partition.ClassOf(own.Representative) != i) return false;
                if (facts.Any(fact => partition.ClassOf(partition.Nearest(i, fact)) != i)) return false;
            }

            return facts.All(fact => Truths(questions, fact).SequenceEqual(partition.Classes[partition.ClassOf(fact)].Truths));
        }, count: 1_000);

    [Fact]
    public void Nearest_WhenNumbersAreTried_IsNoFartherThanAnyOther() =>
        Law.Holds(Cases.Where(item => item.Field.Type == FactType.Integer), item =>
        {
            var partition = new FactPartition(item.Field, 0, Questions(item.Field, item.Conditions));
            foreach (Fact actual in item.Facts.Where(fact => fact.State == FactState.Known && Math.Abs(fact.Number) < 100))
                for (int i = 0; i < partition.Known; i++)
                {
                    long least = Enumerable.Range(-100, 201).Where(value => partition.ClassOf(Known(value)) == i).Select(value => Math.Abs(value - actual.Number)).DefaultIfEmpty(-1).Min();
                    if (least >= 0 && Math.Abs(partition.Nearest(i, actual).Number - actual.Number) != least) return false;
                }

            return true;
        }, count: 300);

    private static Gen<(FactField Field, Condition[] Conditions, Fact[] Facts)> Cases =>
        from type in Gen.Elements(Enum.GetValues<FactType>())
        from nullable in Gen.Elements(true, false)
        let asked = new FactField { Name = "f", Type = type, IsNullable = nullable, Choices = type is FactType.Choice or FactType.Set ? ["a", "b", "c", "d"] : [] }
        from conditions in Conditions(type).ArrayOf(6)
        from facts in FactsOf(type, nullable).ArrayOf(12)
        select (asked, conditions, facts);

    private static Gen<Condition> Conditions(FactType type)
    {
        Gen<EvidenceValue> values = Values(type);
        Gen<Comparison> comparisons = FactLine.IsOrdered(type) && type != FactType.Flag ? Gen.Elements(Enum.GetValues<Comparison>()) : Gen.Elements(Comparison.Equal, Comparison.NotEqual);
        if (type == FactType.Set)
            return Gen.Frequency((5, Gen.Elements(["a"], ["b"], ["a", "c"], new[] { "b", "c", "d" }).Select(words => Condition.Contains("f", words))), (1, Gen.Constant(Condition.Has("f"))));
        Gen<Condition> plain = Gen.Frequency(
            (4, from comparison in comparisons from value in values select Condition.Compare("f", comparison, value)),
            (1, values.ArrayOf(2).Select(items => Condition.In("f", items))),
            (1, Gen.Constant(Condition.Has("f"))));
        return type != FactType.Instant ? plain : Gen.Frequency(
            (3, plain),
            (1, from window in Gen.Elements(Night, Office, TimeWindow.WholeDay) from zone in Gen.Elements("Asia/Shanghai", "Asia/Tokyo", "UTC") select Condition.Within("f", window, zone)));
    }

    private static Gen<EvidenceValue> Values(FactType type) => type switch
    {
        FactType.Integer => Gen.Elements(-3, -2, 0, 1, 2, 3, 5, 8, 9).Select(value => (EvidenceValue)value),
        FactType.Decimal => Gen.Elements(-1m, 0m, 0.001m, 0.002m, 9.9m, 10m).Select(value => (EvidenceValue)value),
        FactType.Flag => Gen.Elements(true, false).Select(value => (EvidenceValue)value),
        FactType.Instant => Gen.Elements(-50, -3, 0, 1, 2, 30).Select(hours => (EvidenceValue)(Now + Duration.FromHours(hours))),
        FactType.Duration => Gen.Elements(-2, 0, 1, 5).Select(hours => (EvidenceValue)Duration.FromHours(hours)),
        FactType.TimeOfDay => Gen.Elements(0, 1, 12, 23).Select(hour => (EvidenceValue)new LocalTime(hour, 0)),
        _ => Gen.Elements("a", "b", "c").Select(value => (EvidenceValue)value),
    };

    private static Gen<Fact> FactsOf(FactType type, bool nullable)
    {
        Gen<Fact> known = type switch
        {
            FactType.Integer => Gen.Choose(-10, 10).Select(value => Known(value)),
            FactType.Decimal => Gen.Choose(-2_000, 12_000).Select(value => new Fact { State = FactState.Known, Decimal = value / 1_000m }),
            FactType.Flag => Gen.Choose(0, 1).Select(value => Known(value)),
            FactType.Instant => Gen.Choose(-6_000, 6_000).Select(minutes => FactLine.Of(Now + Duration.FromMinutes(minutes))),
            FactType.Duration => Gen.Choose(-500, 500).Select(minutes => new Fact { State = FactState.Known, Duration = Duration.FromMinutes(minutes) }),
            FactType.Set => Gen.Choose(0, 15).Select(bits => Known(bits)),
            FactType.TimeOfDay => Gen.Choose(0, 1_439).Select(minute => Known(new LocalTime(minute / 60, minute % 60).NanosecondOfDay)),
            _ => Gen.Elements("a", "b", "c", "d").Select(text => new Fact { State = FactState.Known, Text = text }),
        };
        return Gen.Frequency((8, known), (1, Gen.Constant(default(Fact))), (nullable ? 1 : 0, Gen.Constant(new Fact { State = FactState.Null })));
    }

    private static Fact Known(long value) => new() { State = FactState.Known, Number = value };

    private static Condition At(Comparison comparison, int value) => Condition.Compare("f", comparison, value);

    [Fact]
    public void Classes_WhenWordsOfASetAreAsked_AreThePatternsOfAnswers()
    {
        FactField tags = Number with { Type = FactType.Set, Choices = ["admin", "owner", "new", "vip"] };
        Of(tags, Condition.Contains("f", "admin", "owner")).Known.Should().Be(2, "nobody tells an administrator from an owner");
        FactPartition partition = Of(tags, Condition.Contains("f", "admin", "owner"), Condition.Contains("f", "owner", "new"));
        partition.Classes.Take(partition.Known).Select(item => item.Representative.Number).Should().BeEquivalentTo([0b000, 0b001, 0b010, 0b100]);
        partition.Nearest(0, Known(0b1111)).Number.Should().Be(0b1000, "what nobody asks for is kept");

        string[] words = [.. Enumerable.Range(0, 20).Select(number => $"w{number}")];
        Of(tags with { Choices = [.. words] }, [.. words.Select(word => Condition.Contains("f", word))]).IsExact.Should().BeFalse("a million patterns are not walked");
    }

    [Fact]
    public void Classes_WhenCounted_StartAtZero()
    {
        FactPartition counts = new(Number, 0, [new(Condition.Count("f", Duration.FromHours(1), Comparison.AtLeast, 3), 0), new(Condition.Count("f", Duration.FromHours(1), Comparison.AtLeast, 0), 0), new(Condition.Count("f", Duration.FromHours(1), Comparison.Below, -4), 0)], isCount: true);
        counts.Known.Should().Be(2);
        counts.Low(0).Number.Should().Be(0);
        counts.High(0).Number.Should().Be(2);
    }

    private static FactPartition Of(FactField field, params Condition[] conditions) => new(field, 0, Questions(field, conditions));

    private static Question[] Questions(FactField field, Condition[] conditions) => [.. conditions.Select(condition => new Question(condition, field, 0, DateTimeZoneProviders.Tzdb))];

    private static byte[] Truths(Question[] questions, Fact fact) => [.. questions.Select(question => (byte)question.Ask(in fact))];
}
