using System.Reflection;
using System.Text.RegularExpressions;
using CommunityDomain.Reporting.Texts;
using CommunityDomain.Tests.Planning;

namespace CommunityDomain.Reporting.Tests.Texts;

/// <summary>Every code and every word of the domain has its texts.</summary>
public sealed partial class TextCatalogTests
{
    private static readonly Assembly[] Assemblies = [typeof(Finding).Assembly, typeof(Metrics.MetricCodes).Assembly, typeof(Json.CommunityPlanDocument).Assembly];

    private static readonly string[] Codes = [.. Assemblies
        .SelectMany(assembly => assembly.GetExportedTypes())
        .Where(type => type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Codes", StringComparison.Ordinal))
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(field => field is { IsLiteral: true } && field.FieldType == typeof(string))
        .Select(field => (string)field.GetRawConstantValue()!)];

    private static readonly string[] Words = [.. Assemblies
        .SelectMany(assembly => assembly.GetExportedTypes())
        .Where(type => type.IsEnum)
        .SelectMany(type => Enum.GetNames(type).Select(name => $"{Camel(type.Name)}.{Camel(name)}"))];

    public static TheoryData<string> AllCodes => new(Codes);

    public static TheoryData<string> AllWords => new(Words);

    public static TheoryData<string> Mutations => new(PlanMutations.All.Select(mutation => mutation.Name));

    private static MessageText[] LanguagesOf(string code) =>
        TextCatalog.Codes.TryGetValue(code, out CodeText? text) ? [text.En, text.ZhHant, text.ZhHans, text.Ja] : [];

    [Theory]
    [MemberData(nameof(AllCodes))]
    public void Code_HasAMessageInEveryLanguage(string code) =>
        LanguagesOf(code).Should().HaveCount(4).And.OnlyContain(text => !string.IsNullOrWhiteSpace(text.Message));

    [Theory]
    [MemberData(nameof(AllCodes))]
    public void Code_HasTheSamePlaceholdersInEveryLanguage(string code)
    {
        MessageText[] texts = LanguagesOf(code);

        texts.Should().NotBeEmpty().And.OnlyContain(text =>
            Placeholders(text.Message).SetEquals(Placeholders(texts[0].Message)) && Placeholders(text.Remedy).SetEquals(Placeholders(texts[0].Remedy)));
    }

    [Theory]
    [MemberData(nameof(AllCodes))]
    public void Code_HasARemedyInAllLanguagesOrInNone(string code) =>
        LanguagesOf(code).Select(text => string.IsNullOrWhiteSpace(text.Remedy)).Distinct().Should().ContainSingle();

    [Theory]
    [MemberData(nameof(AllCodes))]
    public void Code_WhenASentenceIsLong_DiffersBetweenTraditionalAndSimplifiedChinese(string code)
    {
        MessageText[] texts = LanguagesOf(code);

        foreach ((string hant, string hans) in new[] { (texts[1].Message, texts[2].Message), (texts[1].Remedy, texts[2].Remedy) })
        {
            if (Placeholder().Replace(hant, string.Empty).Length > 12) hans.Should().NotBe(hant);
        }
    }

    [Theory]
    [MemberData(nameof(AllCodes))]
    public void Code_HasKanaInJapanese(string code) =>
        LanguagesOf(code)[3].Message.Should().Match(message => message.Any(c => c >= '\u3041' && c <= '\u30ff'));

    [Theory]
    [MemberData(nameof(AllCodes))]
    public void Code_IsModuleThingFaultInCamelCase(string code) => code.Should().MatchRegex(@"^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$");

    [Fact]
    public void Codes_AreUnique() => Codes.Should().OnlyHaveUniqueItems();

    [Fact]
    public void Catalog_HasNoTextWithoutACode() => TextCatalog.Codes.Keys.Should().BeEquivalentTo(Codes);

    [Theory]
    [MemberData(nameof(AllWords))]
    public void Word_IsThereInEveryLanguage(string word)
    {
        TextCatalog.Terms.Should().ContainKey(word);
        TermText text = TextCatalog.Terms[word];
        new[] { text.En, text.ZhHant, text.ZhHans, text.Ja }.Should().OnlyContain(term => !string.IsNullOrWhiteSpace(term));
    }

    [Fact]
    public void Catalog_HasNoWordOfAnEnumThatIsNotThere() =>
        TextCatalog.Terms.Keys.Where(key => key.Split('.')[0] is not ("flag" or "value" or "duration" or "auditReport" or "documentForm")).Should().BeEquivalentTo(Words);

    [Theory]
    [MemberData(nameof(Mutations))]
    public void Finding_OfAPlantedMistake_FillsEveryPlaceholderAndHasARemedy(string name)
    {
        Finding finding = PlanMutations.All.Single(mutation => mutation.Name == name).AuditBroken().Findings[0];
        MessageText[] texts = LanguagesOf(finding.Code);

        Placeholders(texts[0].Message + texts[0].Remedy).Should().BeSubsetOf(finding.Evidence.Select(evidence => evidence.Name));
        foreach (string language in (string[])["en", "zh-Hant", "zh-Hans", "ja"])
        {
            finding.ToText(language).Should().NotBeEmpty().And.NotContain("{");
            finding.ToRemedy(language).Should().NotBeEmpty().And.NotContain("{");
        }
    }

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Groups["name"].Value)];

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    [GeneratedRegex(@"\{(?<name>[^}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}
