using System.Globalization;

namespace CommunityDomain.Planning;

/// <summary>The order of <see cref="AuditReport"/>.</summary>
internal sealed class FindingOrder : IComparer<Finding>
{
    private static readonly string[] Sections =
        ["name", "zone", "startsOn", "dayStart", "segments", "groups", "roster", "charters", "activities", "checkIns"];

    internal static FindingOrder Instance { get; } = new();

    public int Compare(Finding? x, Finding? y)
    {
        int byPath = ComparePaths(x!.Path, y!.Path);
        return byPath != 0 ? byPath : string.CompareOrdinal(x.Code, y.Code);
    }

    internal static int ComparePaths(string left, string right)
    {
        string[] a = Parts(left);
        string[] b = Parts(right);
        for (int i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            int order = i == 0 ? Rank(a[0]).CompareTo(Rank(b[0])) : 0;
            if (order == 0) order = ComparePart(a[i], b[i]);
            if (order != 0) return order;
        }

        return a.Length.CompareTo(b.Length);
    }

    private static int ComparePart(string left, string right) => (Position(left), Position(right)) switch
    {
        ({ } a, { } b) => a.CompareTo(b),
        ({ }, null) => -1,
        (null, { }) => 1,
        _ => string.CompareOrdinal(left, right),
    };

    private static int? Position(string part) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int position) ? position : null;

    private static int Rank(string section)
    {
        int rank = Array.IndexOf(Sections, section);
        return rank < 0 ? Sections.Length : rank;
    }

    private static string[] Parts(string path) => path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
}
