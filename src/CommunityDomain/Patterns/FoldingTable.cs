using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace CommunityDomain.Patterns;

/// <summary>What every UTF-16 unit becomes under one folding: itself, another unit, nothing, or something that <see cref="TextFolder"/> has to look at.</summary>
internal sealed class FoldingTable
{
    /// <summary>In <see cref="Units"/>: the unit is not there. No folding makes a surrogate of a unit, so surrogates are free to mean this.</summary>
    internal const char Drop = '\uD800';

    /// <summary>In <see cref="Units"/>: a surrogate, a mark that may join what is before it, something that becomes several units or none, a separator that is folded.</summary>
    internal const char Look = '\uD801';

    /// <summary>The first of the unified ideographs, which no folding changes.</summary>
    internal const char FirstHan = '\u4E00';

    /// <summary>The last of the unified ideographs.</summary>
    internal const char LastHan = '\u9FFF';

    /// <summary>The table that nearly every set uses.</summary>
    internal static readonly FoldingTable Default = new(TextFolding.Default);

    private readonly Dictionary<int, string> _others = [];
    private readonly Dictionary<int, int> _alike = [];

    // Used while the table is made, again and again: thousands of code points are folded.
    private List<int> _parts = [];
    private List<int> _next = [];

    internal FoldingTable(TextFolding folding)
    {
        Folding = folding;
        if (Has(TextFolding.Diacritics)) AddAlike(LookAlikeData.Strokes);
        if (Has(TextFolding.LookAlikes)) AddLookAlikes();
        Units = new char[0x10000];
        MapUnits();
        foreach (int codePoint in Touched()) Add(codePoint);
        IsPlain = Vector128.IsHardwareAccelerated && !FoldsSeparators && !Has(TextFolding.LookAlikes);
        ToLower = Has(TextFolding.Case) ? (ushort)('a' - 'A') : (ushort)0;
    }

    internal TextFolding Folding { get; }

    /// <summary>What each unit becomes, <see cref="Drop"/> or <see cref="Look"/>.</summary>
    internal char[] Units { get; }

    /// <summary>Whether ASCII is changed by case at most, so that many units can be folded at a time.</summary>
    internal bool IsPlain { get; }

    /// <summary>What makes a small letter of an ASCII capital.</summary>
    internal ushort ToLower { get; }

    internal bool FoldsSeparators => Has(TextFolding.Separators);

    internal static bool IsSeparator(CharClass kind) => kind is CharClass.Space or CharClass.Separator or CharClass.Connector;

    /// <summary>What a code point becomes when it is neither itself nor in <see cref="Units"/>; an empty text when it is not there.</summary>
    internal bool TryOther(int codePoint, out string text) => _others.TryGetValue(codePoint, out text!);

    private bool Has(TextFolding flag) => (Folding & flag) != TextFolding.None;

    private void AddLookAlikes()
    {
        AddAlike(LookAlikeData.Groups);
        foreach (int first in LookAlikeData.Frames)
            for (int letter = 0; letter < 26; letter++) _alike[first + letter] = 'a' + letter;
        foreach ((int like, int meant) in _alike.ToArray())
            if (UnicodeTables.Case.TryGetValue(like, out int[]? lower) && lower.Length == 1) _alike.TryAdd(lower[0], UnicodeTables.Case.TryGetValue(meant, out int[]? small) ? small[0] : meant);
        foreach (int codePoint in _alike.Keys.ToArray()) _alike[codePoint] = _alike.GetValueOrDefault(_alike[codePoint], _alike[codePoint]);
    }

    private void AddAlike(string groups)
    {
        foreach (string group in groups.Split(' '))
            foreach (char like in group.AsSpan(1)) _alike[like] = group[0];
    }

    /// <summary>Each unit by its class alone. Optimised at once, as what follows: it runs once, often in a process that has just begun.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MapUnits()
    {
        ReadOnlySpan<byte> classes = UnicodeTables.ClassOfUnit;
        char[] units = Units;
        bool folds = FoldsSeparators;
        for (int unit = 0; unit < units.Length; unit++)
        {
            var kind = (CharClass)classes[unit];
            bool look = char.IsSurrogate((char)unit) || UnicodeTables.MayJoin(unit) || (folds && IsSeparator(kind));
            units[unit] = look ? Look : kind == CharClass.Space ? ' ' : (char)unit;
        }
    }

