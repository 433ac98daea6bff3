using CommunityDomain.Rules;

namespace CommunityDomain.Members;

/// <summary>A route with its requirements compiled.</summary>
internal sealed class CultivationPath
{
    private readonly CultivationHurdle[] _hurdles;
    private readonly CultivationHurdle[] _others;
    private readonly CultivationBand[] _met;
    private readonly CultivationBand[] _held;

    internal CultivationPath(CultivationRoute route, CultivationHurdle[] hurdles, CultivationGate? gate)
    {
        Route = route;
        _hurdles = hurdles;
        _others = [.. hurdles.Where(hurdle => hurdle.Band(held: false) is null)];
        _met = [.. hurdles.Select(hurdle => hurdle.Band(held: false)).OfType<CultivationBand>()];
        _held = [.. hurdles.Select(hurdle => hurdle.Band(held: true)).OfType<CultivationBand>()];
        Gate = gate;
    }

    internal CultivationRoute Route { get; }

    internal ReadOnlySpan<CultivationHurdle> Hurdles => _hurdles;

    internal CultivationGate? Gate { get; }

    internal int Value(CultivationFacts facts, Instant asOf, bool held)
    {
        int value = facts.Within(held ? _held : _met);
        if (value == Kleene.False) return value;
        foreach (CultivationHurdle hurdle in _others)
        {
            value = Math.Min(value, hurdle.Value(facts, held));
            if (value == Kleene.False) return value;
        }

        return Gate is null ? value : Math.Min(value, Gate.Value(facts, asOf));
    }
}
