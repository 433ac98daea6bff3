using System.Runtime.InteropServices;
using System.Text.Json;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json;

/// <summary>Finds the place in a document at which its syntax breaks; walks it once more, since this is needed only then.</summary>
internal static class DocumentPlace
{
    /// <summary>Puts the members and positions on the way to the first fault on the path.</summary>
    internal static void Push(PathStack path, ReadOnlySpan<byte> utf8)
    {
        var open = new List<(string? Name, int Index)>();
        var reader = new Utf8JsonReader(utf8, DocumentText.Options);
        try
        {
            while (reader.CurrentDepth < DocumentText.MaxDepth && reader.Read()) Follow(ref reader, open);
        }
        catch (JsonException)
        {
            // The fault that the caller reports: the walk ends where it stands.
        }

        foreach ((string? name, int index) in open)
        {
            if (name is not null) path.Push(name);
            else if (index >= 0) path.Push(index);
        }
    }

    private static void Follow(ref Utf8JsonReader reader, List<(string? Name, int Index)> open)
    {
        Span<(string? Name, int Index)> parts = CollectionsMarshal.AsSpan(open);
        if (reader.TokenType is JsonTokenType.PropertyName)
        {
            parts[^1].Name = SurrogateEscapes.AreWhole(ref reader) ? reader.GetString() : null;
            return;
        }

        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            open.RemoveAt(open.Count - 1);
            return;
        }

        if (parts.Length > 0 && parts[^1].Name is null) parts[^1].Index++;
        if (reader.TokenType is JsonTokenType.StartObject) open.Add((null, int.MinValue));
        if (reader.TokenType is JsonTokenType.StartArray) open.Add((null, -1));
    }
}
