using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CommunityDomain.Rules;

/// <summary>
/// All rules asked at once. Every rule is a disjunction of terms (<see cref="RuleTerms"/>), every term a bit; of each fact the class is found once, and the rows of
/// the classes are and-ed: what remains are the terms that hold. So the cost grows with the facts that are asked for, and hardly with the rules. A rule that has too
/// many terms is left to the program.
/// </summary>
internal sealed class RuleIndex
{
    private readonly IndexColumn[] _columns;
    private readonly NearTable?[] _near;
    private readonly IndexChunk.Part[][] _chunks;
    private readonly ulong[] _used;
    private readonly ulong[] _rows;
    private readonly int[] _map;

    /// <summary>Takes the terms of each rule: those under which it applies, and those that exempt; null leaves the rule to the program.</summary>
    internal RuleIndex(RuleProgram program, CompiledRule[] rules, int maxTerms)
    {
        var terms = new List<Term>();
        var marks = new RuleMark[rules.Length];
        var flat = new List<int>();
        for (int i = 0; i < rules.Length; i++)
        {
            int[][]? applies = RuleTerms.Of(program, rules[i].Scope, rules[i].When, maxTerms);
            int[][]? exempts = applies is null || rules[i].Unless < 0 ? [] : RuleTerms.Of(program, rules[i].Unless, -1, maxTerms);
            marks[i] = RuleMark.Of(rules[i]);
            if (applies is null || exempts is null)
            {
                flat.Add(i);
                continue;
            }

            foreach (int[] term in applies) terms.Add(new Term(term, i));
            foreach (int[] term in exempts) terms.Add(new Term(term, ~i));
        }

        Flat = [.. flat];
        Marks = marks;
        var columns = new ColumnMaker(program);
        Term[] ordered = columns.Ordered(terms);
        _columns = columns.Columns;
        _near = [.. _columns.Select(column => column.Near)];
        RuleOf = [.. ordered.Select(term => term.Rule)];
        _used = new ulong[Chunked(ordered.Length) * IndexChunk.Words];
        Main = new ulong[_used.Length];
        var places = new List<int>[rules.Length];
        var exempting = new List<int>[rules.Length];
        for (int i = 0; i < ordered.Length; i++)
        {
            _used[i >> 6] |= 1UL << (i & 63);
            int rule = ordered[i].Rule;
            if (rule >= 0) Main[i >> 6] |= 1UL << (i & 63);
            if (rule >= 0) (places[rule] ??= []).Add(i);
            else (exempting[~rule] ??= []).Add(i);
        }

        for (int i = 0; i < marks.Length; i++) marks[i] = marks[i] with { Terms = places[i] is { } own ? [.. own] : [], Exempting = exempting[i] is { } some ? [.. some] : [] };
        var rows = new List<ulong>();
        var map = new List<int>();
        _chunks = new IndexChunk.Part[_used.Length / IndexChunk.Words][];
        for (int i = 0; i < _chunks.Length; i++)
            _chunks[i] = columns.Parts(ordered.AsSpan((i * IndexChunk.Width)..Math.Min((i + 1) * IndexChunk.Width, ordered.Length)), rows, map);
        _rows = [.. rows];
        _map = [.. map];
    }

    /// <summary>The rules left to the program.</summary>
    internal int[] Flat { get; }

    /// <summary>What choosing needs to know of each rule.</summary>
    internal RuleMark[] Marks { get; }

    /// <summary>For each term the rule that it makes apply; or, as complement, exempts.</summary>
    internal int[] RuleOf { get; }

    /// <summary>The terms that make rules apply, as bits.</summary>
    internal ulong[] Main { get; }

    internal int Columns => _columns.Length;

    internal int Words => _used.Length;

    /// <summary>Finds the terms that hold, and those that may hold as far as is known.</summary>
    internal void Ask(Fact[] facts, int[] classes, ulong[] certain, ulong[] possible)
    {
        bool several = _chunks.Length > 1;
        for (int i = 0; several && i < classes.Length; i++) classes[i] = ClassOf(i, facts);
        ref ulong rows = ref MemoryMarshal.GetArrayDataReference(_rows);
        for (int chunk = 0; chunk < _chunks.Length; chunk++)
        {
            Vector256<ulong> sure = Vector256.LoadUnsafe(ref _used[chunk * IndexChunk.Words]);
            Vector256<ulong> open = sure;
            foreach (ref readonly IndexChunk.Part part in _chunks[chunk].AsSpan())
            {
                int place = several ? classes[part.Column] : ClassOf(part.Column, facts);
                if (place < 0)
                {
                    sure &= Vector256.LoadUnsafe(ref Unsafe.Add(ref rows, part.UnknownRow));
                    continue;
                }

                Vector256<ulong> row = Vector256.LoadUnsafe(ref Unsafe.Add(ref rows, part.Map >= 0 ? _map[part.Map + place] : part.SearchRow(place)));
                sure &= row;
                open &= row;
            }

            sure.StoreUnsafe(ref certain[chunk * IndexChunk.Words]);
            open.StoreUnsafe(ref possible[chunk * IndexChunk.Words]);
        }
    }

    private int ClassOf(int column, Fact[] facts)
    {
        if (_near[column] is not { } near) return _columns[column].ClassOf(facts);
        ref readonly Fact fact = ref facts[near.Slot];
        if (fact.State != FactState.Known) return fact.State == FactState.Null ? near.Null : IndexColumn.Unknown;
        if (fact.Number < near.Least) return 0;
        ulong offset = unchecked((ulong)(fact.Number - near.Least));
        ushort[] classes = near.Classes;
        return offset < (ulong)classes.Length ? classes[offset] : near.Above;
    }

    private static int Chunked(int terms) => (terms + IndexChunk.Width - 1) / IndexChunk.Width;

    /// <summary>A term and the rule that it makes apply; or, as complement, exempts.</summary>
    internal readonly record struct Term(int[] Literals, int Rule);
}
