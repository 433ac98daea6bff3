using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CommunityDomain.Charters;
using CommunityDomain.Json;

namespace CommunityDomain.Sample.Commands;

/// <summary>Reads a charter, or says why it cannot, as <see cref="PlanFile"/> does for a plan.</summary>
internal static class CharterFile
{
    /// <summary>Whether a file holds a charter and no plan: an object with languages, and without a zone.</summary>
    /// <param name="path">The path.</param>
    /// <returns>Whether it does; false for a file that cannot be read.</returns>
    internal static bool IsOne(string path)
    {
        if (!InputFile.TryReadText(path, out string text, out _)) return false;
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 256 });
            JsonElement root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("languages", out _) && !root.TryGetProperty("zone", out _);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Reads a charter.</summary>
    /// <param name="invocation">Where to say why not.</param>
    /// <param name="path">The path.</param>
    /// <param name="charter">The charter; null when there is none.</param>
    /// <returns>Whether there is one.</returns>
    internal static bool TryRead(Invocation invocation, string path, [NotNullWhen(true)] out CharterDefinition? charter)
    {
        charter = null;
        if (!InputFile.TryReadText(path, out string text, out string problem))
        {
            invocation.Fail(problem);
            return false;
        }

        return CharterDocument.TryRead(text, out charter, out ValueList<Finding> findings) || DocumentFaults.Say(invocation, path, "charter", findings);
    }
}
