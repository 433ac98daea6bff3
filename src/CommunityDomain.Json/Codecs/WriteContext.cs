namespace CommunityDomain.Json.Codecs;

/// <summary>What one writing gathers: the place, and what cannot be written.</summary>
internal sealed class WriteContext
{
    internal PathStack Path { get; } = new();

    internal List<Finding> Findings { get; } = [];

    internal void AddUnwritable(DocumentForm expected) => Findings.Add(new Finding(
        Path.ToString(),
        DocumentCodes.ValueUnwritable,
        FindingSeverity.Error,
        string.Empty,
        new Evidence("expected", EvidenceValue.Term(expected))));
}
