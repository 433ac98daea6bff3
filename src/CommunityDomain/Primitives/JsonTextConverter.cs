using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityDomain;

/// <summary>
/// Reads and writes an <see cref="ITextValue{TSelf}"/> as a JSON string, also as a dictionary key.
/// Reading goes through <c>TryOf</c>: a text that is not allowed, or a JSON <c>null</c>, is a <see cref="JsonException"/>.
/// The unspecified <c>default</c> is written as <c>null</c>.
/// </summary>
/// <typeparam name="T">The value type.</typeparam>
public sealed class JsonTextConverter<T> : JsonConverter<T>
    where T : struct, ITextValue<T>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Parse(reader.GetString()) : throw Refused();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.IsUnspecified) writer.WriteNullValue();
        else writer.WriteStringValue(value.Value);
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.IsUnspecified) throw new JsonException($"An unspecified {typeof(T).Name} cannot be a key.");
        writer.WritePropertyName(value.Value);
    }

    private static T Parse(string? text) => T.TryOf(text, out T value) ? value : throw Refused();

    private static JsonException Refused() => new($"The JSON value is not a {typeof(T).Name}.");
}
