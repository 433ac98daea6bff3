using CommunityDomain.Charters;
using CommunityDomain.Rules;

namespace CommunityDomain.Tests.Charters;

/// <summary>Makes enforcements and messages for tests.</summary>
internal static class EnforcementSamples
{
    internal static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 12, 0);
    internal static readonly MemberId Amy = new("amy");
    internal static readonly MemberId Bob = new("bob");

    internal static CharterDefinition Charter { get; } = new()
    {
        Id = new("rules"),
        Languages = [new("en")],
        Rules = [Read("no-ads"), Read("no-spam"), Read("card")],
    };

    internal static ChatMessage Says(string text, MemberId? by = null, double minutes = 0) => new(by ?? Amy, text, Now + Duration.FromMinutes(minutes));

    internal static ModerationRule Rule(Condition when, Sanction sanction = Sanction.Warn, string id = "r", string charterRule = "no-ads", int strikes = 0) =>
        new() { Id = new(id), CharterRule = new(charterRule), When = when, Sanction = sanction, Strikes = strikes };

    internal static Condition AtLeast(string fact, long number) => Condition.Compare(fact, Comparison.AtLeast, number);

    internal static CharterEnforcement With(params ReadOnlySpan<ModerationRule> rules) => new() { Rules = new(rules) };

    internal static CompiledCharter Compiled(this CharterEnforcement enforcement) => (Charter with { Enforcement = enforcement }).Compile(DateTimeZoneProviders.Tzdb);

    internal static Sanction SanctionOf(this CharterEnforcement enforcement, ChatMessage message) => enforcement.Compiled().Decide(message).Decision.Outcome;

    private static CharterRule Read(string id) =>
        new() { Id = new(id), Nature = RuleNature.Prohibition, Text = LocalizedText.Empty.With(new("en"), id) };
}
