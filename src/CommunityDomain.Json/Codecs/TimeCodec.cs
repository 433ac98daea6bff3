using NodaTime.Text;

namespace CommunityDomain.Json.Codecs;

/// <summary>A time of day as <c>04:00</c>; also with seconds and up to nine digits of a fraction. Written as short as it can be.</summary>
internal sealed class TimeCodec : TextCodec<LocalTime>
{
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");
    private static readonly LocalTimePattern Seconds = LocalTimePattern.CreateWithInvariantCulture("HH':'mm':'ss.FFFFFFFFF");

    internal override DocumentForm Form => DocumentForm.Time;

    internal override string DefinitionName => "time";

    internal override void WriteSchema(SchemaContext schema)
    {
        schema.Writer.WriteString("type", "string");
        schema.Writer.WriteString("pattern", "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?$");
    }

    private protected override bool TryParse(string text, out LocalTime value) =>
        Minutes.Parse(text).TryGetValue(default, out value) || Seconds.Parse(text).TryGetValue(default, out value);

    private protected override string Format(LocalTime value) =>
        value.NanosecondOfDay % NodaConstants.NanosecondsPerMinute == 0 ? Minutes.Format(value) : Seconds.Format(value);
}
