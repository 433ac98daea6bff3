using CommunityDomain.Rules;

namespace CommunityDomain.Members;

/// <summary>One round of seats: from the highest tier down, holders stay, free seats go by rank, and who is denied tries the next tier below.</summary>
internal sealed class CultivationSeating
{
    private readonly CompiledCultivationLadder _ladder;
    private readonly (CultivationFacts Facts, CultivationStanding Standing)[] _members;
    private readonly Instant _asOf;
    private readonly CultivationCase[] _cases;
    private readonly int[] _target;
    private readonly int[] _denied;
    private readonly int[] _place;

    internal CultivationSeating(CompiledCultivationLadder ladder, (CultivationFacts Facts, CultivationStanding Standing)[] members, Instant asOf)
    {
        _ladder = ladder;
        _members = members;
        _asOf = asOf;
        _cases = new CultivationCase[members.Length];
        _target = new int[members.Length];
        _denied = new int[members.Length];
        _place = new int[members.Length];
    }

    internal ValueList<CultivationReview> Give()
    {
        for (int i = 0; i < _members.Length; i++) _cases[i] = CultivationCase.Of(_ladder, _members[i].Facts, _members[i].Standing, _asOf);
        Array.Fill(_target, -1);
        Array.Fill(_denied, -1);
        for (int tier = _ladder.Rungs.Length - 1; tier >= 0; tier--) Give(_ladder.Rungs[tier]);
        var reviews = new CultivationReview[_members.Length];
        for (int i = 0; i < reviews.Length; i++)
            reviews[i] = CultivationReview.Of(_ladder, _members[i].Facts, _members[i].Standing, _asOf, in _cases[i], _target[i], _denied[i], _place[i]);
        return ValueList<CultivationReview>.Around(reviews);
    }

    private void Give(CultivationRung rung)
    {
        int taken = 0;
        var candidates = new List<int>();
        for (int i = 0; i < _members.Length; i++)
        {
            if (_target[i] >= 0) continue;
            bool stays = _cases[i].Current == rung.Index && !_cases[i].Loses;
            bool open = (_cases[i].Open & (1u << rung.Index)) != 0;
            if (stays || (open && !rung.HasSeats)) _target[i] = rung.Index;
            else if (open) candidates.Add(i);
            if (stays) taken++;
        }

        if (rung.Tier.Seats is not { } seats || candidates.Count == 0) return;
        candidates.Sort((left, right) => Order(rung, left, right));
        int free = Math.Clamp(seats - taken, 0, candidates.Count);
        for (int i = 0; i < candidates.Count; i++)
        {
            int member = candidates[i];
            if (i < free) _target[member] = rung.Index;
            else if (_denied[member] < 0) (_denied[member], _place[member]) = (rung.Index, i - free + 1);
        }
    }

    private int Order(CultivationRung rung, int left, int right)
    {
        int order = rung.RankSlot < 0 ? 0 : Nullable.Compare(Rank(rung, right), Rank(rung, left));
        if (order == 0) order = Since(left).CompareTo(Since(right));
        return order != 0 ? order : left.CompareTo(right); // members are sorted by id
    }

    private decimal? Rank(CultivationRung rung, int member)
    {
        CultivationFacts facts = _members[member].Facts;
        return facts.StateOf(rung.RankSlot) == FactState.Known ? facts.ExactOf(rung.RankSlot) : null;
    }

    private Instant Since(int member) => _members[member].Standing.WaitingSince ?? _asOf;
}
