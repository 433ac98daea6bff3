using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityDomain.Planning;

namespace CommunityDomain.Json.Tests;

/// <summary>One member of a document, found by walking the document along the types of the records, not along the codecs.</summary>
internal sealed record DocumentMember(string Path, JsonObject Owner, string OwnerPath, string Name, Type Type, bool IsRequired, bool IsLanguage)
{
    internal static List<DocumentMember> In(JsonObject document)
    {
        var members = new List<DocumentMember>();
        members.Add(new DocumentMember("version", document, string.Empty, "version", typeof(int), IsRequired: true, IsLanguage: false));
        Walk(document, typeof(CommunityPlan), string.Empty, members);
        return members;
    }

    private static void Walk(JsonNode node, Type type, string path, List<DocumentMember> members)
    {
        if (node is JsonArray list)
        {
            for (int i = 0; i < list.Count; i++) Walk(list[i]!, type.GetGenericArguments()[0], $"{path}[{i}]", members);
            return;
        }

        if (node is not JsonObject owner) return;
        if (type == typeof(LocalizedText))
        {
            foreach (string tag in owner.Select(pair => pair.Key).ToList())
                members.Add(new DocumentMember($"{path}.{tag}", owner, path, tag, typeof(string), IsRequired: false, IsLanguage: true));
            return;
        }

        foreach (PropertyInfo property in RandomPlans.PropertiesOf(type))
        {
            string name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (owner[name] is not { } value) continue;
            string at = path.Length == 0 ? name : $"{path}.{name}";
            members.Add(new DocumentMember(at, owner, path, name, property.PropertyType, RandomPlans.IsRequired(property), IsLanguage: false));
            Walk(value, property.PropertyType, at, members);
        }
    }
}
