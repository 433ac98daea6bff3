using System.Globalization;

namespace CommunityDomain;

/// <summary>The one path grammar: camelCase members joined by dots, zero-based positions in brackets.</summary>
internal static class Paths
{
    internal static string At(string list, int index) => $"{list}[{index.ToString(CultureInfo.InvariantCulture)}]";

    internal static string Join(string path, string inner) =>
        (path, inner) switch
        {
            ("", _) => inner,
            (_, "") => path,
            _ when inner[0] == '[' => path + inner,
            _ => $"{path}.{inner}",
        };
}
