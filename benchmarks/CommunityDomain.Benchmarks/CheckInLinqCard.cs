using CommunityDomain.CheckIns;

namespace CommunityDomain.Benchmarks;

/// <summary>What the handwritten card of <see cref="CheckInBenchmarks"/> tells; no best run, no findings.</summary>
public sealed record CheckInLinqCard(
    IReadOnlyList<(LocalDate Day, CheckInStatus Status, string? Evidence, Instant? At)> Cells,
    int Current,
    int Longest,
    int BestOnTime,
    int OnTime,
    int MadeUp,
    int Missed,
    bool IsCompleted,
    bool CanComplete,
    double Strength,
    int MakeUpsLeft);
