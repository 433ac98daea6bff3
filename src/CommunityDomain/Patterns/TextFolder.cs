using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CommunityDomain.Patterns;

/// <summary>
/// Folds texts, one after another, into memory of its own: the folded units, and for each where it comes from in the text as it was written.
/// While the text needs no more than a look into a table, units stay where they were and no places are kept.
/// </summary>
internal sealed class TextFolder
{
    /// <summary>White space was folded away right before the unit.</summary>
    internal const byte SpaceBefore = 1;

    /// <summary>White space was folded away right after the unit before it.</summary>
    internal const byte SpaceAfter = 2;

    /// <summary>White space was folded away somewhere between the unit and the one before it.</summary>
    internal const byte SpaceWithin = 4;

    /// <summary>A separator of any kind was folded away between the unit and the one before it.</summary>
    internal const byte Gap = 8;

    /// <summary>How many marks on one character are put in order; the Unicode standard's stream-safe format has the same limit.</summary>
    private const int MaxMarks = 30;

    private const int Block = 8;

    private readonly FoldingTable _table;
    private char[] _units = new char[256];
    private int[] _starts = [];
    private int[] _ends = [];
    private byte[] _gaps = [];
    private int _length;
    private int _starter;
    private int _firstMark;
    private byte _gap;

    internal TextFolder(FoldingTable table) => _table = table;

    /// <summary>How many units <see cref="Padded"/> has more.</summary>
    internal const int Padding = 3;

    internal ReadOnlySpan<char> Units => _units.AsSpan(0, _length);

    /// <summary>The units and some zeros, so that whoever looks ahead need not ask whether there is more.</summary>
    internal ReadOnlySpan<char> Padded => _units.AsSpan(0, _length + Padding);

    /// <summary>Whether units are not where they were.</summary>
    internal bool IsMoved { get; private set; }

    internal int StartOf(int unit) => IsMoved ? _starts[unit] : unit;

    internal int EndOf(int unit) => IsMoved ? _ends[unit] : unit + 1;

    /// <summary>What was folded away before a unit, or before the end.</summary>
    internal byte GapBefore(int unit) => IsMoved && _table.FoldsSeparators ? _gaps[unit] : (byte)0;

    internal void Fold(ReadOnlySpan<char> text)
    {
        if (_units.Length < text.Length + Padding) _units = new char[Math.Max(text.Length + Padding, (int)Math.Min(_units.Length * 2L, Array.MaxLength))];
        IsMoved = false;
        int done = FoldInPlace(text);
        _length = done;
        if (done < text.Length) FoldAndMove(text, done);
        if (_units.Length < _length + Padding) Array.Resize(ref _units, _length + Padding);
        _units[_length] = _units[_length + 1] = _units[_length + 2] = '\0';
    }

    /// <summary>As far as every unit becomes one unit.</summary>
    private int FoldInPlace(ReadOnlySpan<char> text)
    {
        Span<char> units = _units.AsSpan(0, text.Length);
        char last = '\0';
        for (int i = 0; i < text.Length;)
        {
            while (_table.IsPlain && i + Block <= text.Length && TryFoldBlock(text.Slice(i, Block), units.Slice(i, Block), last))
            {
                i += Block;
                last = units[i - 1];
            }

            int rest = text.Length - Block;
            if (i > rest && rest > 0 && _table.IsPlain && TryFoldBlock(text[rest..], units[rest..], units[rest - 1])) return text.Length;
            int stop = Math.Min(i + Block, text.Length);
            while (i < stop)
            {
                int width = FoldOne(text, units, i, last);
                if (width == 0) return i;
                i += width;
                last = units[i - 1];
            }
        }

        return text.Length;
    }

