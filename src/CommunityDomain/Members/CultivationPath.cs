using CommunityDomain.Rules;

namespace CommunityDomain.Members;

/// <summary>A route with its requirements compiled.</summary>
internal sealed class CultivationPath
{
    private readonly CultivationHurdle[] _hurdles;

    internal CultivationPath(CultivationRoute route, CultivationHurdle[] hurdles, CultivationGate? gate)
    {
        Route = route;
        _hurdles = hurdles;
        Gate = gate;
    }

    internal CultivationRoute Route { get; }

    internal ReadOnlySpan<CultivationHurdle> Hurdles => _hurdles;

    internal CultivationGate? Gate { get; }

    internal int Value(CultivationFacts facts, Instant asOf, bool held)
    {
        int value = Kleene.True;
        foreach (CultivationHurdle hurdle in _hurdles)
        {
            value = Math.Min(value, hurdle.Value(facts, held));
            if (value == Kleene.False) return value;
        }

        return Gate is null ? value : Math.Min(value, Gate.Value(facts, asOf));
    }
}
