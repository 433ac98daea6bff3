using CommunityDomain.Metrics;

namespace CommunityDomain.Reporting.Tests;

public sealed class FunnelTextTests
{
    private static readonly FunnelDefinition Plain = FunnelDefinition.Ordered("follow", "join").Within(Duration.FromDays(7));

    public static TheoryData<string, FunnelDefinition> Choices => new()
    {
        { "steps", Plain with { Steps = [.. FunnelDefinition.Ordered("click", "join").Steps] } },
        { "window", Plain.Within(Duration.FromDays(8)) },
        { "no window", Plain with { Window = null } },
        { "restart", Plain with { Order = FunnelOrder.StrictRestart } },
        { "stop", Plain with { Order = FunnelOrder.StrictStop } },
        { "any", Plain with { Order = FunnelOrder.Any } },
        { "first", Plain with { Entry = FunnelEntry.First } },
        { "best", Plain with { Entry = FunnelEntry.Best } },
        { "favourable", Plain with { Ties = TiePolicy.Favourable } },
        { "strictly", Plain with { Ties = TiePolicy.StrictlyIncreasing } },
        { "grace", Plain with { Ties = TiePolicy.Grace, Grace = Duration.FromSeconds(2) } },
        { "shared", Plain with { SharesEvents = true } },
        { "attempts", Plain with { CountsAttempts = true } },
        { "within", Plain with { Steps = [Plain.Steps[0], Plain.Steps[1] with { Within = Duration.FromHours(1) }] } },
        { "optional", Plain with { Steps = [Plain.Steps[0], Plain.Steps[1] with { IsOptional = true }] } },
        { "stops", Plain with { Exclusions = [new() { Kind = "leave", From = 0, To = 1 }] } },
        { "staff", Plain with { NotCounted = new() { CountsStaff = true } } },
        { "everybody", Plain with { NotCounted = new() { CountsStaff = true, CountsBots = true, CountsTests = true } } },
        { "test group", Plain with { NotCounted = new() { TestGroups = [new("lab")] } } },
        { "erases", Plain with { Exclusions = [new() { Kind = "leave", From = 0, To = 1, Erases = true }] } },
    };

    [Fact]
    public void ToText_OfAPlainFunnel_SaysEveryChoice() =>
        Plain.ToText("en").Should().Be(
            """
            Steps: follow → join.
            The steps come in order; other events may happen between.
            Each step comes within 7 d of the first, the end included.
            Every entry may count; of the furthest paths the one that began last, and the first that was complete.
            Events of one instant are in the order they were given, or of their ids.
            One event takes one step.
            Members are counted, each once.
            Not counted: staff, bots, test accounts.
            """);

    [Theory]
    [MemberData(nameof(Choices))]
    public void ToText_WhenOneChoiceIsTurned_ChangesOneSentenceInEveryLanguage(string choice, FunnelDefinition turned)
    {
        foreach (string language in (string[])["en", "zh-Hant", "zh-Hans", "ja"])
        {
            string[] plain = Plain.ToText(language).Split('\n');
            string[] lines = turned.ToText(language).Split('\n');

            lines.Except(plain).Should().ContainSingle($"{choice} in {language}");
            foreach (string line in lines)
            {
                Script.Foreign(line, language).Should().BeEmpty(line);
                if (language != "en") line.Should().EndWith("。");
                line.Should().NotMatchRegex("[\\p{IsCJKUnifiedIdeographs}\\p{IsHiragana}ァ-ヺー][A-Za-z0-9]|[A-Za-z0-9][\\p{IsCJKUnifiedIdeographs}\\p{IsHiragana}ァ-ヺー]");
            }
        }
    }

    [Fact]
    public void ToText_OfAWrongDefinition_StillSpeaks()
    {
        FunnelDefinition wrong = Plain with { Steps = [null!, new() { Kind = null! }], Exclusions = [null!, new() { Kind = null!, From = int.MaxValue, To = -1 }], Order = (FunnelOrder)9 };
        wrong.ToText("ja").Should().NotBeEmpty();
        FunnelDefinition.CreateValidator().Check(wrong).Should().NotBeEmpty();
    }
}
