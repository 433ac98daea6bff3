namespace CommunityDomain.Json.Codecs;

/// <summary>What can be expected at a place in a document; named in findings.</summary>
internal enum DocumentForm
{
    Object = 0,
    List = 1,
    Text = 2,
    WholeNumber = 3,
    Number = 4,
    Flag = 5,
    Id = 6,
    LanguageTag = 7,
    Date = 8,
    Time = 9,
    TextNotBlank = 10,
    Word = 11,
    Version = 12,
    TextNotEmpty = 13,
    Instant = 14,
    Duration = 15,
    TimeWindow = 16,
    FactValue = 17,
    Pattern = 18,
    PeriodLength = 19,
}
