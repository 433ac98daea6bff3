using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace CommunityDomain.Calendars;

/// <summary>Occurrences of a rule in a window, computed while they are walked; <c>foreach</c> over it allocates nothing. <c>default</c> is empty.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "A sequence, not a stored collection.")]
[SuppressMessage("Performance", "CA1815", Justification = "Sequences are walked, not compared.")]
public readonly struct OccurrenceSequence : IEnumerable<Occurrence>
{
    private readonly CompiledRecurrence? _rule;
    private readonly int _first;
    private readonly int _last;

    internal OccurrenceSequence(CompiledRecurrence rule, int first, int last)
    {
        _rule = rule;
        _first = first;
        _last = last;
    }

    /// <summary>Walks the occurrences in order.</summary>
    /// <returns>The enumerator.</returns>
    public Enumerator GetEnumerator() => new(_rule, _first, _last);

    IEnumerator<Occurrence> IEnumerable<Occurrence>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the occurrences of a window.</summary>
    [SuppressMessage("Design", "CA1034", Justification = "The pattern of the framework's own lists.")]
    [SuppressMessage("Performance", "CA1815", Justification = "Enumerators are not compared.")]
    public struct Enumerator : IEnumerator<Occurrence>
    {
        private readonly CompiledRecurrence? _rule;
        private readonly int _last;
        private RecurrenceCursor _cursor;
        private LocalDate _date;
        private int _day;
        private int _plain;
        private int _move;

        internal Enumerator(CompiledRecurrence? rule, int first, int last)
        {
            _rule = rule;
            _last = last;
            _plain = rule is null || first > last ? RecurrenceEngine.None : rule.NextPlain(first, last, ref _cursor);
            _move = rule?.FirstMovedTo(first) ?? 0;
        }

        /// <inheritdoc/>
        public Occurrence Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            if (_rule is null) return false;
            ReadOnlySpan<(int To, int From)> moved = _rule.Moved;
            int move = _move < moved.Length ? moved[_move].To : RecurrenceEngine.None;
            int day = Math.Min(_plain, move);
            if (day > _last) return false;
            LocalDate date = DateOf(day);
            if (_plain <= move)
            {
                Current = new Occurrence(date, date);
                _plain = _rule.NextPlain(day + 1, _last, ref _cursor);
            }
            else
            {
                Current = new Occurrence(date, Civil.Date(moved[_move++].From));
            }

            return true;
        }

        // A date near the last one, or in the month remembered, is quicker to reach than to compute.
        private LocalDate DateOf(int day)
        {
            if (_cursor.Holds(day)) return new LocalDate(_cursor.Year, _cursor.Month, day - _cursor.First + 1);
            _date = day > _day && day - _day <= 28 && _date != default ? _date.PlusDays(day - _day) : Civil.Date(day);
            _day = day;
            return _date;
        }

        /// <summary>Not supported: take a new enumerator.</summary>
        /// <exception cref="NotSupportedException">Always.</exception>
        public readonly void Reset() => throw new NotSupportedException();

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
