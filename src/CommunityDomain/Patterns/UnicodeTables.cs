using System.Globalization;

namespace CommunityDomain.Patterns;

/// <summary>The tables of <see cref="UnicodeData"/>, read once. Nothing here asks the runtime's own Unicode data, which differs between machines.</summary>
internal static class UnicodeTables
{
    internal static readonly Dictionary<int, int[]> Canonical = Read(UnicodeData.Canonical);
    internal static readonly Dictionary<int, int[]> Compatibility = Read(UnicodeData.Compatibility);
    internal static readonly Dictionary<int, int[]> Width = Read(UnicodeData.Width);
    internal static readonly Dictionary<int, int[]> Case = ReadCase();

    /// <summary>What is never drawn: Default_Ignorable_Code_Point of DerivedCoreProperties.</summary>
    internal static readonly HashSet<int> Ignorables = Points(UnicodeData.Ignorables);

    /// <summary>The marks for which <see cref="TextFolding.Diacritics"/> is blind.</summary>
    internal static readonly HashSet<int> Diacritics = Points(UnicodeData.Diacritics);

    private const int BmpEnd = 0x10000;
    private static readonly (byte[] Bmp, Dictionary<int, byte> Astral) Marks = ReadMarks();
    private static readonly Dictionary<long, int> Composites = ReadComposites();
    private static readonly (byte[] Bmp, int[] AstralStarts, CharClass[] AstralClasses) Classes = ReadClasses();

    /// <summary>The class of every UTF-16 unit; surrogates are Other.</summary>
    internal static ReadOnlySpan<byte> ClassOfUnit => Classes.Bmp;

    internal static CharClass ClassOf(int codePoint)
    {
        if (codePoint < BmpEnd) return (CharClass)Classes.Bmp[codePoint];
        int at = Array.BinarySearch(Classes.AstralStarts, codePoint);
        return Classes.AstralClasses[at >= 0 ? at : ~at - 1];
    }

    /// <summary>The canonical combining class; 0 for what is no mark that combines.</summary>
    internal static int CombiningClass(int codePoint) =>
        codePoint < BmpEnd ? Marks.Bmp[codePoint] : Marks.Astral.GetValueOrDefault(codePoint);

    /// <summary>Code points that may join the one before them.</summary>
    internal static bool MayJoin(int codePoint) => CombiningClass(codePoint) != 0 || codePoint is >= 0x1161 and <= 0x1175 or >= 0x11A8 and <= 0x11C2;

    /// <summary>The one code point that two are, whatever order marks came in; or -1.</summary>
    internal static int Compose(int first, int second)
    {
        if (second is >= 0x1161 and <= 0x1175) return first is >= 0x1100 and <= 0x1112 ? 0xAC00 + ((((first - 0x1100) * 21) + (second - 0x1161)) * 28) : -1;
        if (second is >= 0x11A8 and <= 0x11C2) return first is >= 0xAC00 and <= 0xD7A3 && (first - 0xAC00) % 28 == 0 ? first + (second - 0x11A7) : -1;
        return Composites.GetValueOrDefault(Pair(first, second), -1);
    }

    private static long Pair(int first, int second) => ((long)first << 32) | (uint)second;

    private static int Hex(ReadOnlySpan<char> text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static Dictionary<int, int[]> Read(string data)
    {
        var mapping = new Dictionary<int, int[]>();
        foreach (string run in data.Split(';'))
        {
            int mark = run.IndexOf('>', StringComparison.Ordinal);
            int source = Hex(run.AsSpan(0, mark));
            foreach (string target in run[(mark + 1)..].Split(','))
            {
                int wave = target.IndexOf('~', StringComparison.Ordinal);
                if (wave < 0)
                {
                    mapping.Add(source++, [.. target.Split(' ').Select(part => Hex(part))]);
                    continue;
                }

                int last = Hex(target.AsSpan(wave + 1));
                for (int codePoint = Hex(target.AsSpan(0, wave)); codePoint <= last; codePoint++) mapping.Add(source++, [codePoint]);
            }
        }

        return mapping;
    }

    private static HashSet<int> Points(string data)
    {
        var points = new HashSet<int>();
        foreach (string run in data.Split(' '))
        {
            string[] ends = run.Split('~');
            for (int codePoint = Hex(ends[0]); codePoint <= Hex(ends[^1]); codePoint++) points.Add(codePoint);
        }

        return points;
    }

    private static Dictionary<int, int[]> ReadCase()
    {
        Dictionary<int, int[]> mapping = Read(UnicodeData.Case);
        foreach (string run in UnicodeData.CasePairs.Split(';'))
        {
            string[] ends = run.Split('~');
            for (int codePoint = Hex(ends[0]); codePoint <= Hex(ends[1]); codePoint += 2) mapping.Add(codePoint, [codePoint + 1]);
        }

        return mapping;
    }

    private static (byte[] Bmp, Dictionary<int, byte> Astral) ReadMarks()
    {
        var bmp = new byte[BmpEnd];
        var rest = new Dictionary<int, byte>();
        foreach (string run in UnicodeData.CombiningClasses.Split(';'))
        {
            string[] sides = run.Split(':');
            string[] ends = sides[0].Split('~');
            byte value = (byte)Hex(sides[1]);
            for (int codePoint = Hex(ends[0]); codePoint <= Hex(ends[^1]); codePoint++)
            {
                if (codePoint < BmpEnd) bmp[codePoint] = value;
                else rest.Add(codePoint, value);
            }
        }

        return (bmp, rest);
    }

    private static Dictionary<long, int> ReadComposites()
    {
        var pairs = new Dictionary<long, int>();
        foreach ((int composite, int[] parts) in Canonical)
            if (parts.Length == 2 && CombiningClass(parts[0]) == 0) pairs.Add(Pair(parts[0], parts[1]), composite);

        // Marks of different classes may come in either order: what is (base, first mark, second mark) is (base, second, first) too.
        foreach ((int composite, int[] parts) in Canonical)
        {
            if (parts.Length != 2 || !Canonical.TryGetValue(parts[0], out int[]? inner) || inner.Length != 2) continue;
            if (CombiningClass(inner[1]) == CombiningClass(parts[1])) continue;
            if (pairs.TryGetValue(Pair(inner[0], parts[1]), out int other)) pairs.TryAdd(Pair(other, inner[1]), composite);
        }

        return pairs;
    }

    private static (byte[] Bmp, int[] AstralStarts, CharClass[] AstralClasses) ReadClasses()
    {
        var starts = new List<int>();
        var classes = new List<CharClass>();
        foreach (string run in UnicodeData.Classes.Split(' '))
        {
            starts.Add(Hex(run.AsSpan(1)));
            classes.Add(run[0] switch
            {
                'l' => CharClass.Letter,
                'h' => CharClass.Spaceless,
                'u' => CharClass.Connector,
                'w' => CharClass.Space,
                's' => CharClass.Separator,
                _ => CharClass.Other,
            });
        }

        var bmp = new byte[BmpEnd];
        for (int i = 0; i < starts.Count && starts[i] < BmpEnd; i++)
            bmp.AsSpan(starts[i]..(i + 1 < starts.Count ? Math.Min(starts[i + 1], BmpEnd) : BmpEnd)).Fill((byte)classes[i]);
        int first = starts.FindLastIndex(start => start <= BmpEnd);
        return (bmp, [.. starts[first..]], [.. classes[first..]]);
    }
}
