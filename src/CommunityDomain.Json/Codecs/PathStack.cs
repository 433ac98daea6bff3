using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace CommunityDomain.Json.Codecs;

/// <summary>Where a walk through a document or a plan has come to; becomes text only when something is found.</summary>
internal sealed class PathStack
{
    private readonly List<(string? Name, int Index)> _parts = [];

    internal void Push(string name) => _parts.Add((name, 0));

    internal void Push(int index) => _parts.Add((null, index));

    internal void Pop() => _parts.RemoveAt(_parts.Count - 1);

    /// <summary>The place in the one path grammar, as <c>groups[2].capacity.soft</c>; names that are no plain words stand quoted in brackets.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach ((string? name, int index) in _parts)
        {
            if (name is null)
                text.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');
            else if (IsPlain(name))
                text.Append(text.Length == 0 ? string.Empty : ".").Append(name);
            else
                text.Append("[\"").Append(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(Excerpt.Of(name))).Append("\"]");
        }

        return text.ToString();
    }

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= Excerpt.MaxLength && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '$');
}
