using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityDomain.Json.Tests;

/// <summary>Spoils documents: by members and values, so that they stay JSON, or by bytes.</summary>
internal static class DocumentMutations
{
    internal static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 };

    internal static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1000 };

    private static readonly string[] Junk =
    [
        "5", "-1", "0", "1.5", "-0.25", "99999999999", "-99999999999", "1", "\"x\"", "\"\"", "\" \"", "\"\\u3000\"", "\"2026-02-30\"", "\"2026-03-02\"", "\"0000-01-01\"",
        "\"25:00\"", "\"04:00\"", "\"04:00:00.5\"", "\"4:00\"", "\"zh-Hant\"", "\"not a tag\"", "null", "true", "false", "[]", "{}", "[null]", "[\"en\"]", "[{}]",
        "{\"en\":\"x\"}", "{\"en\":\" \"}", "{\"EN_us\":\"x\"}", "{\"who\":\"a\",\"audience\":\"b\",\"benefit\":\"c\"}", "{\"kind\":\"open\"}", "{\"hard\":500,\"soft\":2}",
        "\"regular\"", "\"Regular\"", "\"core\"", "\"selling\"", "\"shortTerm\"", "\"obligation\"", "\"line\\nbreak\"", "\"ends\\n\"", "\"\\u0085\"", "\"a\\u0085b\"",
        "\"😀\"", "\"\\ud83d\\ude00\"", "{\"group\":\"g\"}", "{\"group\":\"g\",\"on\":\"2026-03-02\",\"theme\":\"\"}", "{\"metric\":\"members\",\"target\":0.10}",
        "{\"kind\":\"has\",\"field\":\"f\"}", "{\"kind\":\"has\",\"field\":\"\"}", "{\"kind\":\"compare\",\"field\":\"f\",\"comparison\":\"atLeast\",\"value\":3}", "{\"kind\":\"any\",\"parts\":[]}", "{\"kind\":\"count\",\"counter\":\"c\",\"span\":\"PT1M\",\"comparison\":\"above\",\"number\":8}",
        "{\"kind\":\"not\",\"part\":{\"field\":\"f\",\"kind\":\"has\"}}", "{\"kind\":\"has\",\"parts\":[]}", "\"has\"", "\"atLeast\"", "\"inWindow\"", "\"22:00-08:00\"", "\"22:00-8:00\"", "\"wholeDay\"",
        "{\"instant\":\"2026-03-02T08:00:00Z\"}", "{\"instant\":\"2026-02-30T08:00:00Z\"}", "{\"duration\":\"PT10M\"}", "{\"duration\":\"P1W\"}", "{\"time\":\"22:00\"}", "{\"time\":\"22:00\",\"duration\":\"P1D\"}",
        "\"2026-03-02T08:00:00Z\"", "\"2026-03-02T08:00:00.5Z\"", "\"2026-03-02T24:00:00Z\"", "\"2026-03-02T08:00:00+08:00\"", "\"PT10M\"", "\"granted\"", "\"forbid\"", "\"integer\"",
    ];

    /// <summary>Replaces, removes, adds or renames one to three members or items anywhere.</summary>
    internal static string Tree(string json, Random random)
    {
        JsonNode root = JsonNode.Parse(json, null, Deep)!;
        for (int i = random.Next(1, 4); i > 0; i--) Change(root, random);
        return root.ToJsonString(Relaxed);
    }

    /// <summary>Replaces, removes, inserts or repeats bytes.</summary>
    internal static byte[] Bytes(string json, Random random)
    {
        const string likely = "{}[]\":,\\\n0129-.eEtfn/*u\uFEFF";
        List<byte> bytes = [.. Encoding.UTF8.GetBytes(json)];
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int at = random.Next(bytes.Count);
            byte junk = random.Next(3) == 0 ? (byte)random.Next(256) : unchecked((byte)likely[random.Next(likely.Length)]);
            int length = Math.Min(bytes.Count - at, random.Next(1, 40));
            switch (random.Next(4))
            {
                case 0: bytes[at] = junk; break;
                case 1: bytes.Insert(at, junk); break;
                case 2: bytes.RemoveRange(at, Math.Min(length, bytes.Count - 1)); break;
                default: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
            }
        }

        return [.. bytes];
    }

    private static void Change(JsonNode root, Random random)
    {
        var places = new List<JsonNode>();
        Collect(root, places);
        JsonNode place = places[random.Next(places.Count)];
        JsonNode? junk = JsonNode.Parse(Junk[random.Next(Junk.Length)]);
        if (place is JsonArray list)
        {
            if (list.Count == 0 || random.Next(3) == 0) list.Add(junk);
            else if (random.Next(2) == 0) list.RemoveAt(random.Next(list.Count));
            else list[random.Next(list.Count)] = junk;
            return;
        }

        var owner = (JsonObject)place;
        string[] names = [.. owner.Select(pair => pair.Key)];
        string? name = names.Length == 0 ? null : names[random.Next(names.Length)];
        if (name is null || random.Next(6) == 0) owner[random.Next(2) == 0 ? "note" : "strange name"] = junk;
        else if (random.Next(3) == 0) owner.Remove(name);
        else owner[name] = junk;
    }

    private static void Collect(JsonNode? node, List<JsonNode> places)
    {
        if (node is JsonObject owner)
        {
            places.Add(owner);
            foreach ((_, JsonNode? value) in owner) Collect(value, places);
        }
        else if (node is JsonArray list)
        {
            places.Add(list);
            foreach (JsonNode? item in list) Collect(item, places);
        }
    }
}
