using System.Runtime.CompilerServices;

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

    private readonly FoldingTable _table;
    private char[] _units = new char[256];
    private int[] _starts = [];
    private int[] _ends = [];
    private byte[] _gaps = [];
    private int _length;
    private int _starter;
    private byte _gap;

    internal TextFolder(FoldingTable table) => _table = table;

    internal ReadOnlySpan<char> Units => _units.AsSpan(0, _length);

    /// <summary>Whether units are not where they were.</summary>
    internal bool IsMoved { get; private set; }

    internal int StartOf(int unit) => IsMoved ? _starts[unit] : unit;

    internal int EndOf(int unit) => IsMoved ? _ends[unit] : unit + 1;

    /// <summary>What was folded away before a unit, or before the end.</summary>
    internal byte GapBefore(int unit) => IsMoved && _table.FoldsSeparators ? _gaps[unit] : (byte)0;

    internal void Fold(ReadOnlySpan<char> text)
    {
        if (_units.Length < text.Length) _units = new char[Math.Max(text.Length, (int)Math.Min(_units.Length * 2L, Array.MaxLength))];
        IsMoved = false;
        int done = FoldInPlace(text);
        _length = done;
        if (done < text.Length) FoldAndMove(text, done);
    }

    /// <summary>As far as every unit becomes one unit.</summary>
    private int FoldInPlace(ReadOnlySpan<char> text)
    {
        char[] table = _table.Units;
        Span<char> units = _units.AsSpan(0, text.Length);
        char last = '\0';
        for (int i = 0; i < text.Length; i++)
        {
            char unit = table[text[i]];
            if ((unit & 0xF800) == 0xD800)
            {
                if (unit == FoldingTable.Drop || i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return i;
                if (!IsKept(char.ConvertToUtf32(text[i], text[i + 1]))) return i;
                units[i] = text[i];
                units[++i] = text[i];
                last = text[i];
                continue;
            }

            if (unit == ' ' && last == ' ') return i;
            units[i] = last = unit;
        }

        return text.Length;
    }

    private bool IsKept(int codePoint) =>
        !_table.TryOther(codePoint, out _) && UnicodeTables.CombiningClass(codePoint) == 0 && !(_table.FoldsSeparators && FoldingTable.IsSeparator(UnicodeTables.ClassOf(codePoint)));

    private void FoldAndMove(ReadOnlySpan<char> text, int from)
    {
        IsMoved = true;
        if (_starts.Length < _units.Length) Resize(_units.Length);
        for (int i = 0; i < from; i++)
        {
            _starts[i] = i;
            _ends[i] = i + 1;
        }

        if (_table.FoldsSeparators) _gaps.AsSpan(0, from).Clear();
        _gap = 0;
        _starter = from - 1;
        if (_starter > 0 && char.IsLowSurrogate(_units[_starter])) _starter--;
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
        if (_starter < 0 || _gap != 0 || !UnicodeTables.MayJoin(codePoint)) return false;
        bool astral = char.IsHighSurrogate(_units[_starter]) && _starter + 1 < _length;
        int after = _starter + (astral ? 2 : 1);
        int combining = UnicodeTables.CombiningClass(codePoint);
        if (_length - after > MaxMarks || (combining == 0 && _length > after)) return false;
        for (int i = after; i < _length; i++)
            if (UnicodeTables.CombiningClass(_units[i]) == combining) return false;
        int composite = UnicodeTables.Compose(astral ? char.ConvertToUtf32(_units[_starter], _units[_starter + 1]) : _units[_starter], codePoint);
        if (composite < 0 || composite > char.MaxValue != astral) return false;
        if (astral) (_units[_starter], _units[_starter + 1]) = (char.ConvertFromUtf32(composite)[0], char.ConvertFromUtf32(composite)[1]);
        else _units[_starter] = (char)composite;
        _ends.AsSpan(_starter, _length - _starter).Fill(end);
        return true;
    }

    private void AppendPoint(int codePoint, int start, int end)
    {
        int combining = UnicodeTables.CombiningClass(codePoint);
        if (codePoint > char.MaxValue)
        {
            int offset = codePoint - 0x10000;
            Append((char)(0xD800 + (offset >> 10)), start, end);
            Append((char)(0xDC00 + (offset & 0x3FF)), start, end);
            if (combining == 0) _starter = _length - 2;
            return;
        }

        int starter = _starter;
        Append((char)codePoint, start, end);
        if (combining == 0) return;
        _starter = starter;
        for (int i = _length - 1; i > Math.Max(starter + 1, _length - MaxMarks) && UnicodeTables.CombiningClass(_units[i - 1]) > combining; i--)
            (_units[i - 1], _units[i]) = (_units[i], _units[i - 1]);
    }

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
    }

    private void Resize(int size)
    {
        Array.Resize(ref _units, size);
        Array.Resize(ref _starts, size);
        Array.Resize(ref _ends, size);
        if (_table.FoldsSeparators) Array.Resize(ref _gaps, size);
    }
}
