using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime.Text;

namespace CommunityDomain.Json.Tests;

/// <summary>Judges a document by the part of JSON Schema 2020-12 that the schemas use; any other keyword is an error of the test.</summary>
internal sealed class SchemaJudge
{
    private readonly JsonElement _root;
    private readonly Dictionary<string, Regex> _patterns = [];

    internal SchemaJudge(string schema) => _root = JsonDocument.Parse(schema).RootElement;

    internal bool Accepts(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json, DocumentMutations.Deep);
        return Accepts(_root, document.RootElement);
    }

    private bool Accepts(JsonElement schema, JsonElement value) => schema.EnumerateObject().All(keyword => keyword.Name switch
    {
        "$schema" or "title" or "$defs" or "default" => true,
        "$ref" => Accepts(_root.GetProperty("$defs").GetProperty(keyword.Value.GetString()!["#/$defs/".Length..]), value),
        "type" => IsOfType(keyword.Value.GetString()!, value),
        "const" => value.ValueKind == keyword.Value.ValueKind && (value.ValueKind == JsonValueKind.Number ? NumberOf(value) == NumberOf(keyword.Value) : value.GetString() == keyword.Value.GetString()),
        "anyOf" => keyword.Value.EnumerateArray().Any(choice => Accepts(choice, value)),
        "minProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Count() >= keyword.Value.GetInt32(),
        "maxProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().Count() <= keyword.Value.GetInt32(),
        "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= keyword.Value.GetInt32(),
        "enum" => value.ValueKind == JsonValueKind.String && keyword.Value.EnumerateArray().Any(word => word.GetString() == value.GetString()),
        "properties" => value.ValueKind != JsonValueKind.Object
            || value.EnumerateObject().All(member => !keyword.Value.TryGetProperty(member.Name, out JsonElement inner) || Accepts(inner, member.Value)),
        "required" => value.ValueKind != JsonValueKind.Object || keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "additionalProperties" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(member =>
            (schema.TryGetProperty("properties", out JsonElement known) && known.TryGetProperty(member.Name, out _))
            || (keyword.Value.ValueKind == JsonValueKind.Object && Accepts(keyword.Value, member.Value))),
        "propertyNames" => value.ValueKind != JsonValueKind.Object
            || value.EnumerateObject().All(member => Accepts(keyword.Value, JsonSerializer.SerializeToElement(member.Name))),
        "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item => Accepts(keyword.Value, item)),
        "pattern" => value.ValueKind != JsonValueKind.String || Pattern(keyword.Value.GetString()!).IsMatch(value.GetString()!),
        "maxLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.EnumerateRunes().Count() <= keyword.Value.GetInt32(),
        "minimum" => value.ValueKind != JsonValueKind.Number || NumberOf(value) >= NumberOf(keyword.Value),
        "maximum" => value.ValueKind != JsonValueKind.Number || NumberOf(value) <= NumberOf(keyword.Value),
        "format" => value.ValueKind != JsonValueKind.String || IsOfFormat(keyword.Value.GetString()!, value.GetString()!),
        _ => throw new InvalidOperationException($"Unknown keyword {keyword.Name}."),
    });

    private static bool IsOfFormat(string format, string text) => format switch
    {
        "date" => LocalDatePattern.Iso.Parse(text).Success,
        "date-time" => OffsetDateTimePattern.ExtendedIso.Parse(text).Success,
        _ => throw new InvalidOperationException($"Unknown format {format}."),
    };

    private static bool IsOfType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && Math.Floor(NumberOf(value)) == NumberOf(value),
        _ => throw new InvalidOperationException($"Unknown type {type}."),
    };

    /// <summary>Numbers as doubles outside of decimal: enough to compare with the bounds.</summary>
    private static double NumberOf(JsonElement value) => double.Parse(value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>ECMA's <c>$</c> is the very end, .NET's also stands before a last line feed.</summary>
    private Regex Pattern(string pattern)
    {
        if (_patterns.TryGetValue(pattern, out Regex? known)) return known;
        string ended = pattern.EndsWith('$') ? pattern[..^1] + "\\z" : pattern;
        return _patterns[pattern] = new Regex(ended, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
    }
}
