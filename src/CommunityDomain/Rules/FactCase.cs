namespace CommunityDomain.Rules;

/// <summary>One case: what is known of every fact and counted in every window, the moment, and the past that was counted.</summary>
internal sealed record FactCase(Fact[] Facts, Instant At, RuleWindows Windows)
{
    /// <summary>The same case with another value for one fact.</summary>
    internal FactCase With(int slot, in Fact fact)
    {
        Fact[] facts = [.. Facts];
        facts[slot] = fact;
        return this with { Facts = facts };
    }
}
