using CommunityDomain.Json.Codecs;
using CommunityDomain.Metrics;

namespace CommunityDomain.Json.Metrics;

/// <summary>How long periods are, in the words of <see cref="PeriodLength.ToString"/>.</summary>
internal sealed class PeriodLengthCodec : TextCodec<PeriodLength>
{
    internal static readonly PeriodLengthCodec Instance = new();

    internal override DocumentForm Form => DocumentForm.PeriodLength;

    internal override string DefinitionName => "periodLength";

    internal override void WriteSchema(SchemaContext schema)
    {
        schema.Writer.WriteString("type", "string");
        schema.Writer.WriteString("pattern", "^(hour|day|month|year|week from (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[1-9][0-9]{0,3} days from [0-9]{4}-[0-9]{2}-[0-9]{2})$");
    }

    private protected override bool TryParse(string text, out PeriodLength value) => PeriodLength.TryParse(text, out value);

    private protected override string? Format(PeriodLength value) => value.ToString();
}
