using System.Globalization;
using CommunityDomain.Charters;
using CommunityDomain.Reporting;
using CommunityDomain.Sample.Commands;
using CommunityDomain.Sample.Moderation;
using CommunityDomain.Sample.Replay;

namespace CommunityDomain.Sample.Views;

/// <summary>What a charter holds, in one line.</summary>
internal static class CharterSummary
{
    /// <summary>Writes the line.</summary>
    /// <param name="invocation">Where.</param>
    /// <param name="charter">The charter.</param>
    internal static void Write(Invocation invocation, CharterDefinition charter) => invocation.Output.Lines(
        ReplayWords.Fill(
            ModerationWords.In(ReportLanguages.Of(invocation.Language)).Charter,
            OneLine.Of(charter.Id.Value),
            charter.Rules.Count.ToString("#,0", CultureInfo.InvariantCulture),
            (charter.Enforcement?.Rules.Count ?? 0).ToString("#,0", CultureInfo.InvariantCulture)),
        "bold");
}
