namespace CommunityDomain.Metrics;

/// <summary>Members by period: who started, who was back; and for first-ever entries the earliest start and the earliest barring event of each. A union merges it. A single writer.</summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
internal sealed class RetentionSets<TKey>
    where TKey : notnull
{
    private readonly RetentionProgram _program;
    private readonly PeriodLine _line;
    private long[] _started = [];
    private long[] _barred = [];
    private TKey _lastKey = default!;
    private int _lastNumber = -1;

    internal RetentionSets(RetentionProgram program)
        : this(program, new MemberIndex<TKey>(0), new PeriodBits(), program.IsSame ? null : new PeriodBits())
    {
    }

    private RetentionSets(RetentionProgram program, MemberIndex<TKey> members, PeriodBits starts, PeriodBits? returns)
    {
        _program = program;
        _line = new PeriodLine(new DayLine(program.Clock), program.Definition.Period);
        Members = members;
        Starts = starts;
        Returns = returns ?? starts;
    }

    internal MemberIndex<TKey> Members { get; }

    internal PeriodBits Starts { get; }

    /// <summary>The same as <see cref="Starts"/> where every start is a return and the other way round.</summary>
    internal PeriodBits Returns { get; }

    internal void Add(TKey member, byte role, long at)
    {
        if (_lastNumber < 0 || !EqualityComparer<TKey>.Default.Equals(_lastKey, member))
        {
            _lastNumber = Members.FindOrAdd(member);
            _lastKey = member;
        }

        Mark(_lastNumber, role, at);
    }

    /// <summary>Takes events that stand in columns, at most <see cref="MemberIndex{TKey}.Block"/>; members are looked up together, and who does nothing that matters stays unknown.</summary>
    internal void AddRange(ReadOnlySpan<TKey> members, ReadOnlySpan<int> kinds, ReadOnlySpan<long> times)
    {
        Span<int> numbers = stackalloc int[MemberIndex<TKey>.Block];
        Members.FindMany(members, numbers);
        for (int i = 0; i < members.Length; i++)
        {
            byte role = _program.Roles[kinds[i]];
            if (role != 0) Mark(numbers[i] >= 0 ? numbers[i] : Members.FindOrAdd(members[i]), role, times[i]);
        }
    }

    internal void Append(RetentionSets<TKey> other)
    {
        int[] numbers = new int[other.Members.Count];
        for (int i = 0; i < numbers.Length; i++) numbers[i] = Members.FindOrAdd(other.Members[i]);
        Starts.Add(other.Starts, numbers);
        if (!_program.IsSame) Returns.Add(other.Returns, numbers);
        for (int i = 0; i < numbers.Length; i++)
        {
            Earliest(ref _started, numbers[i], At(other._started, i));
            Earliest(ref _barred, numbers[i], At(other._barred, i));
        }
    }

    internal void Rekey(TKey from, TKey to)
    {
        int old = Members.Find(from);
        if (old < 0 || EqualityComparer<TKey>.Default.Equals(from, to)) return;
        int target = Members.FindOrAdd(to);
        Starts.Move(old, target);
        if (!_program.IsSame) Returns.Move(old, target);
        Earliest(ref _started, target, At(_started, old));
        Earliest(ref _barred, target, At(_barred, old));
        if (old < _started.Length) _started[old] = FunnelTime.Never;
        if (old < _barred.Length) _barred[old] = FunnelTime.Never;
    }

    /// <summary>Who may enter at all: nobody whose earliest barring event came before their earliest start.</summary>
    internal ulong[] Barred()
    {
        ulong[] barred = new ulong[Bits.WordsFor(Members.Count)];
        for (int member = 0; member < Members.Count; member++)
        {
            if (At(_barred, member) < At(_started, member)) barred[member >> 6] |= 1UL << (member & 63);
        }

        return barred;
    }

    internal void Write(SnapshotWriter writer, Func<TKey, string> nameOf)
    {
        // Who only has a barring event has no mark: such members get one in a set of their own.
        var barred = new PeriodBits();
        for (int member = 0; member < _barred.Length; member++)
        {
            if (_barred[member] != FunnelTime.Never) barred.Set(0, member);
        }

        int[] numbers = SetSnapshot.Write(writer, Members, nameOf, Starts, Returns, barred);
        if (!_program.IsFirstEver) return;
        for (int member = 0; member < numbers.Length; member++)
        {
            if (numbers[member] < 0) continue;
            writer.Int64(At(_started, member));
            writer.Int64(At(_barred, member));
        }
    }

    internal static RetentionSets<TKey> Read(RetentionProgram program, ref SnapshotReader reader, Func<string, TKey> memberOf)
    {
        var members = new MemberIndex<TKey>(0);
        PeriodBits[] sets = SetSnapshot.Read(ref reader, members, memberOf, 3);
        var read = new RetentionSets<TKey>(program, members, sets[0], program.IsSame ? null : sets[1]);
        if (!program.IsFirstEver) return read;
        for (int member = 0; member < members.Count; member++)
        {
            foreach (bool starts in (ReadOnlySpan<bool>)[true, false])
            {
                long at = reader.Int64();
                SnapshotReader.Need(at == FunnelTime.Never || FunnelTime.IsInRange(at));
                Earliest(ref starts ? ref read._started : ref read._barred, member, at);
            }
        }

        return read;
    }

    private void Mark(int member, byte role, long at)
    {
        int period = _line.Of(at);
        if ((role & RetentionProgram.Start) != 0) Starts.Set(period, member);
        if ((role & RetentionProgram.Return) != 0 && !_program.IsSame) Returns.Set(period, member);
        if (!_program.IsFirstEver) return;
        if ((role & RetentionProgram.Start) != 0) Earliest(ref _started, member, at);
        if ((role & RetentionProgram.Bar) != 0) Earliest(ref _barred, member, at);
    }

    private static long At(long[] times, int member) => member < times.Length ? times[member] : FunnelTime.Never;

    private static void Earliest(ref long[] times, int member, long at)
    {
        if (at == FunnelTime.Never) return;
        if (member >= times.Length)
        {
            int known = times.Length;
            Array.Resize(ref times, Math.Max(member + 1, known * 2));
            times.AsSpan(known).Fill(FunnelTime.Never);
        }

        if (at < times[member]) times[member] = at;
    }
}
