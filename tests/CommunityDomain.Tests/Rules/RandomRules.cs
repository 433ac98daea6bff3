using CommunityDomain.Calendars;
using CommunityDomain.Patterns;
using CommunityDomain.Rules;

namespace CommunityDomain.Tests.Rules;

/// <summary>Small rule sets with every kind of condition over every type of fact, and cases near their values; the same for the same seed.</summary>
internal sealed class RandomRules(int seed, bool matches = false)
{
    internal static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 12, 0);

    private static readonly string[] RoleWords = ["member", "staff", "owner"];
    private static readonly string[] TagWords = ["new", "vip", "quiet", "loud"];
    private static readonly string[] Texts = ["a", "b", "B", "c", "aB"];
    private static readonly TimeWindow[] Hours = [new(new(22, 0), new(8, 0)), new(new(9, 0), new(17, 30)), TimeWindow.WholeDay];

    private static readonly RuleEffect[] Effects =
    [
        new() { Code = "warn", Polarity = EffectPolarity.Forbid, Strength = 1 },
        new() { Code = "mute", Polarity = EffectPolarity.Forbid, Strength = 2 },
        new() { Code = "remove", Polarity = EffectPolarity.Forbid, Strength = 3 },
        new() { Code = "permit", Polarity = EffectPolarity.Grant, Strength = 1 },
        new() { Code = "promote", Polarity = EffectPolarity.Grant, Strength = 2 },
    ];

    private static readonly FactField[] Fields =
    [
        new() { Name = "links", Type = FactType.Integer, IsNullable = true },
        new() { Name = "days", Type = FactType.Integer },
        new() { Name = "price", Type = FactType.Decimal, IsNullable = true },
        new() { Name = "isNew", Type = FactType.Flag, IsNullable = true },
        new() { Name = "joined", Type = FactType.Instant },
        new() { Name = "silence", Type = FactType.Duration },
        new() { Name = "clock", Type = FactType.TimeOfDay },
        new() { Name = "text", Type = FactType.Text, IsNullable = true },
        new() { Name = "role", Type = FactType.Choice, Choices = [.. RoleWords] },
        new() { Name = "tags", Type = FactType.Set, Choices = [.. TagWords], IsNullable = true },
    ];

    private static readonly string[] Counters = ["posts", "linksSent", "raids"];

    private readonly Random _random = new(seed);

    internal RuleSet Set(int rules, int depth = 3) => new()
    {
        Facts = [.. Fields],
        Effects = [.. Effects],
        Counters =
        [
            new() { Name = Counters[0], Subject = "member" },
            new() { Name = Counters[1], Subject = "member", When = Maybe(4) ? null : Conditions(1, counts: false), Amount = "links" },
            new() { Name = Counters[2], Subject = "group", When = Conditions(1, counts: false) },
        ],
        Patterns =
        [
            new() { Id = "a or c", Patterns = [Literal("a"), Literal("c")], Folding = TextFolding.None },
            new() { Id = "big b", Patterns = [Literal("B")], Folding = TextFolding.None },
        ],
        Rules = [.. Enumerable.Range(0, rules).Select(number => Rule(number, depth))],
        Otherwise = Maybe(2) ? Verdict.Granted : Verdict.Refused,
        ReviewStrength = _random.Next(4),
        Combining = Maybe(4) ? Combining.FirstMatch : Combining.StrongestWins,
    };

    internal Rule Rule(int number, int depth) => new()
    {
        Id = new($"r{number}"),
        When = Conditions(depth),
        Unless = Maybe(4) ? Conditions(1) : null,
        Scope = Maybe(4) ? Conditions(1) : null,
        Effect = Effects[_random.Next(Effects.Length)].Code,
        OnUnknown = (UnknownPolicy)_random.Next(3),
        Priority = _random.Next(3),
        Weight = _random.Next(5),
        From = Maybe(8) ? Start + Duration.FromMinutes(_random.Next(-20, 20)) : null,
        Until = Maybe(8) ? Start + Duration.FromMinutes(_random.Next(20, 60)) : null,
    };

    internal Condition Conditions(int depth, bool counts = true)
    {
        if (depth == 0 || Maybe(3)) return Question(counts);
        Condition[] parts = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Conditions(depth - 1, counts))];
        return _random.Next(6) switch
        {
            0 or 1 => Condition.All(parts),
            2 or 3 => Condition.Any(parts),
            4 => Condition.Not(parts[0]),
            _ => Condition.AtLeast(_random.Next(1, parts.Length + 1), parts),
        };
    }

    /// <summary>Facts of which some are missing and some are known to be absent.</summary>
    internal Dictionary<string, EvidenceValue> Facts(int missingOneIn = 5)
    {
        var facts = new Dictionary<string, EvidenceValue>(StringComparer.Ordinal);
        foreach (FactField field in Fields)
        {
            if (Maybe(missingOneIn)) continue;
            facts[field.Name] = field.IsNullable && Maybe(6) ? default : field.Type == FactType.Set ? string.Join(", ", TagWords.Where(_ => Maybe(3))) : Value(field);
        }

        return facts;
    }

    /// <summary>What was counted before; for some subjects nothing is known.</summary>
    internal Dictionary<string, IReadOnlyList<RuleWindowEntry>> Windows(Instant now)
    {
        var windows = new Dictionary<string, IReadOnlyList<RuleWindowEntry>>(StringComparer.Ordinal);
        if (!Maybe(6)) windows["member"] = [.. Enumerable.Range(0, _random.Next(8)).Select(_ => new RuleWindowEntry(Counters[_random.Next(2)], now - Duration.FromSeconds(_random.Next(240)), _random.Next(1, 3)))];
        if (!Maybe(6)) windows["group"] = [.. Enumerable.Range(0, _random.Next(5)).Select(_ => new RuleWindowEntry(Counters[2], now - Duration.FromSeconds(_random.Next(240)), 1))];
        return windows;
    }

    internal Instant After(Instant now) => now + Duration.FromSeconds(_random.Next(8) == 0 ? -_random.Next(120) : _random.Next(90));

    internal bool Maybe(int oneIn) => _random.Next(oneIn) == 0;

    private Condition Question(bool counts)
    {
        if (counts && Maybe(4))
            return Condition.Count(Counters[_random.Next(3)], Duration.FromSeconds(60 * _random.Next(1, 4)), (Comparison)_random.Next(6), _random.Next(5));
        FactField field = Fields[_random.Next(Fields.Length)];
        if (Maybe(8)) return Condition.Has(field.Name);
        switch (field.Type)
        {
            case FactType.Set: return Condition.Contains(field.Name, [.. TagWords.Where(_ => Maybe(3)).DefaultIfEmpty("vip")]);
            case FactType.Instant when Maybe(2): return Condition.Within(field.Name, Hours[_random.Next(3)], Maybe(2) ? "Asia/Shanghai" : "America/New_York");
        }

        if (matches && field.Type == FactType.Text && Maybe(2)) return Condition.Matches(field.Name, Maybe(2) ? "a or c" : "big b");
        if (Maybe(4)) return Condition.In(field.Name, [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Value(field))]);
        bool ordered = field.Type is not (FactType.Flag or FactType.Text or FactType.Choice);
        return Condition.Compare(field.Name, (Comparison)_random.Next(ordered ? 6 : 2), Value(field));
    }

    private static TextPattern Literal(string text) => new() { Text = text, Mode = TextPatternMode.Anywhere };

    private EvidenceValue Value(FactField field) => field.Type switch
    {
        FactType.Integer => _random.Next(-1, 4),
        FactType.Decimal => _random.Next(6) / 2m,
        FactType.Flag => Maybe(2),
        FactType.Instant => Start + Duration.FromHours(_random.Next(-12, 13)),
        FactType.Duration => Duration.FromHours(_random.Next(4)),
        FactType.TimeOfDay => new LocalTime(_random.Next(8, 12), 0),
        FactType.Text => Texts[_random.Next(Texts.Length)],
        _ => RoleWords[_random.Next(RoleWords.Length)],
    };
}
