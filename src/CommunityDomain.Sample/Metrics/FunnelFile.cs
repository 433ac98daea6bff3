using CommunityDomain.Json;
using CommunityDomain.Metrics;
using CommunityDomain.Reporting;
using CommunityDomain.Sample.Commands;
using CommunityDomain.Sample.Replay;

namespace CommunityDomain.Sample.Metrics;

/// <summary>Reads a funnel from its document.</summary>
internal static class FunnelFile
{
    internal static FunnelDefinition Read(string path, string language)
    {
        if (!InputFile.TryReadText(path, out string text, out string problem)) throw new ReplayFault(problem);
        if (FunnelDocument.TryRead(text, out FunnelDefinition? funnel, out ValueList<Finding> findings)) findings = FunnelDefinition.CreateValidator().Check(funnel);
        if (findings.IsEmpty) return funnel!;
        string place = findings[0].Path.Length == 0 ? path : $"{path}: {findings[0].Path}";
        throw new ReplayFault($"{place}: {findings[0].ToText(language)}");
    }
}
