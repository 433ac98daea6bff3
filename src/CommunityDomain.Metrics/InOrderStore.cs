using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CommunityDomain.Metrics;

/// <summary>A row of <see cref="InOrderMachine"/> for each member, in pages that never move.</summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
internal sealed class InOrderStore<TKey>
    where TKey : notnull
{
    private const int Ahead = 12;
    private const int PageShift = 12;
    private const int PageMask = (1 << PageShift) - 1;

    private readonly FunnelProgram _program;
    private readonly int[] _plainSteps;
    private readonly ulong _window;
    private readonly int _width;
    private long[][] _pages;
    private TKey _lastKey = default!;
    private int _lastNumber = -1;

    internal InOrderStore(FunnelProgram program, int capacity)
    {
        _program = program;
        _plainSteps = program.PlainSteps;
        _window = program.WindowDistance;
        _width = InOrderMachine.Head + program.Steps;
        Members = new MemberIndex<TKey>(capacity);
        _pages = new long[(capacity + PageMask) >> PageShift][];
        for (int page = 0; page < _pages.Length; page++) _pages[page] = NewPage(Math.Min(PageMask + 1, capacity - (page << PageShift)));
    }

    internal MemberIndex<TKey> Members { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Span<long> Row(int number) => _pages[number >> PageShift].AsSpan((number & PageMask) * _width, _width);

    /// <summary>Takes an event; false when it is earlier than the last one of the member.</summary>
    internal bool TryAdd(TKey member, int kind, long at)
    {
        int number = _lastNumber;
        if (number < 0 || !EqualityComparer<TKey>.Default.Equals(_lastKey, member))
        {
            number = Members.FindFirst(member);
            if (number < 0) number = NumberOf(member);
            _lastKey = member;
            _lastNumber = number;
        }

        return TryTake(ref First(number), kind, at);
    }

    /// <summary>Takes events that matter; says how many before the first that is earlier than the last one of its member.</summary>
    [SkipLocalsInit]
    internal int AddRange(ReadOnlySpan<TKey> members, ReadOnlySpan<int> kinds, ReadOnlySpan<long> times)
    {
        Span<int> numbers = stackalloc int[MemberIndex<TKey>.Block];
        for (int start = 0; start < members.Length; start += MemberIndex<TKey>.Block)
        {
            ReadOnlySpan<TKey> block = members.Slice(start, Math.Min(MemberIndex<TKey>.Block, members.Length - start));
            ReadOnlySpan<int> kind = kinds.Slice(start, block.Length);
            ReadOnlySpan<long> at = times.Slice(start, block.Length);
            int taken = MemberIndex<TKey>.IsClustered(block) ? TakeRuns(block, kind, at) : TakeBlock(block, numbers, kind, at);
            if (taken < block.Length) return start + taken;
        }

        return members.Length;
    }

    /// <summary>The last event of a member.</summary>
    internal long LastOf(TKey member) => Members.Find(member) is >= 0 and int number ? Row(number)[InOrderMachine.Last] : FunnelTime.None;

    /// <summary>A member that both hold; null when there is none.</summary>
    internal bool TryFindOverlap(InOrderStore<TKey> other, out TKey shared)
    {
        foreach (TKey member in other.Members.Keys)
        {
            if (Members.Find(member) < 0) continue;
            shared = member;
            return true;
        }

        shared = default!;
        return false;
    }

    internal void Append(InOrderStore<TKey> other)
    {
        Members.Reserve(other.Members.Count);
        for (int number = 0; number < other.Members.Count; number++) other.Row(number).CopyTo(Row(NumberOf(other.Members[number])));
    }

    /// <summary>The row of a member who may be new.</summary>
    internal Span<long> RowOf(TKey member) => Row(NumberOf(member));

    private int TakeRuns(ReadOnlySpan<TKey> members, ReadOnlySpan<int> kinds, ReadOnlySpan<long> times)
    {
        TKey last = members[0];
        ref long row = ref First(NumberOf(last));
        for (int i = 0; i < members.Length; i++)
        {
            if (!EqualityComparer<TKey>.Default.Equals(members[i], last))
            {
                last = members[i];
                row = ref First(NumberOf(last));
            }

            if (!TryTake(ref row, kinds[i], times[i])) return i;
        }

        return members.Length;
    }

    // What a row needs is asked for a few events ahead: what one event waits for does not hold up the next.
    private int TakeBlock(ReadOnlySpan<TKey> members, Span<int> numbers, ReadOnlySpan<int> kinds, ReadOnlySpan<long> times)
    {
        numbers = numbers[..members.Length];
        Members.FindMany(members, numbers);
        for (int i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] < 0) numbers[i] = NumberOf(members[i]);
        }

        unchecked
        {
            for (int i = 0; i < numbers.Length; i++)
            {
                if (i + Ahead < numbers.Length)
                {
                    ref long next = ref First(numbers[i + Ahead]);
                    Prefetch.Of(in next);
                    Prefetch.Of(in Unsafe.Add(ref next, _width - 1));
                }

                if (!TryTake(ref First(numbers[i]), kinds[i], times[i])) return i;
            }
        }

        return numbers.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref long First(int number) => ref _pages[number >> PageShift][unchecked((number & PageMask) * _width)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryTake(ref long row, int kind, long at)
    {
        if (at < row) return false;
        int step = _plainSteps[kind];
        if (step >= 0) InOrderMachine.TakePlain(ref row, unchecked(_width - InOrderMachine.Head), step, _window, at);
        else InOrderMachine.Take(_program, MemoryMarshal.CreateSpan(ref row, _width), kind, at);
        return true;
    }

    // Not zeroed: a row is cleared when its member comes.
    private long[] NewPage(int rows) => GC.AllocateUninitializedArray<long>(rows * _width);

    private int NumberOf(TKey member)
    {
        int known = Members.Count;
        int number = Members.FindOrAdd(member);
        if (number != known) return number;
        MakeRoom(number);
        InOrderMachine.Clear(Row(number));
        return number;
    }

    // The first page grows from a few rows, so that a small group costs little; the last of a given capacity is as long as asked for.
    private void MakeRoom(int number)
    {
        int page = number >> PageShift;
        int row = number & PageMask;
        if (page == _pages.Length)
        {
            Array.Resize(ref _pages, page + 1);
            _pages[page] = NewPage(page == 0 ? 16 : PageMask + 1);
        }
        else if ((row + 1) * _width > _pages[page].Length)
        {
            Array.Resize(ref _pages[page], Math.Min(PageMask + 1, (row + 1) * 2) * _width);
        }
    }
}
