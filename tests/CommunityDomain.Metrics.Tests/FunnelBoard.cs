using CommunityDomain.Metrics;

namespace CommunityDomain.Tests.Metrics;

/// <summary>Small streams written as <c>a0 b5 c9</c>: kinds and minutes, in order.</summary>
internal static class FunnelBoard
{
    internal static Instant At(int minute) => Instant.FromUtc(2026, 3, 2, 0, 0) + Duration.FromMinutes(minute);

    internal static IEnumerable<Happened> Events(string stream) =>
        stream.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, id) => new Happened(int.Parse(word[1..], System.Globalization.CultureInfo.InvariantCulture), id, word[..1]));

    internal static FunnelReport<string> Kept(FunnelDefinition funnel, int asOf, params (string Member, string Stream)[] streams)
    {
        FunnelAccumulator<string> keeper = funnel.Compile().NewEventKeeper<string>();
        foreach ((string member, string stream) in streams)
            foreach (Happened one in Events(stream).Reverse()) keeper.Add(member, one.Kind, At(one.At), one.Id);
        return keeper.Result(At(asOf));
    }

    internal static FunnelReport<string> InOrder(FunnelDefinition funnel, int asOf, params (string Member, string Stream)[] streams)
    {
        FunnelAccumulator<string> board = funnel.Compile().NewAccumulator<string>();
        foreach ((string member, string stream) in streams)
            foreach (Happened one in Events(stream)) board.Add(member, one.Kind, At(one.At));
        return board.Result(At(asOf));
    }

    /// <summary>A path as <c>level@minutes</c>, such as <c>2@0,5</c>; a minus for a step left out.</summary>
    internal static string Shape(FunnelReport<string> report, string member = "amy") => string.Join(' ', report.PathsOf(member).Select(path =>
        path.Outcome == FunnelOutcome.Excluded ? "erased" : $"{path.Level}@{string.Join(',', path.Times.Select(time => time is { } at ? $"{(at - At(0)).TotalMinutes:0}" : "-"))}"));
}