    /// <summary>How many units were folded in place: one, a surrogate pair, or none when that cannot be.</summary>
    private int FoldOne(ReadOnlySpan<char> text, Span<char> units, int at, char last)
    {
        char unit = _table.Units[text[at]];
        if ((unit & 0xF800) == 0xD800)
        {
            if (unit == FoldingTable.Drop || at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return 0;
            if (!IsKept(char.ConvertToUtf32(text[at], text[at + 1]))) return 0;
            text.Slice(at, 2).CopyTo(units[at..]);
            return 2;
        }

        if (unit == ' ' && last == ' ') return 0;
        units[at] = unit;
        return 1;
    }

    /// <summary>Eight units at a time, when they are Han, ASCII, and no two spaces together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryFoldBlock(ReadOnlySpan<char> text, Span<char> units, char last)
    {
        Vector128<ushort> block = Vector128.Create(MemoryMarshal.Cast<char, ushort>(text));
        Vector128<ushort> isHan = Vector128.LessThanOrEqual(block - Vector128.Create((ushort)FoldingTable.FirstHan), Vector128.Create((ushort)(FoldingTable.LastHan - FoldingTable.FirstHan)));
        Vector128<ushort> isAscii = Vector128.LessThanOrEqual(block - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')));
        if (!Vector128.EqualsAll(isHan | isAscii, Vector128<ushort>.AllBitsSet)) return false;
        uint spaces = Vector128.Equals(block, Vector128.Create((ushort)' ')).ExtractMostSignificantBits();
        if ((spaces & ((spaces << 1) | (last == ' ' ? 1u : 0u))) != 0) return false;
        Vector128<ushort> isUpper = Vector128.LessThanOrEqual(block - Vector128.Create((ushort)'A'), Vector128.Create((ushort)('Z' - 'A')));
        (block | (isUpper & Vector128.Create(_table.ToLower))).CopyTo(MemoryMarshal.Cast<char, ushort>(units));
        return true;
    }

    private bool IsKept(int codePoint) =>
        !_table.TryOther(codePoint, out _) && UnicodeTables.CombiningClass(codePoint) == 0 && !(_table.FoldsSeparators && FoldingTable.IsSeparator(UnicodeTables.ClassOf(codePoint)));

    private void FoldAndMove(ReadOnlySpan<char> text, int from)
    {
        IsMoved = true;
        if (_starts.Length != _units.Length) Resize(_units.Length);
        for (int i = 0; i < from; i++)
        {
            _starts[i] = i;
            _ends[i] = i + 1;
        }

        if (_table.FoldsSeparators) _gaps.AsSpan(0, from).Clear();
        _gap = 0;
        _starter = from - 1;
        if (_starter > 0 && char.IsLowSurrogate(_units[_starter])) _starter--;
        _firstMark = from;
        for (int i = from; i < text.Length;)
        {
            int width = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1;
            int codePoint = width == 2 ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
            char unit = _table.Units[text[i]];
            if ((unit & 0xF800) != 0xD800 && unit != ' ') Append(unit, i, i + 1);
            else if (unit != FoldingTable.Drop && !_table.TryOther(codePoint, out _)) Take(unit == ' ' ? ' ' : codePoint, i, i + width);
            else TakeOther(unit == FoldingTable.Drop ? string.Empty : Other(codePoint), codePoint, i, i + width);
            i += width;
        }

        if (_table.FoldsSeparators)
        {
            if (_length == _starts.Length) Resize(_length + 1);
            _gaps[_length] = _gap;
        }
    }

    private string Other(int codePoint) => _table.TryOther(codePoint, out string text) ? text : string.Empty;

    private void TakeOther(string text, int codePoint, int start, int end)
    {
        // A mark that is dropped still belongs to the character that carries it.
        if (text.Length == 0 && _length > 0 && _gap == 0 && UnicodeTables.ClassOf(codePoint) is CharClass.Letter or CharClass.Spaceless) _ends[_length - 1] = end;
        for (int i = 0; i < text.Length; i++)
        {
            bool pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            Take(pair ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i], start, end);
            if (pair) i++;
        }
    }

    private void Take(int codePoint, int start, int end)
    {
        CharClass kind = UnicodeTables.ClassOf(codePoint);
        if (_table.FoldsSeparators && FoldingTable.IsSeparator(kind))
        {
            bool space = kind == CharClass.Space;
            if (_gap == 0) _gap = space ? (byte)(Gap | SpaceAfter) : Gap;
            _gap = space ? (byte)(_gap | SpaceBefore | SpaceWithin) : (byte)(_gap & ~SpaceBefore);
        }
        else if (codePoint == ' ' && _length > 0 && _units[_length - 1] == ' ')
        {
            _ends[_length - 1] = end;
        }
        else if (!TryJoin(codePoint, end))
        {
            AppendPoint(codePoint, start, end);
        }
    }

    /// <summary>Whether the code point became one with the character before it.</summary>
    private bool TryJoin(int codePoint, int end)
    {
        if (!UnicodeTables.MayJoin(codePoint)) return false;
        if (_gap != 0) (_starter, _firstMark) = (-1, _length);
        if (_starter < 0 || _length - _firstMark > MaxMarks) return false;
        int combining = UnicodeTables.CombiningClass(codePoint);
        if (combining == 0 && _length > _firstMark) return false;
        for (int i = _firstMark; i < _length; i++)
            if (UnicodeTables.CombiningClass(_units[i]) == combining) return false;
        int composite = UnicodeTables.Compose(TextEdges.PointAt(Units, _starter), codePoint);
        if (composite < 0 || composite > char.MaxValue != (_firstMark == _starter + 2)) return false;
        if (composite <= char.MaxValue) _units[_starter] = (char)composite;
        else (_units[_starter], _units[_starter + 1]) = Pair(composite);
        _ends.AsSpan(_starter, _length - _starter).Fill(end);
        return true;
    }

    private void AppendPoint(int codePoint, int start, int end)
    {
        (int starter, int firstMark) = (_starter, _firstMark);
        int first = _length;
        if (codePoint <= char.MaxValue)
        {
            Append((char)codePoint, start, end);
        }
        else
        {
            (char high, char low) = Pair(codePoint);
            Append(high, start, end);
            Append(low, start, end);
            _starter = first;
        }

        int combining = UnicodeTables.CombiningClass(codePoint);
        if (combining == 0) return;
        (_starter, _firstMark) = (starter, firstMark);
        if (codePoint > char.MaxValue) return;
        for (int i = first; i > Math.Max(firstMark, first - MaxMarks) && UnicodeTables.CombiningClass(_units[i - 1]) > combining; i--)
            (_units[i - 1], _units[i]) = (_units[i], _units[i - 1]);
    }

    private static (char High, char Low) Pair(int codePoint) => ((char)(0xD7C0 + (codePoint >> 10)), (char)(0xDC00 + (codePoint & 0x3FF)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(char unit, int start, int end)
    {
        if (_length == _starts.Length) Resize((int)Math.Min(_length * 2L, Array.MaxLength));
        _starts[_length] = start;
        _ends[_length] = end;
        if (_table.FoldsSeparators)
        {
            _gaps[_length] = _gap;
            _gap = 0;
        }

        _starter = _length;
        _units[_length++] = unit;
        _firstMark = _length;
    }

    private void Resize(int size)
    {
        Array.Resize(ref _units, size);
        Array.Resize(ref _starts, size);
        Array.Resize(ref _ends, size);
        if (_table.FoldsSeparators) Array.Resize(ref _gaps, size);
    }
}
