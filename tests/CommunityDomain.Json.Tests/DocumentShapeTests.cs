using System.Reflection;
using System.Text.Json;
using CommunityDomain.Json.Codecs;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Tests;

/// <summary>Every record below a definition has a codec, with a field for each of its properties.</summary>
public abstract class DocumentShapeTests<T>
    where T : class
{
    private readonly DocumentUnderTest<T> _document;

    private protected DocumentShapeTests(DocumentUnderTest<T> document) => _document = document;

    [Fact]
    public void Codecs_ComparedWithTheRecords_HaveEachPropertyAndItsNeed()
    {
        var records = new HashSet<Type>();
        Collect(typeof(T), records);
        records.Should().HaveCountGreaterThan(3);
        foreach (Type record in records) FieldsOf(record).Should().BeEquivalentTo(PropertiesOf(record), record.Name);
    }

    [Fact]
    public void Codecs_ByTheirNames_AreUnique() =>
        JsonDocument.Parse(_document.Schema).RootElement.GetProperty("$defs").EnumerateObject().Select(definition => definition.Name).Should().OnlyHaveUniqueItems();

    private static IEnumerable<(string Name, bool Required)> PropertiesOf(Type record) =>
        RandomDefinitions.PropertiesOf(record).Select(property => (JsonNamingPolicy.CamelCase.ConvertName(property.Name), RandomDefinitions.IsRequired(property)));

    private static IEnumerable<(string Name, bool Required)> FieldsOf(Type record)
    {
        Type codecType = typeof(CommunityPlanDocument).Assembly.GetTypes().Single(type => type.BaseType == typeof(ObjectCodec<>).MakeGenericType(record));
        object codec = codecType.GetField("Instance", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;
        var fields = (System.Collections.IEnumerable)codecType.GetProperty("Fields", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(codec)!;
        foreach (object field in fields)
        {
            string name = (string)Get(field, "Name");
            if (record != typeof(T) || name is not ("$schema" or "version")) yield return (name, (bool)Get(field, "IsRequired"));
        }

        static object Get(object field, string name) => field.GetType().GetProperty(name, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(field)!;
    }

    private static void Collect(Type type, HashSet<Type> records)
    {
        if (type.IsGenericType) Collect(type.GetGenericArguments()[0], records);
        if (!type.IsClass || type == typeof(string) || type == typeof(LocalizedText) || type == typeof(Condition) || !records.Add(type)) return;
        foreach (PropertyInfo property in RandomDefinitions.PropertiesOf(type)) Collect(property.PropertyType, records);
    }
}
