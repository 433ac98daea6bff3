using CommunityDomain.Json;
using CommunityDomain.Metrics;
using CommunityDomain.Reporting;
using CommunityDomain.Sample.Commands;
using CommunityDomain.Sample.Replay;

namespace CommunityDomain.Sample.Metrics;

/// <summary>Reads how buyers are scored from its document.</summary>
internal static class RfmFile
{
    internal static RfmRule Read(string path, string language)
    {
        if (!InputFile.TryReadText(path, out string text, out string problem)) throw new ReplayFault(problem);
        if (RfmRuleDocument.TryRead(text, out RfmRule? rule, out ValueList<Finding> findings)) findings = RfmRule.CreateValidator().Check(rule);
        if (findings.IsEmpty) return rule!;
        string place = findings[0].Path.Length == 0 ? path : $"{path}: {findings[0].Path}";
        throw new ReplayFault($"{place}: {findings[0].ToText(language)}");
    }
}
