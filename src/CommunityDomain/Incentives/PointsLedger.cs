using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CommunityDomain.Calendars;

namespace CommunityDomain.Incentives;

/// <summary>
/// The points of everybody: append-only entries and what follows from them under a policy (CHK-2). Immutable and thread-safe: appending gives another ledger and leaves this one as it is, so trying out is the same call as the real thing.
/// Balances are never stored: a statement of any instant is a fold over the entries up to it, the same whatever the order in which they came.
/// <para>
/// The order within an instant is fixed, as at the start of a business day: pending points become available; holds end by themselves; automatic burns; points expire; then all other entries, those that refer to others last, then by key.
/// So points whose last day is 31 December are gone on 1 January as the day starts, and points active from 1 January are there at that instant.
/// </para>
/// </summary>
public sealed class PointsLedger
{
    private readonly Dictionary<MemberId, PointsAccount> _loaded;
    private readonly ImmutableDictionary<MemberId, PointsAccount> _changed;
    private readonly ImmutableDictionary<IdText, long> _campaigns;

    private PointsLedger(
        PointsPolicy policy, BusinessDayClock clock, Dictionary<MemberId, PointsAccount> loaded, ImmutableDictionary<MemberId, PointsAccount> changed, ImmutableDictionary<IdText, long> campaigns, int count)
    {
        Policy = policy;
        Clock = clock;
        _loaded = loaded;
        _changed = changed;
        _campaigns = campaigns;
        Count = count;
    }

    /// <summary>The policy, frozen when the ledger was opened.</summary>
    public PointsPolicy Policy { get; }

    /// <summary>The business days of the policy.</summary>
    public BusinessDayClock Clock { get; }

    /// <summary>How many entries there are.</summary>
    public int Count { get; }

    /// <summary>Everybody who has an entry, in no particular order.</summary>
    public IEnumerable<MemberId> Members => _loaded.Keys.Concat(_changed.Keys.Where(member => !_loaded.ContainsKey(member)));

    /// <summary>An empty ledger under a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="zones">The time zones.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidDefinitionException">The policy is wrong or its zone unknown; carries every finding.</exception>
    public static PointsLedger Open(PointsPolicy policy, IDateTimeZoneProvider zones) =>
        TryOpen(policy, zones, out PointsLedger? ledger, out ValueList<Finding> findings) ? ledger : throw new InvalidDefinitionException(findings);

