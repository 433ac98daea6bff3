using System.Runtime.CompilerServices;

namespace CommunityDomain.Metrics;

/// <summary>
/// One member's way through a funnel in a row of numbers, events in order: the time of the last event, the level with marks, and one number a step.
/// Entry <see cref="FunnelEntry.First"/>: when each step was taken. <see cref="FunnelEntry.Latest"/>: when the level was reached, then the latest entry from which each step
/// but the last can be reached, of a member who converted the entry alone. The latest entry is enough, as it leaves the most time; a kind's later steps go first, so that an event takes one.
/// </summary>
internal static class InOrderMachine
{
    internal const int Last = 0;
    internal const int State = 1;
    internal const int Head = 2;

    // Where the latest entry counts; near the front, as every event may write it.
    private const int Reached = Head;
    private const int Entries = Head + 1;

    private const long LevelMask = 0xFF;

    /// <summary>A foreign event stopped the member for good.</summary>
    private const long Stopped = 0x100;

    /// <summary>The path that reached the level cannot go on; its entry is only remembered.</summary>
    private const long TopDead = 0x200;

    internal static int Level(ReadOnlySpan<long> row) => (int)(row[State] & LevelMask);

    internal static bool IsStopped(ReadOnlySpan<long> row) => (row[State] & Stopped) != 0;

    internal static void Clear(Span<long> row)
    {
        row.Fill(FunnelTime.None);
        row[State] = 0;
    }

    /// <summary>Whether numbers from outside can be a row.</summary>
    internal static bool IsPossible(FunnelProgram program, ReadOnlySpan<long> row)
    {
        if ((row[State] & ~(LevelMask | Stopped | TopDead)) != 0 || Level(row) > program.Steps) return false;
        for (int i = 0; i < row.Length; i++)
        {
            if (i != State && row[i] != FunnelTime.None && !FunnelTime.IsInRange(row[i])) return false;
        }

        return Level(row) == 0 || (EntryOf(program, row) != FunnelTime.None && ReachedOf(program, row) != FunnelTime.None);
    }

    internal static long EntryOf(FunnelProgram program, ReadOnlySpan<long> row)
    {
        int level = Level(row);
        if (level == 0) return FunnelTime.None;
        if (program.Entry == FunnelEntry.First) return row[Head];
        return level < program.Steps ? row[Entries + level - 1] : row[EntryOfConverted(program.Steps)];
    }

    internal static long ReachedOf(FunnelProgram program, ReadOnlySpan<long> row)
    {
        int level = Level(row);
        if (level == 0) return FunnelTime.None;
        return program.Entry == FunnelEntry.First ? row[Head + level - 1] : row[Reached];
    }

    /// <summary>Until when, end included, the member may still get further; <see cref="FunnelTime.None"/> when that is over or done.</summary>
    internal static long OpenUntil(FunnelProgram program, ReadOnlySpan<long> row)
    {
        int level = Level(row);
        if (level == 0 || level == program.Steps || IsStopped(row)) return FunnelTime.None;
        if (program.Entry == FunnelEntry.First) return FunnelTime.Plus(row[Head], program.Window);
        bool topDead = (row[State] & TopDead) != 0;
        for (int step = 0; step < level; step++)
        {
            if (row[Entries + step] != FunnelTime.None && !(topDead && step == level - 1)) return FunnelTime.Plus(row[Entries + step], program.Window);
        }

        return FunnelTime.None;
    }

    internal static void Take(FunnelProgram program, Span<long> row, int kind, long at)
    {
        row[Last] = at;
        long state = row[State];
        int level = (int)(state & LevelMask);
        if (level == program.Steps || (state & Stopped) != 0) return;
        if (program.Order == FunnelOrder.StrictStop && level > 0 && program.FirstStepOfKind[kind] > level) row[State] = state | Stopped;
        else if (program.Entry == FunnelEntry.First) TakeFirst(program, row, kind, at);
        else if (program.Order == FunnelOrder.StrictRestart) TakeDirectly(program, row, kind, at);
        else TakeLatest(program, row, kind, at);
    }

