using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityDomain.Charters;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Tests;

/// <summary>One member of a document, found by walking the document along the types of the records, not along the codecs.</summary>
internal sealed record DocumentMember(string Path, JsonObject Owner, string OwnerPath, string Name, Type Type, bool IsRequired, bool IsLanguage)
{
    /// <summary>Whether its value may be of several JSON types.</summary>
    internal bool IsValue => Type == typeof(EvidenceValue);

    internal static List<DocumentMember> In(JsonObject document, Type root)
    {
        var members = new List<DocumentMember>();
        members.Add(new DocumentMember("version", document, string.Empty, "version", typeof(int), IsRequired: true, IsLanguage: false));
        Walk(document, root, string.Empty, members);
        return members;
    }

    private static void Walk(JsonNode node, Type type, string path, List<DocumentMember> members)
    {
        if (node is JsonArray && type.IsEnum) return; // Flags are a list of words.
        if (node is JsonArray list)
        {
            for (int i = 0; i < list.Count; i++) Walk(list[i]!, type.GetGenericArguments()[0], $"{path}[{i}]", members);
            return;
        }

        if (node is not JsonObject owner || type == typeof(EvidenceValue)) return;
        if (type == typeof(LocalizedText))
        {
            foreach (string tag in owner.Select(pair => pair.Key).ToList())
                members.Add(new DocumentMember($"{path}.{tag}", owner, path, tag, typeof(string), IsRequired: false, IsLanguage: true));
            return;
        }

        foreach ((string name, Type inner, bool isRequired) in MembersOf(owner, type))
        {
            if (owner[name] is not { } value) continue;
            string at = path.Length == 0 ? name : $"{path}.{name}";
            members.Add(new DocumentMember(at, owner, path, name, inner, isRequired, IsLanguage: false));
            Walk(value, inner, at, members);
        }
    }

    private static IEnumerable<(string Name, Type Type, bool IsRequired)> MembersOf(JsonObject owner, Type type) => type == typeof(Condition)
        ? ConditionMembers.Of((string)owner["kind"]!).Select(member => (member.Name, member.Type, member.IsRequired))
        : type == typeof(Evidence) ? ConditionMembers.OfFact()
        : type == typeof(ChatMessage) ? [("author", typeof(string), true), ("text", typeof(string), true), ("at", typeof(string), true), .. OfRecord(type)]
        : OfRecord(type);

    private static IEnumerable<(string Name, Type Type, bool IsRequired)> OfRecord(Type type) => RandomDefinitions.PropertiesOf(type).Select(property => (JsonNamingPolicy.CamelCase.ConvertName(property.Name), property.PropertyType, RandomDefinitions.IsRequired(property)));
}
