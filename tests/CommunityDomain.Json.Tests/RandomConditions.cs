using CommunityDomain.Calendars;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Tests;

/// <summary>Makes conditions of every kind and depth.</summary>
internal sealed class RandomConditions(Random random, RandomDefinitions values)
{
    internal Condition Any(bool everything) => everything ? OfEveryKind() : Of(random.Next(50) == 0 ? Condition.MaxDepth : random.Next(1, 5));

    private Condition Of(int depth)
    {
        if (depth > 1)
        {
            Condition part = Of(depth - 1);
            return random.Next(4) switch
            {
                0 => Condition.Not(part),
                1 => Condition.All(part, Of(1)),
                2 => Condition.Any(Of(1), Of(1), part),
                _ => Condition.AtLeast(random.Next(-1, 4), part),
            };
        }

        return random.Next(9) switch
        {
            6 => Condition.Contains(Field(), [.. Enumerable.Range(0, random.Next(4)).Select(_ => Value<string>())]),
            7 => Count(),
            8 => Condition.Matches(Field(), Field()),
            0 => Condition.In(Field(), [.. Enumerable.Range(0, random.Next(4)).Select(_ => Value<EvidenceValue>())]),
            1 => Condition.Has(Field()),
            2 => Condition.Within(Field(), Value<TimeWindow>(), Value<string>()),
            3 => random.Next(2) == 0 ? Condition.All() : Condition.Any(),
            _ => Condition.Compare(Field(), Value<Comparison>(), Value<EvidenceValue>(), random.Next(2) == 0 ? Value<string>() : null),
        };
    }

    private Condition OfEveryKind() => Condition.All(
        Condition.Compare(Field(), Value<Comparison>(), Value<EvidenceValue>(), "unit"),
        Condition.In(Field(), Value<EvidenceValue>(), Value<EvidenceValue>()),
        Condition.Has(Field()),
        Condition.Within(Field(), Value<TimeWindow>(), Value<string>()),
        Condition.Contains(Field(), "a", "b"),
        Condition.Matches(Field(), Field()),
        Count(),
        Condition.Not(Condition.Any(Condition.Has(Field()))),
        Condition.AtLeast(2, Condition.Has(Field()), Condition.Has(Field())));

    private Condition Count() => Condition.Count(Field(), Value<Duration>(), Value<Comparison>(), random.NextInt64(long.MinValue, long.MaxValue));

    private string Field() => "f" + Value<string>();

    private T Value<T>() => (T)values.Value(typeof(T));
}