    /// <summary>An empty ledger under a policy, or all that is wrong.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="zones">The time zones.</param>
    /// <param name="ledger">The ledger, or null.</param>
    /// <param name="findings">Every finding; may hold warnings when the policy is good.</param>
    /// <returns>Whether there is no finding of severity Error.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static bool TryOpen(PointsPolicy policy, IDateTimeZoneProvider zones, [NotNullWhen(true)] out PointsLedger? ledger, out ValueList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(zones);
        var found = new List<Finding>(new PointsPolicyValidator().Check(policy));
        DateTimeZone? zone = string.IsNullOrWhiteSpace(policy.Zone) ? null : CalendarChecks.Zone("zone", policy.Zone, zones, found);
        findings = found.ToValueList();
        ledger = zone is null || found.Exists(finding => finding.Severity is FindingSeverity.Error)
            ? null
            : new PointsLedger(policy, new BusinessDayClock(zone, policy.DayStart), [], ImmutableDictionary<MemberId, PointsAccount>.Empty, ImmutableDictionary<IdText, long>.Empty, 0);
        return ledger is not null;
    }

    /// <summary>A ledger with a history as it happened, beside what this one holds: entries in any order, equal ones counted once. What the policy would have refused stands, for it happened.</summary>
    /// <param name="entries">The entries.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="entries"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">Entries are wrong; carries every finding.</exception>
    public PointsLedger Load(IEnumerable<PointsEntry> entries) =>
        TryLoad(entries, out PointsLedger? ledger, out ValueList<Finding> findings) ? ledger : throw new InvalidDefinitionException(findings);

    /// <summary>As <see cref="Load"/>, or all that is wrong: numbers and windows, a key with two contents, references to nothing, to the wrong kind or to later entries, holds that end twice, more taken than there was.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="ledger">The ledger, or null.</param>
    /// <param name="findings">Every finding, with paths as <c>entries[3]</c>; of two entries in conflict, the one that is given later.</param>
    /// <returns>Whether nothing is wrong.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="entries"/> is null.</exception>
    public bool TryLoad(IEnumerable<PointsEntry> entries, [NotNullWhen(true)] out PointsLedger? ledger, out ValueList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(entries);
        PointsEntry[] given = entries as PointsEntry[] ?? [.. entries];
        if (Count > 0) given = [.. given, .. Members.SelectMany(member => EntriesOf(member))];
        var history = new PointsHistory(new PointsDays(Clock));
        history.Read(given);
        findings = history.Findings;
        ledger = findings.IsEmpty ? new PointsLedger(Policy, Clock, history.Accounts, _changed.Clear(), Policy.CampaignCap is null ? _campaigns : PointsCaps.Campaigns(history.Accounts.Values), history.Accounts.Values.Sum(account => account.Count)) : null;
        return ledger is not null;
    }

    /// <summary>The entries of a member, in the order in which they take effect.</summary>
    /// <param name="member">The member.</param>
    /// <returns>The entries; empty for one who has none.</returns>
    public ValueList<PointsEntry> EntriesOf(MemberId member) => new(AccountOf(member).Entries);

    /// <summary>
    /// Records entries of today or of the past, all or none. An entry that is there already changes nothing. Refused is what is wrong by itself (see <see cref="TryLoad"/>), what a cap forbids, what the debt policy forbids,
    /// and what would take points that are not there, at its own instant or at that of a later entry.
    /// </summary>
    /// <param name="entries">The entries; each sees those before it.</param>
    /// <returns>The longer ledger, this one when nothing changes, or a refusal by the first entry that cannot be recorded.</returns>
    /// <exception cref="ArgumentException">An entry is <c>default</c>.</exception>
    public Decision<PointsLedger> Append(params ReadOnlySpan<PointsEntry> entries)
    {
        PointsLedger ledger = this;
        foreach (ref readonly PointsEntry entry in entries)
        {
            if (entry.IsUnspecified) throw new ArgumentException("An entry needs a key and a member.", nameof(entries));
            var admission = new PointsAdmission(ledger, in entry);
            Decision<PointsAccount> account = admission.Decide();
            if (!account.IsGranted) return Decision.Refused<PointsLedger>(account.Reasons, account.Counterfactual);
            if (account.Outcome.Count > admission.Before.Count) ledger = ledger.With(in entry, account.Outcome);
        }

        return Decision.Granted(ledger);
    }

    /// <summary>
    /// What an occasion earns, as entries to append: the base, and each bonus as a line of its own, so that one can be taken back without the other. Their keys are <c>key:base</c> and <c>key:component</c>;
    /// together they are <see cref="PointsPolicy.Total"/>, and each bonus gets what it adds to those before it. Lines of no points are left out.
    /// Asked again after its entries were appended, it gives the same entries.
    /// </summary>
    /// <param name="key">The key of the occasion, such as <c>checkin:spring:amy:2026-03-02</c>: text as in an id, with room for the components.</param>
    /// <param name="member">Who earns.</param>
    /// <param name="basePoints">The base; 1 to <see cref="PointsEntry.MostPoints"/>.</param>
    /// <param name="at">When; first and last day follow from its business day.</param>
    /// <param name="campaign">The campaign that it counts for; null for none.</param>
    /// <param name="bonuses">Name and size of each bonus, such as <c>("inGroup", 1.0m)</c> for double points (CHK-2); 0 to 1000, with three decimals at most.</param>
    /// <returns>
    /// The entries; granted with the reasons of a cut by <see cref="PointsPolicy.MultiplierCap"/> or, with <see cref="PointsPolicy.CutAtCaps"/>, by a cap (the last lines are cut first); refused for a wrong base or bonus, or by a cap.
    /// </returns>
    /// <exception cref="ArgumentException">A text is not as in an id, or the member is unspecified.</exception>
    public Decision<ValueList<PointsEntry>> Award(
        string key, MemberId member, Points basePoints, Instant at, string? campaign = null, params ReadOnlySpan<(string Component, decimal Bonus)> bonuses) =>
        PointsAward.Decide(this, key, member, basePoints, at, campaign, bonuses);

    /// <summary>The points of a member at an instant.</summary>
    /// <param name="member">The member.</param>
    /// <param name="asOf">The instant; entries of this very instant are in it.</param>
    /// <returns>The statement; all zero for one who has no entries.</returns>
    public PointsStatement StatementOf(MemberId member, Instant asOf)
    {
        PointsAccount account = AccountOf(member);
        var fold = new PointsFold(Policy.Debt);
        fold.Run(in account, asOf);
        return new PointsStatement(asOf, in fold.Totals, fold.Lots(in account));
    }

    /// <summary>The points of everybody together at an instant: what the host owes. One pass; allocates nothing for each member or entry.</summary>
    /// <param name="asOf">The instant; entries of this very instant are in it.</param>
    /// <returns>The sums of the statements of all members, without lots.</returns>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public PointsStatement TotalAt(Instant asOf)
    {
        var fold = new PointsFold(Policy.Debt);
        PointsTotals totals = default;
        foreach ((MemberId member, PointsAccount loaded) in _loaded)
        {
            PointsAccount account = _changed.Count > 0 && _changed.TryGetValue(member, out PointsAccount changed) ? changed : loaded;
            fold.Run(in account, asOf);
            totals.Add(in fold.Totals);
        }

        foreach ((MemberId member, PointsAccount account) in _changed)
        {
            if (_loaded.ContainsKey(member)) continue;
            fold.Run(in account, asOf);
            totals.Add(in fold.Totals);
        }

        return new PointsStatement(asOf, in totals, default);
    }

    internal PointsAccount AccountOf(MemberId member)
    {
        if (_changed.TryGetValue(member, out PointsAccount account)) return account;
        return _loaded.TryGetValue(member, out account) ? account : new PointsAccount([], [], 0, 0);
    }

    internal long EarnedOf(IdText campaign) => _campaigns.GetValueOrDefault(campaign);

    private PointsLedger With(in PointsEntry entry, PointsAccount account) =>
        new(Policy, Clock, _loaded, _changed.SetItem(entry.Member, account), Policy.CampaignCap is null ? _campaigns : PointsCaps.With(_campaigns, in entry, in account), Count + 1);
}
