using System.Diagnostics.CodeAnalysis;
using CommunityDomain.Reporting;
using CommunityDomain.Sample.Commands;
using CommunityDomain.Sample.Replay;

namespace CommunityDomain.Sample.Metrics;

/// <summary>Reads a definition from its document, or says the first thing that is wrong with it.</summary>
internal static class DefinitionFile
{
    internal delegate bool Reader<T>(string json, [NotNullWhen(true)] out T? definition, out ValueList<Finding> findings);

    internal static T Read<T>(string path, string language, Reader<T> read, DefinitionValidator<T> validator)
        where T : class
    {
        if (!InputFile.TryReadText(path, out string text, out string problem)) throw new ReplayFault(problem);
        if (read(text, out T? definition, out ValueList<Finding> findings)) findings = validator.Check(definition);
        if (findings.IsEmpty) return definition!;
        string place = findings[0].Path.Length == 0 ? path : $"{path}: {findings[0].Path}";
        throw new ReplayFault($"{place}: {findings[0].ToText(language)}");
    }
}
