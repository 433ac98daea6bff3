using System.Text.RegularExpressions;
using CommunityDomain.Reporting.Texts;

namespace CommunityDomain.Reporting.Tests.Texts;

/// <summary>Every text reads as its readers write: their characters, their punctuation, no grammar that only fits some numbers.</summary>
public sealed partial class TextStyleTests
{
    // Evidence that is a word of the domain, an answer or a form: in Chinese and Japanese it stands in the sentence without spaces.
    private static readonly string[] WordNames =
    [
        "role", "target", "permission", "horizon", "expected", "trigger", "state", "kind", "metric", "grade", "route", "who", "audience", "benefit", "from", "to",
    ];

    public static TheoryData<string, string, string> Texts
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (CodeText code in TextCatalog.Codes.Values)
            {
                foreach ((string language, MessageText text) in new[] { ("en", code.En), ("zh-Hant", code.ZhHant), ("zh-Hans", code.ZhHans), ("ja", code.Ja) })
                {
                    data.Add(code.Code, language, text.Message);
                    if (text.Remedy.Length > 0) data.Add(code.Code, language, text.Remedy);
                }
            }

            return data;
        }
    }

    public static TheoryData<string, string, string> Words
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (TermText term in TextCatalog.Terms.Values)
            {
                foreach ((string language, string text) in new[] { ("zh-Hant", term.ZhHant), ("zh-Hans", term.ZhHans), ("ja", term.Ja) })
                    data.Add(term.Term, language, text);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    [MemberData(nameof(Words))]
    public void Text_IsInTheScriptOfItsLanguage(string key, string language, string text) =>
        Script.Foreign(text, language).Should().BeEmpty("{0} is written in {1}", key, language);

    [Theory]
    [InlineData("zh-Hant", "们群组计员说应该为从级", "们组计员说应该为从级")]
    [InlineData("zh-Hans", "們群組計畫員說應該為從級", "們組計畫員說應該為從級")]
    [InlineData("ja", "们群組計画说应该", "们说应该")]
    public void Foreign_OfCharactersOfAnotherScript_FindsThem(string language, string text, string foreign) =>
        string.Concat(Script.Foreign(text, language)).Should().Be(foreign);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_HasThePunctuationOfItsLanguage(string key, string language, string text)
    {
        string sentence = Placeholder().Replace(text, "x");
        if (language == "en")
        {
            sentence.Should().NotMatchRegex("[，。；：（）「」\"]", "{0}", key);
            return;
        }

        sentence.Should().NotMatchRegex("[\\p{Lo}][,;:!?()\"']|[,;:!?()\"'][\\p{Lo}]|[０-９Ａ-Ｚａ-ｚ]", "{0}", key);
        if (language != "zh-Hans") sentence.Should().NotMatchRegex("[“”]", "{0}", key);
        if (language == "zh-Hans") sentence.Should().NotMatchRegex("[「」]", "{0}", key);
        if (!text.EndsWith('}')) sentence[^1].Should().Be('。', "{0} is a sentence", key);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_InChineseOrJapanese_HasSpacesAroundIdsAndNumbers(string key, string language, string text)
    {
        if (language == "en") return;
        string shown = Placeholder().Replace(text, match => WordNames.Contains(match.Groups["name"].Value, StringComparer.Ordinal) ? "語" : "7");
        shown.Should().NotMatchRegex("[\\p{IsCJKUnifiedIdeographs}\\p{IsHiragana}ァ-ヺー][A-Za-z0-9]|[A-Za-z0-9][\\p{IsCJKUnifiedIdeographs}\\p{IsHiragana}ァ-ヺー]", "{0}", key);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_IsForAnOperator_AndShowsNoCode(string key, string language, string text) =>
        text.Should().NotMatchRegex(@"\w\[\d*\]|\w\.\w+\(|\w\(\)", "{0} in {1} is for an operator", key, language);

    [GeneratedRegex(@"\{(?<name>[^}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();
}
