using System.Numerics;

namespace CommunityDomain.Rules;

/// <summary>
/// All cases that can be, as one axis for each fact and each window with its classes, and one for time with the stretches between the beginnings and ends of rules.
/// A box is a set of cases: for each axis a set of classes as bits, all axes in one array.
/// </summary>
internal sealed class CaseSpace
{
    private readonly CompiledRuleSet _set;
    private readonly int[] _first;
    private readonly ulong[] _whole;
    private readonly Instant[] _changes;
    private readonly List<ulong[]> _masks = [];
    private readonly int[] _maskOfQuestion;

    internal CaseSpace(CompiledRuleSet set)
    {
        Question[] questions = set.Program.Questions;
        _set = set;
        Partitions = set.Partitions;
        _changes = [.. set.Rules.SelectMany(rule => new[] { rule.Rule.From, rule.Rule.Until }).OfType<Instant>().Distinct().Order()];
        Sizes = [.. Partitions.Select(partition => partition.Possible), _changes.Length + 1];
        _first = new int[Sizes.Length + 1];
        for (int axis = 0; axis < Sizes.Length; axis++) _first[axis + 1] = _first[axis] + ((Sizes[axis] + 63) / 64);
        _whole = new ulong[_first[^1]];
        for (int axis = 0; axis < Sizes.Length; axis++)
            for (int i = 0; i < Sizes[axis]; i++) _whole[_first[axis] + (i / 64)] |= 1UL << (i % 64);
        _maskOfQuestion = new int[questions.Length];
        foreach (FactPartition partition in Partitions)
            for (int asked = 0; asked < partition.Questions.Length; asked++)
            {
                int local = asked;
                _maskOfQuestion[partition.Questions[asked]] = AddMask(partition.Slot, item => partition.Classes[item].Truths[local] == Kleene.True);
            }
    }

    internal FactPartition[] Partitions { get; }

    /// <summary>How many classes each axis has; time is the last.</summary>
    internal int[] Sizes { get; }

    internal int TimeAxis => Partitions.Length;

    /// <summary>A new box that holds every case.</summary>
    internal ulong[] Whole() => [.. _whole];

    /// <summary>A new box of the cases that are known to exist; null when those are all.</summary>
    internal ulong[]? Shown()
    {
        ulong[]? shown = null;
        for (int axis = 0; axis < TimeAxis; axis++)
            for (int i = 0; i < Sizes[axis]; i++)
            {
                if (Partitions[axis].Classes[i].IsShown) continue;
                shown ??= Whole();
                shown[_first[axis] + (i / 64)] &= ~(1UL << (i % 64));
            }

        return shown;
    }

    /// <summary>Whether a case is known to exist.</summary>
    internal bool IsShown(int[] picked)
    {
        for (int axis = 0; axis < TimeAxis; axis++)
            if (!Partitions[axis].Classes[picked[axis]].IsShown) return false;
        return true;
    }

    /// <summary>The classes of a question's fact for which the answer is yes.</summary>
    internal int MaskOf(int question) => _maskOfQuestion[question];

    /// <summary>A set of classes of one axis, to be named by number.</summary>
    internal int AddMask(int axis, Func<int, bool> holds)
    {
        var mask = new ulong[_first[axis + 1] - _first[axis]];
        for (int i = 0; i < Sizes[axis]; i++)
            if (holds(i)) mask[i / 64] |= 1UL << (i % 64);
        _masks.Add(mask);
        return _masks.Count - 1;
    }

    /// <summary>The stretches of time in which a rule holds, as a set of classes of the axis of time.</summary>
    internal int AddTimes(CompiledRule rule) => AddMask(TimeAxis, stretch => rule.HoldsAt(InstantOf(stretch)));

    internal bool IsInMask(int mask, int item) => (_masks[mask][item / 64] >> (item % 64) & 1) != 0;

    /// <summary>Whether the classes that a box has on an axis are all, in part or not at all in a set: Kleene's values.</summary>
    internal int Ask(ulong[] box, int axis, int mask, bool negated)
    {
        ulong[] set = _masks[mask];
        int first = _first[axis];
        bool some = false;
        bool others = false;
        for (int i = 0; i < set.Length; i++)
        {
            some |= (box[first + i] & set[i]) != 0;
            others |= (box[first + i] & ~set[i]) != 0;
        }

        if (negated) (some, others) = (others, some);
        return !some ? Kleene.False : others ? Kleene.Unknown : Kleene.True;
    }

    /// <summary>Keeps of a box what is in a set, or what is not.</summary>
    internal void Narrow(ulong[] box, int axis, int mask, bool negated)
    {
        ulong[] set = _masks[mask];
        int first = _first[axis];
        for (int i = 0; i < set.Length; i++) box[first + i] &= negated ? ~set[i] : set[i];
    }

    /// <summary>Whether two boxes have no case in common.</summary>
    internal bool AreApart(ulong[] left, ulong[] right)
    {
        for (int axis = 0; axis < Sizes.Length; axis++)
        {
            bool common = false;
            for (int i = _first[axis]; i < _first[axis + 1]; i++) common |= (left[i] & right[i]) != 0;
            if (!common) return true;
        }

        return false;
    }

    /// <summary>One case of a box that is not empty: on each axis the class that is nearest to an ordinary value.</summary>
    internal int[] Pick(ulong[] box)
    {
        int[] picked = new int[Sizes.Length];
        for (int axis = 0; axis < Sizes.Length; axis++)
        {
            int ordinary = axis == TimeAxis ? Sizes[axis] - 1 : Partitions[axis].Ordinary;
            int best = -1;
            for (int word = _first[axis]; word < _first[axis + 1]; word++)
                for (ulong left = box[word]; left != 0; left &= left - 1)
                {
                    int item = ((word - _first[axis]) * 64) + BitOperations.TrailingZeroCount(left);
                    if (best < 0 || Math.Abs(item - ordinary) < Math.Abs(best - ordinary)) best = item;
                }

            picked[axis] = best;
        }

        return picked;
    }

    /// <summary>A case of the classes that were picked, with windows that count what was picked for them.</summary>
    internal FactCase CaseOf(int[] picked)
    {
        var facts = new Fact[Partitions.Length];
        for (int slot = 0; slot < facts.Length; slot++) facts[slot] = Partitions[slot].Classes[picked[slot]].Representative;
        Instant at = InstantOf(picked[TimeAxis]);
        RuleWindows windows = CountCases.WindowsFor(_set, facts, at);
        return new FactCase(facts, at, windows);
    }

    /// <summary>A moment within a stretch of time.</summary>
    internal Instant InstantOf(int stretch) =>
        stretch > 0 ? _changes[stretch - 1] : _changes.Length > 0 ? _changes[0] - Duration.Epsilon : FactLine.Ordinary(FactType.Instant).Instant;
}
