using System.Numerics;
using System.Runtime.InteropServices;

namespace CommunityDomain.Rules;

/// <summary>
/// The rules of a set as statements about cases, and how two of them stand to each other. A few sample cases, on which every rule is tried beforehand, answer most
/// questions of "can it be"; only what they leave open is searched for.
/// </summary>
internal sealed class RuleCases
{
    private const int MaxSamples = 2_048;

    private readonly int[] _applies;
    private readonly int[] _spares;
    private readonly int[] _bounds;
    private readonly ulong[][] _hulls;
    private readonly int[]?[] _models;
    private readonly bool[] _canApply;
    private readonly SortedSet<int>[] _axes;
    private readonly ulong[][] _facts;
    private readonly int[][] _questions;
    private readonly Dictionary<(int Rule, bool Negated, int Axis, int Item), int> _fixed = [];
    private readonly List<int[]> _samples = [];
    private readonly ulong[][] _marks;

    internal RuleCases(CompiledRuleSet set, long budget)
    {
        Set = set;
        Space = new CaseSpace(set);
        Logic = new CaseLogic(Space, set.Program);
        Search = new CaseSearch(Logic, budget) { Bounds = CountCases.Bounds(set, Logic) };
        _bounds = [.. Search.Bounds.SelectMany(bounds => bounds.Statements)];
        int count = set.Rules.Length;
        (_applies, _spares, _hulls, _models, _axes, _marks) = (new int[count], new int[count], new ulong[count][], new int[count][], new SortedSet<int>[count], new ulong[count][]);
        _questions = [.. set.Rules.Select(rule => rule.Asked)];
        _facts = new ulong[count][];
        Lost = new bool[count];
        Times = new int[count];
        for (int i = 0; i < count; i++) Prepare(i);
        _canApply = [.. Enumerable.Range(0, count).Select(rule => _models[rule] is not null && IsExact(rule))];
        for (int i = 0; i < count && _samples.Count < MaxSamples; i++) AddNeighbours(i);
        for (int i = 0; i < count; i++) Mark(i);
    }

    internal CompiledRuleSet Set { get; }

    internal CaseSpace Space { get; }

    internal CaseLogic Logic { get; }

    internal CaseSearch Search { get; }

    /// <summary>The rules of which something could not be found out.</summary>
    internal bool[] Lost { get; }

    /// <summary>For each rule the statement that it is in its time.</summary>
    internal int[] Times { get; }

    internal int Count => _applies.Length;

    /// <summary>The statement that a rule applies.</summary>
    internal int Applies(int rule) => _applies[rule];

    /// <summary>The statement that a rule does not apply.</summary>
    internal int Spares(int rule) => _spares[rule];

    /// <summary>A case to which a rule applies; null when there is none.</summary>
    internal int[]? Model(int rule) => _models[rule];

    /// <summary>Whether a rule asks a question of the program.</summary>
    internal bool Asks(int rule, int question) => Array.IndexOf(_questions[rule], question) >= 0;

    /// <summary>The facts that a rule asks of, and time where it has any.</summary>
    internal SortedSet<int> Axes(int rule) => _axes[rule];

    /// <summary>Whether one of two rules asks of no fact that the other does not ask of.</summary>
    internal bool Compete(int left, int right)
    {
        bool isWithin = true;
        bool holds = true;
        for (int word = 0; word < _facts[left].Length; word++)
        {
            isWithin &= (_facts[left][word] & ~_facts[right][word]) == 0;
            holds &= (_facts[right][word] & ~_facts[left][word]) == 0;
        }

        return isWithin || holds;
    }

    /// <summary>Whether a rule can be spoken of: it applies somewhere, and all classes of its facts are known.</summary>
    internal bool CanApply(int rule) => _canApply[rule];

    internal bool IsExact(int rule) => _axes[rule].All(axis => axis == Space.TimeAxis || Space.Partitions[axis].IsExact);

    /// <summary>The statement that a rule applies, or that it does not, where one axis has one class.</summary>
    internal int AppliesAt(int rule, bool negated, int axis, int item)
    {
        if (!_axes[rule].Contains(axis)) return negated ? _spares[rule] : _applies[rule];
        ref int place = ref CollectionsMarshal.GetValueRefOrAddDefault(_fixed, (rule, negated, axis, item), out bool known);
        if (!known) place = Statement(rule, negated, axis, item);
        return place;
    }

    /// <summary>A case to which both rules apply; null when there is none, or when it could not be found out and the second rule is lost.</summary>
    internal int[]? Overlap(int left, int right)
    {
        for (int word = 0; word < _marks[left].Length; word++)
            if ((_marks[left][word] & _marks[right][word]) is var common and not 0)
                return _samples[(word * 64) + BitOperations.TrailingZeroCount(common)];
        if (Space.AreApart(_hulls[left], _hulls[right])) return null;
        return Found(right, [_applies[left], _applies[right]]);
    }

    /// <summary>Whether wherever the left rule applies, the right one does too. False when it could not be found out: then the left rule is lost.</summary>
    internal bool Implies(int left, int right)
    {
        for (int word = 0; word < _marks[left].Length; word++)
            if ((_marks[left][word] & ~_marks[right][word]) != 0) return false;
        return CanMeet(left, right) && Excludes(left, [_applies[left], _spares[right]]);
    }

