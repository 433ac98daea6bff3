using System.Globalization;

namespace CommunityDomain.Groups;

/// <summary>Paths of list items.</summary>
internal static class Positions
{
    internal static string At(string list, int index) => $"{list}[{index.ToString(CultureInfo.InvariantCulture)}]";
}
