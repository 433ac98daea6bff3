namespace CommunityDomain.Json.Codecs;

/// <summary>The known name that a wrong one is closest to, for typing errors.</summary>
internal static class NearestName
{
    /// <summary>How many letters may differ for a name to be meant; our convention: at most three, and at most half of the known name.</summary>
    private const int MostSlips = 3;

    /// <summary>The first name of the least edit distance (Levenshtein), whatever the case. Only the beginning of a long name is looked at.</summary>
    internal static string Of(string name, IEnumerable<string> known) => Of(name, known, out _);

    /// <summary>The nearest name, and whether it is so near that it must be meant.</summary>
    internal static string Of(string name, IEnumerable<string> known, out bool isMeant)
    {
        string wanted = Excerpt.Of(name);
        string nearest = string.Empty;
        int least = int.MaxValue;
        foreach (string candidate in known)
        {
            int distance = Distance(wanted, candidate);
            if (distance >= least) continue;
            least = distance;
            nearest = candidate;
        }

        isMeant = least <= Math.Min(MostSlips, nearest.Length / 2);
        return nearest;
    }

    private static int Distance(string left, string right)
    {
        int[] row = new int[right.Length + 1];
        for (int j = 0; j < row.Length; j++) row[j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.Length; j++)
            {
                int change = diagonal + (char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