    /// <summary>Some of others, one of which applies wherever a rule does; null when there is a case to which only the rule applies, or when it could not be found out: then the rule is lost.</summary>
    internal List<int>? Cover(int rule, IReadOnlyCollection<int> others)
    {
        for (int word = 0; word < _marks[rule].Length; word++)
        {
            ulong alone = _marks[rule][word];
            foreach (int other in others)
            {
                if (alone == 0) break;
                alone &= ~_marks[other][word];
            }

            if (alone != 0) return null;
        }

        int[] near = [.. others.Where(other => CanMeet(rule, other) && !Space.AreApart(_hulls[rule], _hulls[other]))];
        var used = new SortedSet<int>();
        return Excludes(rule, [_applies[rule]], Missed) ? [.. near.Where(used.Contains)] : null;

        // The others matter only where they apply to a case that was found: most are never looked at again.
        IEnumerable<int> Missed(int[] picked)
        {
            Search.Spend(near.Length);
            foreach (int other in near.Where(other => Logic.Holds(_applies[other], picked)).Take(4))
            {
                used.Add(other);
                yield return _spares[other];
            }
        }
    }

    /// <summary>Whether statements exclude each other. False when it could not be found out: then the rule is lost.</summary>
    internal bool Excludes(int rule, ReadOnlySpan<int> statements, Func<int[], IEnumerable<int>>? missed = null)
    {
        bool? found = Search.Find(statements, out _, missed);
        Lost[rule] |= found is null;
        return found == false;
    }

    /// <summary>A case in which statements hold together; null when there is none, or when it could not be found out and the rule is lost.</summary>
    internal int[]? Found(int rule, ReadOnlySpan<int> statements, Func<int[], IEnumerable<int>>? missed = null)
    {
        Lost[rule] |= Search.Find(statements, out int[]? found, missed) is null;
        return found;
    }

    /// <summary>As <see cref="Found"/>, but if it can be a case in which everything is counted: it can stand beside those of other rules.</summary>
    internal int[]? FoundCounted(int rule, ReadOnlySpan<int> statements) =>
        Found(rule, [.. statements, .. _bounds]) ?? (_bounds.Length == 0 || Lost[rule] ? null : Found(rule, statements));

    private int Statement(int rule, bool negated, int axis = -1, int item = -1)
    {
        CompiledRule compiled = Set.Rules[rule];
        int[] parts =
        [
            Logic.Literal(Space.TimeAxis, Logic[Times[rule]].Mask, negated),
            Logic.Condition(compiled.Scope, negated, axis, item),
            Logic.Condition(compiled.When, negated, axis, item),
            compiled.Unless < 0 ? Logic.Constant(!negated) : Logic.Condition(compiled.Unless, !negated, axis, item),
        ];
        return negated ? Logic.Any(parts) : Logic.All(parts);
    }

    private void Prepare(int rule)
    {
        Times[rule] = Logic.Literal(Space.TimeAxis, Space.AddTimes(Set.Rules[rule]));
        _applies[rule] = Statement(rule, false);
        _spares[rule] = Statement(rule, true);
        _axes[rule] = [];
        Logic.Collect(_applies[rule], _axes[rule]);
        if (Set.Rules[rule].Rule is { From: null, Until: null }) _axes[rule].Remove(Space.TimeAxis);
        _facts[rule] = new ulong[(Space.TimeAxis / 64) + 1];
        foreach (int axis in _axes[rule])
            if (axis != Space.TimeAxis) _facts[rule][axis / 64] |= 1UL << (axis % 64);
        _hulls[rule] = Space.Whole();
        Lost[rule] = !IsExact(rule);
        if (!Search.Narrow(_hulls[rule], _applies[rule])) return;
        _models[rule] = FoundCounted(rule, [_applies[rule]]);
        if (_models[rule] is { } model && IsPossible(model)) _samples.Add(model);
    }

    /// <summary>Cases that differ from a model of a rule in one fact: near its edge.</summary>
    private void AddNeighbours(int rule)
    {
        if (_models[rule] is not { } model) return;
        foreach (int axis in _axes[rule])
        {
            int size = Space.Sizes[axis];
            if (size < 2 || _samples.Count >= MaxSamples) continue;
            int[] near = [.. model];
            near[axis] = (model[axis] + 1) % size;
            if (IsPossible(near)) _samples.Add(near);
            if (size < 3 || _samples.Count >= MaxSamples) continue;
            int[] far = [.. model];
            far[axis] = (model[axis] + (size / 2)) % size;
            if (IsPossible(far)) _samples.Add(far);
        }
    }

    /// <summary>False where a rule applies only to cases in which nothing can be counted, and the other asks for counts: of such cases nothing is said.</summary>
    private bool CanMeet(int rule, int other) => Array.Exists(_marks[rule], mark => mark != 0) || !_axes[other].Any(axis => axis < Space.TimeAxis && Space.Partitions[axis].IsCount);

    private bool IsPossible(int[] picked) => Space.IsShown(picked) && Array.TrueForAll(_bounds, statement => Logic.Holds(statement, picked));

    private void Mark(int rule)
    {
        _marks[rule] = new ulong[(_samples.Count + 63) / 64];
        for (int i = 0; i < _samples.Count; i++)
            if (Logic.Holds(_applies[rule], _samples[i])) _marks[rule][i / 64] |= 1UL << (i % 64);
    }
}
