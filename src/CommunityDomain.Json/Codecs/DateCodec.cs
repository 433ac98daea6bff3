using NodaTime.Text;

namespace CommunityDomain.Json.Codecs;

/// <summary>A date as <c>2026-03-02</c>: ISO calendar, years 0001 to 9999.</summary>
internal sealed class DateCodec : TextCodec<LocalDate>
{
    private const int Length = 10;

    internal override DocumentForm Form => DocumentForm.Date;

    internal override string DefinitionName => "date";

    internal override void WriteSchema(SchemaContext schema)
    {
        schema.Writer.WriteString("type", "string");
        schema.Writer.WriteString("format", "date");
        schema.Writer.WriteString("pattern", "^(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    }

    private protected override bool TryParse(string text, out LocalDate value)
    {
        value = default;
        if (text.Length != Length) return false;
        return LocalDatePattern.Iso.Parse(text).TryGetValue(default, out value) && value.Year > 0;
    }

    private protected override string? Format(LocalDate value) =>
        value.Calendar == CalendarSystem.Iso && value.Year > 0 ? LocalDatePattern.Iso.Format(value) : null;
}
