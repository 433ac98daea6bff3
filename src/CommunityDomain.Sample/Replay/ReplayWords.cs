using CommunityDomain.Reporting;

namespace CommunityDomain.Sample.Replay;

/// <summary>The headings, labels and notes of a replay in the four languages; <c>{0}</c>, <c>{1}</c> … take values. The texts are in <see cref="ReplayWordsData"/>.</summary>
internal sealed record ReplayWords
{
    /// <summary>Lines, messages, speakers, joins, people who joined, leaves, <see cref="SummaryRemoved"/> or nothing, others.</summary>
    internal required string Summary { get; init; }

    internal required string SummaryRemoved { get; init; }

    internal required string Content { get; init; }

    internal required string Event { get; init; }

    internal required string Rows { get; init; }

    internal required string People { get; init; }

    internal required string Message { get; init; }

    internal required string Action { get; init; }

    internal required string Join { get; init; }

    internal required string Leave { get; init; }

    internal required string Removed { get; init; }

    internal required string Other { get; init; }

    internal required string OtherWords { get; init; }

    internal required string Blank { get; init; }

    internal required string ListComma { get; init; }

    internal required string NoKinds { get; init; }

    internal required string NoDates { get; init; }

    internal required string ClockTimes { get; init; }

    internal required string NoZone { get; init; }

    internal required string Untimed { get; init; }

    internal required string Backwards { get; init; }

    internal required string Everybody { get; init; }

    internal required string Membership { get; init; }

    internal required string OnRecord { get; init; }

    internal required string Began { get; init; }

    internal required string CameBack { get; init; }

    internal required string EndedLeft { get; init; }

    internal required string EndedRemoved { get; init; }

    internal required string KnownAtEnd { get; init; }

    internal required string SpokeUnrecorded { get; init; }

    internal required string LeftWithoutJoin { get; init; }

    internal required string JoinedWhileIn { get; init; }

    internal required string LeftWhileOut { get; init; }

    internal required string HeadCounts { get; init; }

    internal required string At { get; init; }

    internal required string Known { get; init; }

    internal required string Presumed { get; init; }

    internal required string Together { get; init; }

    internal required string PresumedNote { get; init; }

    internal required string KnownNote { get; init; }

    internal required string BusiestHours { get; init; }

    internal required string Hour { get; init; }

    internal required string BusiestDays { get; init; }

    internal required string Day { get; init; }

    internal required string Messages { get; init; }

    internal required string Speakers { get; init; }

    internal required string Silence { get; init; }

    internal required string LongestSilence { get; init; }

    /// <summary>A length, from, to.</summary>
    internal required string Span { get; init; }

    internal required string Days { get; init; }

    internal required string HoursMinutes { get; init; }

    internal required string PresentAtEnd { get; init; }

    /// <summary>People, when all of them are on record.</summary>
    internal required string Present { get; init; }

    /// <summary>People, those on record, those who only spoke.</summary>
    internal required string PresentParts { get; init; }

    internal required string SilentAlways { get; init; }

    internal required string SilentWeek { get; init; }

    /// <summary>Some of all, without and with the share in percent.</summary>
    internal required string Share { get; init; }

    internal required string ShareRate { get; init; }

    internal required string Reading { get; init; }

    internal required string ReadingRows { get; init; }

    /// <summary>The words in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The words.</returns>
    internal static ReplayWords In(ReportLanguage language) => language switch
    {
        ReportLanguage.TraditionalChinese => ReplayWordsData.TraditionalChinese,
        ReportLanguage.SimplifiedChinese => ReplayWordsData.SimplifiedChinese,
        ReportLanguage.Japanese => ReplayWordsData.Japanese,
        _ => ReplayWordsData.English,
    };

    /// <summary>A text with its values.</summary>
    /// <param name="text">The text with <c>{0}</c>, <c>{1}</c> …</param>
    /// <param name="values">The values, as they are to be read.</param>
    /// <returns>The text. A value that itself looks like a place for one stays as it is.</returns>
    internal static string Fill(string text, params ReadOnlySpan<string> values) => string.Format(null, System.Text.CompositeFormat.Parse(text), [.. values]);
}
