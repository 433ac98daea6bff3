using System.Globalization;
using System.Text;

namespace CommunityDomain.Json.Codecs;

/// <summary>
/// An elapsed time as ISO 8601 writes it in days, hours, minutes and seconds: <c>P7D</c>, <c>PT10M</c>, <c>PT1.5S</c>, <c>-PT1H</c>; a day is 24 hours.
/// No weeks, months and years, which are no elapsed time or a second way to write one. Written in the largest units.
/// </summary>
internal sealed class DurationCodec : TextCodec<Duration>
{
    /// <summary>The units in the order in which they stand, with the digits that the longest elapsed time can have in them.</summary>
    private static readonly (char Letter, long Nanoseconds, int Digits)[] Units =
    [
        ('D', NodaConstants.NanosecondsPerDay, 8),
        ('H', NodaConstants.NanosecondsPerHour, 9),
        ('M', NodaConstants.NanosecondsPerMinute, 11),
        ('S', NodaConstants.NanosecondsPerSecond, 13),
    ];

    internal override DocumentForm Form => DocumentForm.Duration;

    internal override string DefinitionName => "duration";

    internal override void WriteSchema(SchemaContext schema)
    {
        schema.Writer.WriteString("type", "string");
        schema.Writer.WriteString("pattern", "^-?P(?=[0-9T])([0-9]{1,8}D)?(T(?=[0-9])([0-9]{1,9}H)?([0-9]{1,11}M)?([0-9]{1,13}(\\.[0-9]{1,9})?S)?)?$");
    }

    private protected override bool TryParse(string text, out Duration value)
    {
        value = default;
        ReadOnlySpan<char> rest = text;
        bool negative = rest.StartsWith('-');
        if (negative) rest = rest[1..];
        if (!rest.StartsWith('P') || rest.Length == 1) return false;
        rest = rest[1..];
        Int128 nanoseconds = 0;
        for (int unit = 0; unit < Units.Length; unit++)
        {
            if (unit == 1 && !TryClockMark(ref rest)) return false;
            if (!TryPart(ref rest, unit, ref nanoseconds)) return false;
        }

        if (negative) nanoseconds = -nanoseconds;
        if (!rest.IsEmpty || nanoseconds < Duration.MinValue.ToInt128Nanoseconds() || nanoseconds > Duration.MaxValue.ToInt128Nanoseconds()) return false;
        value = Duration.FromNanoseconds(nanoseconds);
        return true;
    }

    private protected override string Format(Duration value)
    {
        Int128 nanoseconds = Int128.Abs(value.ToInt128Nanoseconds());
        if (nanoseconds == 0) return "PT0S";
        var text = new StringBuilder(value < Duration.Zero ? "-P" : "P");
        for (int unit = 0; unit < Units.Length; unit++)
        {
            if (unit == 1 && nanoseconds > 0) text.Append('T');
            (Int128 count, Int128 left) = Int128.DivRem(nanoseconds, Units[unit].Nanoseconds);
            bool isLast = unit == Units.Length - 1;
            if (count > 0 || (isLast && left > 0)) text.Append(count.ToString(CultureInfo.InvariantCulture));
            if (isLast && left > 0) text.Append('.').Append(left.ToString("D9", CultureInfo.InvariantCulture).AsSpan().TrimEnd('0'));
            if (count > 0 || (isLast && left > 0)) text.Append(Units[unit].Letter);
            nanoseconds = left;
        }

        return text.ToString();
    }

    /// <summary>The T before hours, minutes and seconds, which must be followed by one of them.</summary>
    private static bool TryClockMark(ref ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty) return true;
        if (rest[0] != 'T' || rest.Length == 1) return false;
        rest = rest[1..];
        return true;
    }

    /// <summary>Takes the count of one unit where it is the next; nothing where it is not.</summary>
    private static bool TryPart(ref ReadOnlySpan<char> rest, int unit, ref Int128 nanoseconds)
    {
        (char letter, long each, int most) = Units[unit];
        int end = rest.IndexOf(letter);
        if (end < 0) return true;
        ReadOnlySpan<char> count = rest[..end];
        int point = letter == 'S' ? count.IndexOf('.') : -1;
        if (point >= 0)
        {
            ReadOnlySpan<char> fraction = count[(point + 1)..];
            if (!IsDigits(fraction, 9)) return false;
            long part = long.Parse(fraction, NumberStyles.None, CultureInfo.InvariantCulture);
            for (int i = fraction.Length; i < 9; i++) part *= 10;
            nanoseconds += part;
            count = count[..point];
        }

        if (!IsDigits(count, most)) return false;
        nanoseconds += (Int128)long.Parse(count, NumberStyles.None, CultureInfo.InvariantCulture) * each;
        rest = rest[(end + 1)..];
        return true;
    }

    private static bool IsDigits(ReadOnlySpan<char> text, int most) => text.Length >= 1 && text.Length <= most && !text.ContainsAnyExceptInRange('0', '9');
}
