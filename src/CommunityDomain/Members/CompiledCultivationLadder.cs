using System.Collections.Frozen;
using CommunityDomain.Rules;

namespace CommunityDomain.Members;

/// <summary>A valid <see cref="CultivationLadder"/>, ready to review. Immutable and thread-safe; the same facts, standing and moment give the same review on any machine.</summary>
public sealed class CompiledCultivationLadder
{
    private readonly FrozenDictionary<string, int> _slots;

    internal CompiledCultivationLadder(CultivationLadder definition, IDateTimeZoneProvider zones)
    {
        Definition = definition;
        HasOnlyIntegers = definition.Facts.All(field => field.Type == FactType.Integer);
        _slots = definition.Facts.Select((field, slot) => KeyValuePair.Create(field.Name, slot)).ToFrozenDictionary(StringComparer.Ordinal);
        var gates = new List<CultivationGate>();
        Rungs = [.. definition.Tiers.Select((tier, index) => new CultivationRung(
            tier,
            index,
            [.. tier.Routes.Select(route => new CultivationPath(route, [.. route.Requirements.Select(Hurdle)], route.When is null ? null : Gate(CultivationGate.Route(definition.Facts, route.When))))],
            tier.Vetoes.IsEmpty ? null : Gate(CultivationGate.Vetoes(definition.Facts, tier.Vetoes)),
            tier.RankedBy is null ? -1 : _slots[tier.RankedBy]))];
        Gates = [.. gates];

        CultivationGate Gate(RuleSet rules)
        {
            gates.Add(new CultivationGate(rules, zones, gates.Count));
            return gates[^1];
        }
    }

    /// <summary>The ladder as it was given.</summary>
    public CultivationLadder Definition { get; }

    internal CultivationRung[] Rungs { get; }

    internal CultivationGate[] Gates { get; }

    internal bool HasOnlyIntegers { get; }

    /// <summary>What is known of a member. A fact that is not given is unknown: it promotes and demotes nobody. One given as <c>default</c> is unknown too, or known to be absent where its field is nullable.</summary>
    /// <param name="member">The member.</param>
    /// <param name="facts">The facts by name, each at most once.</param>
    /// <returns>The facts, for any number of reviews.</returns>
    /// <exception cref="ArgumentException">Nobody is named, the ladder declares no such fact, one stands twice, or a value does not fit its type; a decimal lies within ±(2⁶³ − 1).</exception>
    public CultivationFacts Facts(MemberId member, params ReadOnlySpan<Evidence> facts) => new(this, member, facts);

    /// <summary>The standing of somebody new: the first tier.</summary>
    /// <param name="since">When they came.</param>
    /// <returns>The standing.</returns>
    public CultivationStanding Start(Instant since) => CultivationStanding.At(Rungs[0].Tier.Id, since);

    /// <summary>
    /// Reviews one member: promotes to the highest tier that is open, demotes only what is confirmed. Allocates nothing unless the standing changes. As it sees nobody else,
    /// it gives no seats: who has earned a tier with seats waits for <see cref="ReviewAll"/>.
    /// </summary>
    /// <param name="facts">What is known of the member, made by this ladder.</param>
    /// <param name="standing">Where the member stands.</param>
    /// <param name="asOf">The moment, not before the standing began.</param>
    /// <returns>The review, with the next standing.</returns>
    /// <exception cref="ArgumentException">The facts belong to another ladder, or the ladder has no such tier.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="asOf"/> lies before the standing began.</exception>
    public CultivationReview Review(CultivationFacts facts, CultivationStanding standing, Instant asOf)
    {
        Check(facts, standing, asOf);
        CultivationCase item = CultivationCase.Of(this, facts, standing, asOf);
        int target = item.Loses ? 0 : item.Current;
        int denied = -1;
        for (int i = Rungs.Length - 1; i > target; i--)
        {
            if ((item.Open & (1u << i)) == 0) continue;
            if (Rungs[i].HasSeats) denied = Math.Max(denied, i);
            else target = i;
        }

        return CultivationReview.Of(this, facts, standing, asOf, in item, target, denied, 0);
    }

    /// <summary>
    /// Reviews everybody together, so that seats can be given: from the highest tier down, who holds a seat keeps it, free ones go by rank. Who is denied one waits, and takes the next best
    /// tier meanwhile. Holders are never unseated for being too many; then nobody comes in. The order of the members is of no matter.
    /// </summary>
    /// <param name="members">Each member's facts, made by this ladder, and standing; each member once.</param>
    /// <param name="asOf">The moment, not before any standing began.</param>
    /// <returns>The reviews by member id. A tier's waiting list is whoever waits for it next, by <see cref="CultivationReview.WaitingPlace"/>.</returns>
    /// <exception cref="ArgumentException">A member stands twice, facts belong to another ladder, or the ladder has no such tier.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="asOf"/> lies before a standing began.</exception>
    public ValueList<CultivationReview> ReviewAll(IEnumerable<(CultivationFacts Facts, CultivationStanding Standing)> members, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(members);
        (CultivationFacts Facts, CultivationStanding Standing)[] all = [.. members];
        foreach ((CultivationFacts facts, CultivationStanding standing) in all) Check(facts, standing, asOf);
        Array.Sort(all, (left, right) => left.Facts.Member.CompareTo(right.Facts.Member));
        for (int i = 1; i < all.Length; i++)
            if (all[i].Facts.Member == all[i - 1].Facts.Member) throw new ArgumentException($"The member {all[i].Facts.Member} stands twice.", nameof(members));
        return new CultivationSeating(this, all, asOf).Give();
    }

    /// <summary>Who went from where to where between two moments.</summary>
    /// <param name="start">Every member's standing at the start.</param>
    /// <param name="end">Every member's standing at the end; who is missing has left, who is new has joined.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentException">The ladder has no such tier.</exception>
    public CultivationTransitions Transitions(IReadOnlyDictionary<MemberId, CultivationStanding> start, IReadOnlyDictionary<MemberId, CultivationStanding> end) => new(this, start, end);

    internal int SlotOf(string? field) => field is not null && _slots.TryGetValue(field, out int slot) ? slot : -1;

    internal int IndexOf(string? tier)
    {
        foreach (CultivationRung rung in Rungs)
            if (string.Equals(rung.Tier.Id, tier, StringComparison.Ordinal)) return rung.Index;
        throw new ArgumentException($"The ladder has no tier '{tier}'.", nameof(tier));
    }

    private void Check(CultivationFacts facts, CultivationStanding standing, Instant asOf)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(standing);
        if (facts.Ladder != this) throw new ArgumentException("The facts belong to another ladder.", nameof(facts));
        ArgumentOutOfRangeException.ThrowIfLessThan(asOf, standing.Since);
        IndexOf(standing.Tier);
    }

    private CultivationHurdle Hurdle(CultivationRequirement requirement)
    {
        int slot = _slots[requirement.Field];
        return new CultivationHurdle(requirement, Definition.Facts[slot], slot, requirement.ShareOf is null ? -1 : _slots[requirement.ShareOf]);
    }
}
