using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace CommunityDomain.Calendars;

/// <summary>
/// Dates from a first to a last, <em>both inclusive</em>: "until the 31st" ends with the 31st. ISO calendar, years 1 to 9999, no zone:
/// a <see cref="BusinessDayClock"/> says when its days begin and which of them exist. As text and in JSON <c>2026-03-02/2026-03-22</c> (ISO 8601-1, 5.5.2).
/// <c>default</c> is unspecified: it holds no date, and entry points refuse it.
/// </summary>
[JsonConverter(typeof(JsonTextConverter<DateRange>))]
[StructLayout(LayoutKind.Auto)]
[SuppressMessage("Naming", "CA1710", Justification = "A range of dates is what it is.")]
public readonly record struct DateRange : ITextValue<DateRange>, IEnumerable<LocalDate>
{
    private const int TextLength = 21;

    // Day number of DateOnly, and how many; _days is 0 for default only.
    private readonly int _first;
    private readonly int _days;

    /// <summary>Makes the range.</summary>
    /// <param name="first">The first date, inclusive.</param>
    /// <param name="last">The last date, inclusive; the same as <paramref name="first"/> for a single date.</param>
    /// <exception cref="ArgumentException">The first date is after the last, a date is not of the ISO calendar, or its year is not 1 to 9999.</exception>
    public DateRange(LocalDate first, LocalDate last)
    {
        if (!Dates.IsUsable(first)) throw new ArgumentException(DateRequirement, nameof(first));
        if (!Dates.IsUsable(last)) throw new ArgumentException(DateRequirement, nameof(last));
        if (first > last) throw new ArgumentException("The first date is after the last.", nameof(last));
        _first = Civil.DayNumber(first);
        _days = Civil.DayNumber(last) - _first + 1;
    }

    /// <summary>The first date, inclusive.</summary>
    /// <exception cref="InvalidOperationException">The range is unspecified.</exception>
    public LocalDate First => _days > 0 ? Civil.Date(_first) : throw Unspecified();

    /// <summary>The last date, inclusive.</summary>
    /// <exception cref="InvalidOperationException">The range is unspecified.</exception>
    public LocalDate Last => _days > 0 ? Civil.Date(_first + _days - 1) : throw Unspecified();

    /// <summary>How many dates, at least 1; 0 only for <c>default</c>. A date that some zone skips counts too: see <see cref="BusinessDayClock.CountDays"/>.</summary>
    public int Days => _days;

    /// <inheritdoc/>
    public bool IsUnspecified => _days == 0;

    /// <inheritdoc/>
    public string Value => IsUnspecified ? string.Empty : $"{LocalDatePattern.Iso.Format(First)}/{LocalDatePattern.Iso.Format(Last)}";

    /// <summary>So many dates from a first on: <c>DateRange.Starting(new(2026, 3, 2), days: 21)</c> ends on 22 March.</summary>
    /// <param name="first">The first date, inclusive.</param>
    /// <param name="days">How many dates, at least 1.</param>
    /// <returns>The range.</returns>
    /// <exception cref="ArgumentException">The date is not of the ISO calendar, or a date would not be in the years 1 to 9999.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="days"/> is less than 1, or the range would pass the year 9999.</exception>
    public static DateRange Starting(LocalDate first, int days)
    {
        if (!Dates.IsUsable(first)) throw new ArgumentException(DateRequirement, nameof(first));
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, Civil.LastDay - Civil.DayNumber(first) + 1);
        return new DateRange(first, Civil.Date(Civil.DayNumber(first) + days - 1));
    }

    /// <inheritdoc/>
    public static bool TryOf(string? value, out DateRange result)
    {
        result = default;
        if (value is null || value.Length != TextLength || value[TextLength / 2] != '/') return false;
        ParseResult<LocalDate> first = LocalDatePattern.Iso.Parse(value[..(TextLength / 2)]);
        ParseResult<LocalDate> last = LocalDatePattern.Iso.Parse(value[((TextLength / 2) + 1)..]);
        if (!first.Success || !last.Success || !Dates.IsUsable(first.Value) || !Dates.IsUsable(last.Value) || first.Value > last.Value) return false;
        result = new DateRange(first.Value, last.Value);
        return true;
    }

    /// <summary>Whether the date lies in the range, ends included. A date of another calendar, and any date for <c>default</c>, does not.</summary>
    /// <param name="date">The date.</param>
    /// <returns>Whether it lies in the range.</returns>
    public bool Contains(LocalDate date) => Dates.IsUsable(date) && Civil.DayNumber(date) - _first is var position && position >= 0 && position < _days;

    /// <summary>The dates that both ranges hold; null when there are none, as always for <c>default</c>.</summary>
    /// <param name="other">The other range.</param>
    /// <returns>The common range.</returns>
    public DateRange? Intersect(DateRange other)
    {
        if (IsUnspecified || other.IsUnspecified) return null;
        int first = Math.Max(_first, other._first);
        int end = Math.Min(_first + _days, other._first + other._days);
        return first < end ? Starting(Civil.Date(first), end - first) : null;
    }

    /// <summary>Walks the dates from first to last, without allocating.</summary>
    /// <returns>The enumerator.</returns>
    public Enumerator GetEnumerator() => new(_first, _days);

    /// <summary>As <c>2026-03-02/2026-03-22</c>; empty when unspecified.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value;

    IEnumerator<LocalDate> IEnumerable<LocalDate>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private const string DateRequirement = "A date of the ISO calendar, year 1 to 9999, is required.";

    private static InvalidOperationException Unspecified() => new("The range of dates is unspecified.");

    /// <summary>Walks a range from its first date to its last.</summary>
    [SuppressMessage("Design", "CA1034", Justification = "The pattern of the framework's own lists.")]
    [SuppressMessage("Performance", "CA1815", Justification = "Enumerators are not compared.")]
    [StructLayout(LayoutKind.Auto)]
    public struct Enumerator : IEnumerator<LocalDate>
    {
        private readonly int _end;
        private int _next;

        internal Enumerator(int first, int days)
        {
            _next = first;
            _end = first + days;
        }

        /// <summary>The date reached; <c>default</c> before the first step.</summary>
        public LocalDate Current { get; private set; }

        /// <inheritdoc/>
        readonly object IEnumerator.Current => Current;

        /// <summary>Goes to the next date.</summary>
        /// <returns>Whether there was one.</returns>
        public bool MoveNext()
        {
            if (_next == _end) return false;
            Current = Civil.Date(_next++);
            return true;
        }

        /// <summary>Not supported.</summary>
        /// <exception cref="NotSupportedException">Always.</exception>
        void IEnumerator.Reset() => throw new NotSupportedException();

        /// <summary>Holds nothing to free.</summary>
        public readonly void Dispose()
        {
        }
    }
}
