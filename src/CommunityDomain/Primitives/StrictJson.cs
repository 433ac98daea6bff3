using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CommunityDomain;

/// <summary>The strict reading that all converters share: objects whose members are known, present and there once.</summary>
/// <typeparam name="T">The value that is read, for messages.</typeparam>
internal static class StrictJson<T>
{
    internal static JsonException Refused(string why) => new($"The JSON value is not a {typeof(T).Name}: {why}.");

    internal static void Object(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw Refused("it is not an object");
    }

    /// <summary>Goes to the value of the next member; false at the end of the object.</summary>
    /// <param name="reader">Stands before a member name or the end.</param>
    /// <param name="names">The names that are known.</param>
    /// <param name="seen">One bit a name; the member's is set.</param>
    /// <param name="index">Which name.</param>
    internal static bool Member(ref Utf8JsonReader reader, ReadOnlySpan<string> names, ref int seen, out int index)
    {
        index = -1;
        Advance(ref reader);
        if (reader.TokenType == JsonTokenType.EndObject) return false;
        for (int i = 0; i < names.Length && index < 0; i++)
        {
            if (reader.ValueTextEquals(names[i])) index = i;
        }

        if (index < 0) throw Refused("it has a member that is not known");
        if ((seen & (1 << index)) != 0) throw Refused($"\"{names[index]}\" is there twice");
        seen |= 1 << index;
        Advance(ref reader);
        return true;
    }

    internal static void RequireAll(ReadOnlySpan<string> names, int seen)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if ((seen & (1 << i)) == 0) throw Refused($"\"{names[i]}\" is missing");
        }
    }

    internal static string String(ref Utf8JsonReader reader, string name) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw Refused($"\"{name}\" is not a string");

    internal static long Integer(ref Utf8JsonReader reader, string name) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long value)
            ? value
            : throw Refused($"\"{name}\" is not a whole number within range");

    internal static double Double(ref Utf8JsonReader reader, string name) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out double value)
            ? value
            : throw Refused($"\"{name}\" is not a number within range");

    /// <summary>A decimal that holds every digit that is written.</summary>
    internal static decimal Decimal(ref Utf8JsonReader reader, string name)
    {
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDecimal(out decimal value) || !IsExact(ref reader, value))
            throw Refused($"\"{name}\" is not a number that a decimal holds exactly");
        return ExactDecimal.Canonical(value);
    }

    /// <summary>An item by the contract that the options have for it.</summary>
    internal static TItem? Item<TItem>(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<TItem>)options.GetTypeInfo(typeof(TItem)));

    internal static void Write<TItem>(Utf8JsonWriter writer, TItem item, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, item, (JsonTypeInfo<TItem>)options.GetTypeInfo(typeof(TItem)));

    /// <summary>The member of an enum by its camelCase name.</summary>
    internal static TEnum Name<TEnum>(ref Utf8JsonReader reader, string name)
        where TEnum : struct, Enum
    {
        string text = String(ref reader, name);
        foreach (TEnum member in Enum.GetValues<TEnum>())
        {
            if (EvidenceValue.CamelCase(member.ToString()) == text) return member;
        }

        throw Refused($"\"{name}\" has a value that is not known");
    }

    internal static string NameOf<TEnum>(TEnum member)
        where TEnum : struct, Enum => EvidenceValue.CamelCase(member.ToString());

    [SuppressMessage("Style", "IDE0010", Justification = "Only the end of the text matters.")]
    private static void Advance(ref Utf8JsonReader reader)
    {
        if (!reader.Read()) throw Refused("it ends early");
    }

    // The framework rounds digits beyond the 28th or 29th away; here they are refused. Digits are counted from the first to the last that is not zero.
    private static bool IsExact(ref Utf8JsonReader reader, decimal value)
    {
        Span<byte> digits = stackalloc byte[128];
        int length = reader.HasValueSequence ? (int)Math.Min(reader.ValueSequence.Length, 129) : reader.ValueSpan.Length;
        if (length > digits.Length) return false;
        if (reader.HasValueSequence) System.Buffers.BuffersExtensions.CopyTo(reader.ValueSequence, digits);
        else reader.ValueSpan.CopyTo(digits);
        int significant = 0;
        int zeros = 0;
        foreach (byte b in digits[..length])
        {
            if (b is (byte)'e' or (byte)'E') break;
            if (b is < (byte)'0' or > (byte)'9') continue;
            if (b == (byte)'0')
            {
                if (significant > 0) zeros++;
                continue;
            }

            significant += zeros + 1;
            zeros = 0;
        }

        (System.Numerics.BigInteger kept, _) = ExactDecimal.Integer(ExactDecimal.Canonical(value));
        int held = kept.IsZero ? 0 : System.Numerics.BigInteger.Abs(kept).ToString(System.Globalization.CultureInfo.InvariantCulture).TrimEnd('0').Length;
        return held == significant;
    }
}