    /// <summary>Every code point that some folding may touch.</summary>
    private HashSet<int> Touched()
    {
        HashSet<int> touched = [.. UnicodeTables.Canonical.Keys, .. _alike.Keys];
        if (Has(TextFolding.CompatibilityForms)) touched.UnionWith(UnicodeTables.Compatibility.Keys);
        if (Has(TextFolding.Width)) touched.UnionWith(UnicodeTables.Width.Keys);
        if (Has(TextFolding.Case)) touched.UnionWith(UnicodeTables.Case.Keys);
        if (Has(TextFolding.ZeroWidth)) touched.UnionWith(UnicodeTables.Ignorables);
        if (Has(TextFolding.Diacritics)) touched.UnionWith(UnicodeTables.Diacritics);
        return touched;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(int codePoint)
    {
        if (UnicodeTables.ClassOf(codePoint) == CharClass.Space) return;
        Fold(codePoint);
        bool isUnit = codePoint < Units.Length;
        if (isUnit && _parts.Count == 0) Units[codePoint] = Drop;
        else if (isUnit && _parts.Count == 1 && _parts[0] <= char.MaxValue && !UnicodeTables.MayJoin(_parts[0]) && !(FoldsSeparators && IsSeparator(UnicodeTables.ClassOf(_parts[0])))) Units[codePoint] = (char)_parts[0];
        else
        {
            if (isUnit) Units[codePoint] = Look;
            _others[codePoint] = TextOf(_parts);
        }
    }

    private static string TextOf(List<int> parts)
    {
        Span<char> text = stackalloc char[2 * parts.Count];
        int length = 0;
        foreach (int part in parts) length += new Rune(part).EncodeToUtf16(text[length..]);
        return new string(text[..length]);
    }

    /// <summary>Puts into the parts what a code point becomes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fold(int codePoint)
    {
        _parts.Clear();
        _parts.Add(codePoint);
        for (bool changed = true; changed;)
        {
            changed = false;
            _next.Clear();
            foreach (int part in _parts)
            {
                bool isDropped = Has(TextFolding.ZeroWidth) && UnicodeTables.Ignorables.Contains(part);
                int[]? mapped = isDropped ? [] : Step(part);
                changed |= mapped is not null && (mapped.Length != 1 || mapped[0] != part);
                if (mapped is null) _next.Add(part);
                else _next.AddRange(mapped);
            }

            (_parts, _next) = (_next, _parts);
        }

        if (Has(TextFolding.Diacritics)) _parts.RemoveAll(UnicodeTables.Diacritics.Contains);
        for (int i = 0; i < _parts.Count; i++) _parts[i] = _alike.GetValueOrDefault(_parts[i], _parts[i]);
        Join();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int[]? Step(int part)
    {
        if (UnicodeTables.Canonical.TryGetValue(part, out int[]? mapped)) return mapped;
        if (Has(TextFolding.CompatibilityForms) && UnicodeTables.Compatibility.TryGetValue(part, out mapped)) return mapped;
        if (Has(TextFolding.Width) && UnicodeTables.Width.TryGetValue(part, out mapped)) return mapped;
        return Has(TextFolding.Case) && UnicodeTables.Case.TryGetValue(part, out mapped) ? mapped : null;
    }

    /// <summary>Marks join what they stand on again, as they do in <see cref="TextFolder"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Join()
    {
        if (_parts.Count < 2) return;
        _next.Clear();
        int starter = -1;
        foreach (int part in _parts)
        {
            bool free = starter >= 0 && (starter == _next.Count - 1 || UnicodeTables.CombiningClass(_next[^1]) < UnicodeTables.CombiningClass(part));
            int composite = free ? UnicodeTables.Compose(_next[starter], part) : -1;
            if (composite >= 0)
            {
                _next[starter] = composite;
                continue;
            }

            if (UnicodeTables.CombiningClass(part) == 0) starter = _next.Count;
            _next.Add(part);
        }

        (_parts, _next) = (_next, _parts);
    }
}
