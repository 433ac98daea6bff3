using System.Runtime.CompilerServices;

namespace CommunityDomain.Metrics;

/// <summary>A row of <see cref="InOrderMachine"/> for each member, in pages that never move.</summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
internal sealed class InOrderStore<TKey>
    where TKey : notnull
{
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
        for (int page = 0; page < _pages.Length; page++) _pages[page] = new long[Math.Min(PageMask + 1, capacity - (page << PageShift)) * _width];
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
            number = NumberOf(member);
            _lastKey = member;
            _lastNumber = number;
        }

        return TryTake(Row(number), kind, at);
    }

    /// <summary>Takes events that matter; says how many before the first that is earlier than the last one of its member.</summary>
    /// <remarks>In blocks, each memory first touched for all of a block: what one event waits for does not hold up the next.</remarks>
    internal int AddRange(ReadOnlySpan<TKey> members, ReadOnlySpan<int> kinds, ReadOnlySpan<long> times)
    {
        Span<int> numbers = stackalloc int[MemberIndex<TKey>.Block];
        for (int start = 0; start < members.Length; start += MemberIndex<TKey>.Block)
        {
            ReadOnlySpan<TKey> block = members.Slice(start, Math.Min(MemberIndex<TKey>.Block, members.Length - start));
            Members.FindMany(block, numbers);
            for (int i = 0; i < block.Length; i++)
            {
                if (numbers[i] < 0) numbers[i] = NumberOf(block[i]);
            }

            Touch(numbers[..block.Length]);
            for (int i = 0; i < block.Length; i++)
            {
                if (!TryTake(Row(numbers[i]), kinds[start + i], times[start + i])) return start + i;
            }
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryTake(Span<long> row, int kind, long at)
    {
        if (at < row[InOrderMachine.Last]) return false;
        int step = _plainSteps[kind];
        if (step >= 0) InOrderMachine.TakePlain(row, step, _window, at);
        else InOrderMachine.Take(_program, row, kind, at);
        return true;
    }

    // Reads the ends of rows for no other reason than that they are near afterwards.
    private long Touch(ReadOnlySpan<int> numbers)
    {
        long touched = 0;
        foreach (int number in numbers)
        {
            Span<long> row = Row(number);
            touched |= row[0] | row[^1];
        }

        return touched;
    }

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
            _pages[page] = new long[(page == 0 ? 16 : PageMask + 1) * _width];
        }
        else if ((row + 1) * _width > _pages[page].Length)
        {
            Array.Resize(ref _pages[page], Math.Min(PageMask + 1, (row + 1) * 2) * _width);
        }
    }
}
