using System.Reflection;
using System.Text.Json;
using CommunityDomain.Json.Codecs;
using CommunityDomain.Planning;

namespace CommunityDomain.Json.Tests;

/// <summary>Every record below a plan has a codec, with a field for each of its properties.</summary>
public sealed class CommunityPlanShapeTests
{
    [Fact]
    public void Codecs_ComparedWithTheRecords_HaveEachPropertyAndItsNeed()
    {
        var records = new HashSet<Type>();
        Collect(typeof(CommunityPlan), records);
        records.Should().HaveCountGreaterThan(14);
        foreach (Type record in records) FieldsOf(record).Should().BeEquivalentTo(PropertiesOf(record), record.Name);
    }

    [Fact]
    public void Codecs_ByTheirNames_AreUnique() =>
        JsonDocument.Parse(CommunityPlanDocument.Schema).RootElement.GetProperty("$defs").EnumerateObject().Select(definition => definition.Name).Should().OnlyHaveUniqueItems();

    private static IEnumerable<(string Name, bool Required)> PropertiesOf(Type record) =>
        RandomPlans.PropertiesOf(record).Select(property => (JsonNamingPolicy.CamelCase.ConvertName(property.Name), RandomPlans.IsRequired(property)));

    private static IEnumerable<(string Name, bool Required)> FieldsOf(Type record)
    {
        Type codecType = typeof(CommunityPlanDocument).Assembly.GetTypes().Single(type => type.BaseType == typeof(ObjectCodec<>).MakeGenericType(record));
        object codec = codecType.GetField("Instance", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;
        var fields = (System.Collections.IEnumerable)codecType.GetProperty("Fields", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(codec)!;
        foreach (object field in fields)
        {
            string name = (string)Get(field, "Name");
            if (record != typeof(CommunityPlan) || name is not ("$schema" or "version")) yield return (name, (bool)Get(field, "IsRequired"));
        }

        static object Get(object field, string name) => field.GetType().GetProperty(name, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(field)!;
    }

    private static void Collect(Type type, HashSet<Type> records)
    {
        if (type.IsGenericType) Collect(type.GetGenericArguments()[0], records);
        if (!type.IsClass || type == typeof(string) || type == typeof(LocalizedText) || !records.Add(type)) return;
        foreach (PropertyInfo property in RandomPlans.PropertiesOf(type)) Collect(property.PropertyType, records);
    }
}
