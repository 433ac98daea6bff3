using CommunityDomain.Reporting;

namespace CommunityDomain.Sample.Moderation;

/// <summary>The headings of a moderated log in the four languages; <c>{0}</c> … take values. The texts are in <see cref="ModerationWordsData"/>.</summary>
internal sealed record ModerationWords
{
    /// <summary>The id of the charter, its rules, the rules that enforce them.</summary>
    internal required string Charter { get; init; }

    internal required string Decisions { get; init; }

    internal required string NoDecisions { get; init; }

    /// <summary>How many decisions are not shown.</summary>
    internal required string MoreDecisions { get; init; }

    internal required string Edited { get; init; }

    /// <summary>A sanction and until when.</summary>
    internal required string Until { get; init; }

    internal required string ForGood { get; init; }

    internal required string Rule { get; init; }

    internal required string Found { get; init; }

    internal required string AppealFiled { get; init; }

    internal required string AppealWithdrawn { get; init; }

    internal required string AppealRejected { get; init; }

    internal required string AppealUpheld { get; init; }

    internal required string AppealOfNothing { get; init; }

    internal required string Ladder { get; init; }

    /// <summary>The instant at which the log ends.</summary>
    internal required string LadderAsOf { get; init; }

    internal required string Member { get; init; }

    internal required string Group { get; init; }

    internal required string Strikes { get; init; }

    internal required string Points { get; init; }

    internal required string InForce { get; init; }

    internal required string Next { get; init; }

    internal required string ClearOn { get; init; }

    internal required string Never { get; init; }

    internal required string NobodyStruck { get; init; }

    internal required string Summary { get; init; }

    internal required string Messages { get; init; }

    internal required string Edits { get; init; }

    internal required string Passed { get; init; }

    internal required string Appeals { get; init; }

    internal required string MembersWithStrikes { get; init; }

    internal required string ByRule { get; init; }

    internal required string Line { get; init; }

    internal required string WhatAndRemedy { get; init; }

    /// <summary>Lines.</summary>
    internal required string Checking { get; init; }

    /// <summary>Lines.</summary>
    internal required string Judging { get; init; }

    internal static ModerationWords In(ReportLanguage language) => language switch
    {
        ReportLanguage.TraditionalChinese => ModerationWordsData.TraditionalChinese,
        ReportLanguage.SimplifiedChinese => ModerationWordsData.SimplifiedChinese,
        ReportLanguage.Japanese => ModerationWordsData.Japanese,
        _ => ModerationWordsData.English,
    };
}
