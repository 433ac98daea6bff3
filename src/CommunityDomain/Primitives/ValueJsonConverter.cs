using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityDomain;

/// <summary>
/// Reads and writes the values of this library that are more than one text, wherever a host puts them; they name it themselves.
/// Strict, whatever the options say: member names are matched exactly, and an unknown, repeated or missing member, a wrong type, a number out of
/// range or a JSON <c>null</c> is a <see cref="JsonException"/>. So no JSON value that is present can build an invalid one.
/// A list or a decision asks the options for the contract of its items: a host that generates its serialisers declares the items too
/// (<c>[JsonSerializable(typeof(MemberId))]</c> beside a <c>ValueList&lt;MemberId&gt;</c>), or gets a <see cref="NotSupportedException"/>.
/// </summary>
public sealed class ValueJsonConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return IsGeneric(typeToConvert) || Of(typeToConvert) is not null;
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The type is not one of this library's.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return (IsGeneric(typeToConvert) ? OfGeneric(typeToConvert) : Of(typeToConvert))
            ?? throw new NotSupportedException($"{typeToConvert} has no converter here.");
    }

    private static bool IsGeneric(Type type) => typeof(IJsonConvertible).IsAssignableFrom(type);

    // A generic value makes its own converter: the instantiation is in its code, so that nothing has to be made at run time.
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "A struct's default needs no constructor.")]
    private static JsonConverter OfGeneric(Type type) => ((IJsonConvertible)RuntimeHelpers.GetUninitializedObject(type)).MakeConverter();

    private static JsonConverter? Of(Type type)
    {
        if (type == typeof(Money)) return new MoneyJson();
        if (type == typeof(Points)) return new PointsJson();
        if (type == typeof(Ratio)) return new RatioJson();
        if (type == typeof(RatioInterval)) return new RatioIntervalJson();
        if (type == typeof(LocalizedText)) return new LocalizedTextJson();
        if (type == typeof(EvidenceValue)) return new EvidenceValueJson();
        if (type == typeof(Evidence)) return new EvidenceJson();
        if (type == typeof(Reason)) return new ReasonJson();
        return type == typeof(Finding) ? new FindingJson() : null;
    }
}
