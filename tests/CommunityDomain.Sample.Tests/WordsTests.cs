using System.Reflection;
using CommunityDomain.Reporting;
using CommunityDomain.Sample.Metrics;
using CommunityDomain.Sample.Moderation;
using CommunityDomain.Sample.Replay;

namespace CommunityDomain.Sample.Tests;

/// <summary>The headings of the program, in every language, as their readers write them.</summary>
public sealed class WordsTests
{
    public static TheoryData<string, ReportLanguage> Languages => new()
    {
        { "zh-Hant", ReportLanguage.TraditionalChinese },
        { "zh-Hans", ReportLanguage.SimplifiedChinese },
        { "ja", ReportLanguage.Japanese },
    };

    [Theory]
    [MemberData(nameof(Languages))]
    public void Words_InALanguage_AreInItsScriptAndTakeTheSameValues(string tag, ReportLanguage language)
    {
        Check(Words.In(language), Words.In(ReportLanguage.English));
        Check(ReplayWords.In(language), ReplayWords.In(ReportLanguage.English));
        Check(MetricsWords.In(language), MetricsWords.In(ReportLanguage.English));
        Check(ModerationWords.In(language), ModerationWords.In(ReportLanguage.English));

        void Check<T>(T words, T english)
        {
            foreach (PropertyInfo property in typeof(T).GetProperties(BindingFlags.Instance | BindingFlags.NonPublic).Where(property => property.PropertyType == typeof(string)))
            {
                string text = (string)property.GetValue(words)!;
                text.Should().NotBeEmpty(property.Name);
                Script.Foreign(text, tag).Should().BeEmpty(property.Name);
                Places(text).Should().Equal(Places((string)property.GetValue(english)!), property.Name);
            }
        }
    }

    private static IEnumerable<char> Places(string text) => text.Index().Where(pair => pair.Item == '{').Select(pair => text[pair.Index + 1]).Order();
}