    /// <summary>
    /// The same for the most common case, in as few steps as can be: ordered steps from the latest entry, and a kind that takes one step.
    /// Without branches on what the row holds, as events are as good as random: a guess that fails costs more than all else here.
    /// </summary>
    /// <param name="row">The first number of the row.</param>
    /// <param name="steps">How many steps there are.</param>
    /// <param name="step">The step the event's kind takes: below <paramref name="steps"/>.</param>
    /// <param name="window">The window as a distance.</param>
    /// <param name="at">When, not before the last event.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void TakePlain(ref long row, int steps, int step, ulong window, long at)
    {
        unchecked
        {
            row = at;
            long level = Unsafe.Add(ref row, State);
            if (level == steps) return;
            long isFirst = Mask(step == 0);
            long isLast = Mask(step == steps - 1);
            long before = Unsafe.Add(ref row, Entries + step - 1); // Of the first step it is no entry, and is not looked at.
            long entry = (at & isFirst) | (before & ~isFirst);
            long took = Mask(entry != FunnelTime.None) & Mask((ulong)at - (ulong)entry <= window);
            ref long reached = ref Unsafe.Add(ref row, Reached);
            if ((took & isLast) != 0)
            {
                Unsafe.Add(ref row, State) = steps;
                Unsafe.Add(ref row, EntryOfConverted(steps)) = entry;
                reached = at;
                return;
            }

            // The last step, which is not taken here, has no slot of its own: what it gets to see stays as it is.
            ref long slot = ref Unsafe.Add(ref row, Entries + step + (int)isLast);
            long old = slot;
            long higher = Mask(step >= level);
            long further = took & (higher | (Mask(step == level - 1) & Mask(entry > old)));
            Unsafe.Add(ref row, State) = level + ((step + 1 - level) & took & higher);
            reached = (at & further) | (reached & ~further);
            slot = (entry & took) | (slot & ~took);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Mask(bool holds) => unchecked(-(holds ? 1L : 0L));

    private static void TakeFirst(FunnelProgram program, Span<long> row, int kind, long at)
    {
        int level = (int)row[State];
        if (level > 0 && at > FunnelTime.Plus(row[Head], program.Window)) return;
        if (program.KindOfStep[level] != kind)
        {
            if (level > 0 && program.Order == FunnelOrder.StrictRestart) row[State] |= Stopped;
            return;
        }

        do row[Head + level++] = at;
        while (program.Shares && level < program.Steps && program.KindOfStep[level] == kind);
        row[State] = level;
    }

    private static void TakeLatest(FunnelProgram program, Span<long> row, int kind, long at)
    {
        int[] steps = program.StepsOfKind[kind];
        for (int i = 0; i < steps.Length; i++)
        {
            int step = steps[program.Shares ? steps.Length - 1 - i : i];
            if (Reach(program, row, step, at) == program.Steps) return;
        }
    }

    private static int Reach(FunnelProgram program, Span<long> row, int step, long at)
    {
        int level = (int)(row[State] & LevelMask);
        long entry = at;
        if (step > 0)
        {
            entry = row[Entries + step - 1];
            if (entry == FunnelTime.None || at > FunnelTime.Plus(entry, program.Window)) return level;
        }

        if (step == program.Steps - 1) return Convert(row, program.Steps, entry, at);
        if (step >= level)
        {
            level = step + 1;
            row[State] = level;
            row[Reached] = at;
        }
        else if (step == level - 1 && entry > row[Entries + step])
        {
            row[Reached] = at;
        }

        row[Entries + step] = entry;
        return level;
    }

    private static void TakeDirectly(FunnelProgram program, Span<long> row, int kind, long at)
    {
        int steps = program.Steps;
        int oldLevel = (int)(row[State] & LevelMask);
        bool topDead = (row[State] & TopDead) != 0;
        for (int step = steps - 1; step >= 0; step--)
        {
            long entry = FunnelTime.None;
            if (program.KindOfStep[step] == kind)
            {
                if (step == 0) entry = at;
                else if (!(topDead && step == oldLevel)) entry = row[Entries + step - 1];
                if (entry != FunnelTime.None && at > FunnelTime.Plus(entry, program.Window)) entry = FunnelTime.None;
            }

            int level = (int)(row[State] & LevelMask);
            if (step == steps - 1)
            {
                if (entry == FunnelTime.None) continue;
                Convert(row, steps, entry, at);
                return;
            }

            if (entry != FunnelTime.None)
            {
                if (step >= level || (step == level - 1 && entry > row[Entries + step]))
                {
                    row[State] = Math.Max(level, step + 1);
                    row[Reached] = at;
                }
                else if (step == level - 1)
                {
                    row[State] = level;
                }

                row[Entries + step] = entry;
            }
            else if (step == level - 1)
            {
                row[State] |= TopDead;
            }
            else
            {
                row[Entries + step] = FunnelTime.None;
            }
        }
    }

    private static int Convert(Span<long> row, int steps, long entry, long at)
    {
        row[State] = steps;
        row[EntryOfConverted(steps)] = entry;
        row[Reached] = at;
        return steps;
    }

    // With one step the entry is what was reached.
    private static int EntryOfConverted(int steps) => steps == 1 ? Reached : Entries;
}
