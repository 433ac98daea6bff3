namespace CommunityDomain.Metrics;

/// <summary>The units of a <see cref="PeriodLength"/>.</summary>
internal enum PeriodUnit
{
    Day = 0,
    Hour = 1,
    Days = 2,
    Week = 3,
    Month = 4,
    Year = 5,
}
