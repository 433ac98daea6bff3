using System.Globalization;
using System.Text.Json;
using CommunityDomain.Metrics;
using CommunityDomain.Reporting;
using CommunityDomain.Sample.Commands;
using CommunityDomain.Sample.Replay;

namespace CommunityDomain.Sample.Metrics;

/// <summary>Reads a funnel from JSON: <c>{"steps": ["join", "speak"], "window": "7d", "order": "ordered", "exclusions": [{"kind": "leave", "from": 0, "to": 1}]}</c>.</summary>
internal static class FunnelFile
{
    internal static FunnelDefinition Read(string path, string language)
    {
        if (!InputFile.TryReadText(path, out string text, out string problem)) throw new ReplayFault(problem);
        FunnelDefinition funnel;
        try
        {
            using var document = JsonDocument.Parse(text);
            funnel = Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or OverflowException)
        {
            throw new ReplayFault($"{path}: is no funnel: {exception.Message}");
        }

        ValueList<Finding> findings = FunnelDefinition.CreateValidator().Check(funnel);
        return findings.IsEmpty ? funnel : throw new ReplayFault($"{path}: {findings[0].Path}: {findings[0].ToText(language)}");
    }

    private static FunnelDefinition Read(JsonElement root)
    {
        FunnelDefinition funnel = new() { Steps = [] };
        foreach (JsonProperty member in root.EnumerateObject())
        {
            JsonElement value = member.Value;
            funnel = member.Name switch
            {
                "steps" => funnel with { Steps = [.. value.EnumerateArray().Select(ReadStep)] },
                "window" => funnel with { Window = Span(value.GetString()) },
                "order" => funnel with { Order = Term<FunnelOrder>(value) },
                "entry" => funnel with { Entry = Term<FunnelEntry>(value) },
                "ties" => funnel with { Ties = Term<TiePolicy>(value) },
                "grace" => funnel with { Grace = Span(value.GetString()) },
                "exclusions" => funnel with { Exclusions = [.. value.EnumerateArray().Select(ReadExclusion)] },
                _ => throw new FormatException($"there is no '{member.Name}'; there are steps, window, order, entry, ties, grace and exclusions."),
            };
        }

        return funnel;
    }

    private static FunnelStep ReadStep(JsonElement step)
    {
        if (step.ValueKind == JsonValueKind.String) return new FunnelStep { Kind = step.GetString()! };
        return new FunnelStep
        {
            Kind = step.GetProperty("kind").GetString() ?? string.Empty,
            Within = step.TryGetProperty("within", out JsonElement within) ? Span(within.GetString()) : null,
            IsOptional = step.TryGetProperty("optional", out JsonElement optional) && optional.GetBoolean(),
        };
    }

    private static FunnelExclusion ReadExclusion(JsonElement exclusion) => new()
    {
        Kind = exclusion.GetProperty("kind").GetString() ?? string.Empty,
        From = exclusion.GetProperty("from").GetInt32(),
        To = exclusion.GetProperty("to").GetInt32(),
        Erases = exclusion.TryGetProperty("erases", out JsonElement erases) && erases.GetBoolean(),
    };

    private static Duration Span(string? text) =>
        text is { Length: > 1 } && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            ? text[^1] switch
            {
                'd' => Duration.FromDays(count),
                'h' => Duration.FromHours(count),
                'm' => Duration.FromMinutes(count),
                's' => Duration.FromSeconds(count),
                _ => throw new FormatException($"'{text}' is not a time such as 7d, 36h, 90m or 5s."),
            }
            : throw new FormatException($"'{text}' is not a time such as 7d, 36h, 90m or 5s.");

    private static TEnum Term<TEnum>(JsonElement value)
        where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Cast<TEnum?>().FirstOrDefault(term => string.Equals(term.ToString(), value.GetString(), StringComparison.OrdinalIgnoreCase))
        ?? throw new FormatException($"'{value}' is none of {string.Join(", ", Enum.GetNames<TEnum>().Select(name => char.ToLowerInvariant(name[0]) + name[1..]))}.");
}
