using NodaTime.Text;

namespace CommunityDomain.Json.Codecs;

/// <summary>A point on the time line as <c>2026-03-02T08:00:00Z</c>: UTC, years 0001 to 9999, up to nine digits of a fraction, written as short as it can be.</summary>
internal sealed class InstantCodec : TextCodec<Instant>
{
    private const int HourAt = 11;

    private static readonly Instant First = Instant.FromUtc(1, 1, 1, 0, 0);
    private static readonly InstantPattern Pattern = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss.FFFFFFFFF'Z'");

    internal override DocumentForm Form => DocumentForm.Instant;

    internal override string DefinitionName => "instant";

    internal override void WriteSchema(SchemaContext schema)
    {
        schema.Writer.WriteString("type", "string");
        schema.Writer.WriteString("format", "date-time");
        schema.Writer.WriteString("pattern", "^(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?Z$");
    }

    /// <summary>NodaTime reads 24:00 as the next midnight; here every instant has one notation up to zeros.</summary>
    private protected override bool TryParse(string text, out Instant value) =>
        Pattern.Parse(text).TryGetValue(default, out value) && value >= First && !text.AsSpan(HourAt).StartsWith("24");

    private protected override string? Format(Instant value) => value >= First ? Pattern.Format(value) : null;
}
