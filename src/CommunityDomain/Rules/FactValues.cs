namespace CommunityDomain.Rules;

/// <summary>Facts as evidence and back.</summary>
internal static class FactValues
{
    private const string Separator = ", ";

    internal static EvidenceValue ToEvidence(FactField field, in Fact fact) => fact.State != FactState.Known ? default : field.Type switch
    {
        FactType.Integer => fact.Number,
        FactType.Decimal => fact.Decimal,
        FactType.Flag => fact.Number != 0,
        FactType.TimeOfDay => LocalTime.FromNanosecondsSinceMidnight(fact.Number),
        FactType.Instant => fact.Instant,
        FactType.Duration => fact.Duration,
        FactType.Set => Words(field, fact.Number),
        _ => fact.Text,
    };

    /// <summary>Whether a value can be compared with the fact; for a set, whether it is one of its words.</summary>
    internal static bool Fits(FactField field, EvidenceValue value) => (field.Type, value.Kind) switch
    {
        (FactType.Integer, EvidenceKind.Number) => decimal.IsInteger(value.Number) && value.Number is >= long.MinValue and <= long.MaxValue,
        (FactType.Decimal, EvidenceKind.Number) => true,
        (FactType.Flag, EvidenceKind.Flag) => true,
        (FactType.Instant, EvidenceKind.Instant) => true,
        (FactType.Duration, EvidenceKind.Duration) => true,
        (FactType.TimeOfDay, EvidenceKind.Time) => true,
        (FactType.Text, EvidenceKind.Text) => true,
        (FactType.Choice or FactType.Set, EvidenceKind.Text) => field.Choices.AsSpan().Contains(value.Text),
        _ => false,
    };

    /// <summary>The fact with a value as evidence gives it: one without a kind is known to be absent. False when it does not fit.</summary>
    internal static bool TryOf(FactField field, EvidenceValue value, out Fact fact)
    {
        fact = new Fact { State = FactState.Known };
        if (value.Kind == EvidenceKind.None)
        {
            fact.State = FactState.Null;
            return field.IsNullable;
        }

        if (field.Type == FactType.Set) return value.Kind == EvidenceKind.Text && TryBits(field, value.Text, out fact.Number);
        if (!Fits(field, value)) return false;
        switch (field.Type)
        {
            case FactType.Integer: fact.Number = (long)value.Number; break;
            case FactType.Decimal: fact.Decimal = value.Number; break;
            case FactType.Flag: fact.Number = value.Flag ? 1 : 0; break;
            case FactType.TimeOfDay: fact.Number = value.Time!.Value.NanosecondOfDay; break;
            case FactType.Instant: fact.Instant = value.Instant!.Value; break;
            case FactType.Duration: fact.Duration = value.Duration!.Value; break;
            default: fact.Text = value.Text; break;
        }

        return true;
    }

    /// <summary>The order of two known facts of one type; of texts by ordinal.</summary>
    internal static int Order(FactType type, in Fact left, in Fact right) => type switch
    {
        FactType.Decimal => left.Decimal.CompareTo(right.Decimal),
        FactType.Instant => left.Instant.CompareTo(right.Instant),
        FactType.Duration => left.Duration.CompareTo(right.Duration),
        FactType.Text or FactType.Choice => string.CompareOrdinal(left.Text, right.Text),
        _ => left.Number.CompareTo(right.Number),
    };

    /// <summary>The place of a word among those of the field; -1 for none.</summary>
    internal static int Place(FactField field, string word)
    {
        ReadOnlySpan<string> words = field.Choices.AsSpan();
        for (int i = 0; i < words.Length; i++)
            if (string.Equals(words[i], word, StringComparison.Ordinal)) return i;
        return -1;
    }

    private static bool TryBits(FactField field, string text, out long bits)
    {
        bits = 0;
        if (text.Length == 0) return true;
        foreach (string word in text.Split(',', StringSplitOptions.TrimEntries))
        {
            int place = Place(field, word);
            if (place < 0) return false;
            bits |= 1L << place;
        }

        return true;
    }

    private static string Words(FactField field, long bits) => string.Join(Separator, field.Choices.Where((_, place) => (bits >> place & 1) != 0));
}
