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
        private int _plain;
        private int _move;

        internal Enumerator(CompiledRecurrence? rule, int first, int last)
        {
            _rule = rule;
            _last = last;
            _plain = rule is null || first > last ? RecurrenceEngine.None : rule.NextPlain(first, last);
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
            LocalDate date = Civil.Date(day);
            if (_plain <= move)
            {
                Current = new Occurrence(date, date);
                _plain = _rule.NextPlain(day + 1, _last);
            }
            else
            {
                Current = new Occurrence(date, Civil.Date(moved[_move++].From));
            }

            return true;
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
