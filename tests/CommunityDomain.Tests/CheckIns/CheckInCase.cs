using CommunityDomain.CheckIns;

namespace CommunityDomain.Tests.CheckIns;

/// <summary>One program, one member's facts in some order, one instant, and a seed for what a law does with them.</summary>
internal sealed record CheckInCase(CheckInProgram Program, CheckInFact[] Facts, Instant AsOf, int Seed)
{
    internal static readonly MemberId Amy = new("amy");

    internal CheckInCycle Cycle => CheckInCycle.Open(Program, DateTimeZoneProviders.Tzdb);

    internal CheckInCard Card => Cycle.Evaluate(Amy, Facts, AsOf);

    public override string ToString() =>
        $"{Program}\n{string.Join('\n', Facts.Select(fact => $"{fact} received {fact.ReceivedAt} for {fact.Day} {fact.Reference} {fact.Content} {fact.TextLength} {fact.Seconds} {fact.Member} {fact.Cycle}"))}\nas of {AsOf}";
}
