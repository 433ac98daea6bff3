using CommunityDomain.Metrics;
using static CommunityDomain.Tests.Metrics.FunnelBoard;
using Interval = NodaTime.Interval;

namespace CommunityDomain.Tests.Conformance.Funnels;

/// <summary>Small streams for which vendors document an answer: one stream, several named answers.</summary>
public sealed class VendorStreamTests
{
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly string[] Two = ["A", "B"];
    private static readonly string[] Three = ["A", "B", "C"];

    private static string Of(FunnelDefinition funnel, string stream) => Shape(Kept(funnel, 100_000, ("amy", stream)));

    /// <summary>mixpanel/docs funnels-advanced at 0023cfed: A 13:00, A 13:30, B 13:45, C 14:15, one hour.</summary>
    [Fact]
    public void ResetOfEntry_ByFourVendors_HasTwoAnswers()
    {
        const string Stream = "A0 A30 B45 C75";
        Of(Vendors.Mixpanel(Hour, optimizedReentry: false, totals: false, Three), Stream).Should().Be("2@0,45", "the window starts at the first A");
        Of(Vendors.Mixpanel(Hour, optimizedReentry: true, totals: false, Three), Stream).Should().Be("3@30,45,75", "in 45 minutes");
        Of(Vendors.ClickHouse(Hour, string.Empty, Three), Stream).Should().StartWith("3@");
        Of(Vendors.PostHog("ordered", Hour, Three), Stream).Should().StartWith("3@");
    }

    /// <summary>The same page, "re-entry": A, its window ends, A, B; and A, A, the first window ends, B.</summary>
    [Fact]
    public void Reentry_WhenOptimized_LetsALaterEntryConvert()
    {
        Of(Vendors.Mixpanel(Hour, optimizedReentry: false, totals: false, Two), "A0 A70 B80").Should().Be("1@0");
        Of(Vendors.Mixpanel(Hour, optimizedReentry: true, totals: false, Two), "A0 A70 B80").Should().Be("2@70,80");
        Kept(Vendors.Mixpanel(Hour, optimizedReentry: false, totals: true, Two), 1000, ("amy", "A0 A30 B70")).Steps[1].Rate.Should().Be(new Ratio(0, 1));
        Kept(Vendors.Mixpanel(Hour, optimizedReentry: true, totals: true, Two), 1000, ("amy", "A0 A30 B70")).Steps[1].Rate.Should().Be(new Ratio(1, 2), "totals: 50 %");
    }

    /// <summary>The same page, time to convert: from the first A, or from the last.</summary>
    [Fact]
    public void TimeToConvert_WhenOptimized_IsFromTheLastEntry()
    {
        Of(Vendors.Mixpanel(Hour, optimizedReentry: false, totals: false, Two), "A0 A1 A2 B9").Should().Be("2@0,9");
        Of(Vendors.Mixpanel(Hour, optimizedReentry: true, totals: false, Two), "A0 A1 A2 B9").Should().Be("2@2,9");
    }

    /// <summary>The same page, specific order.</summary>
    [Theory]
    [InlineData("ABCDE", 5)]
    [InlineData("ABFCDE", 5)]
    [InlineData("ABDCDE", 5)]
    [InlineData("ABCE", 3)]
    public void Order_WhenOtherEventsComeBetween_GoesOn(string stream, int level) =>
        Of(Vendors.Mixpanel(Hour, optimizedReentry: false, totals: false, "A", "B", "C", "D", "E"), string.Join(' ', stream.Select((kind, minute) => $"{kind}{minute}"))).Should().StartWith($"{level}@");

    /// <summary>The same page, totals with the exclusion A between step 1 and 2: A, A, A, B are two entries and one conversion.</summary>
    [Fact]
    public void Totals_WhenTheEntryIsExcluded_EndTheAttempt()
    {
        FunnelDefinition funnel = Vendors.Mixpanel(Hour, optimizedReentry: false, totals: true, Two) with { Exclusions = [new() { Kind = "A", From = 0, To = 1 }] };
        FunnelReport<string> report = Kept(funnel, 1000, ("amy", "A0 A1 A2 B3"));
        (report.Entered, report.Converted).Should().Be((2, 1));
    }

    /// <summary>funnels-faq at 42cfa18c: steps within two seconds are interchangeable; and 1, 1, 2 is one entry of two raw events.</summary>
    [Fact]
    public void Grace_WhenStepsAreTwoSecondsApart_TakesThemInEitherOrder()
    {
        Instant start = At(0);
        foreach ((int seconds, long converted) in new[] { (2, 1L), (3, 0L) })
        {
            FunnelAccumulator<string> keeper = Vendors.MixpanelGrace(Hour, Two).Compile().NewEventKeeper<string>();
            keeper.Add("amy", "B", start, 1);
            keeper.Add("amy", "A", start + Duration.FromSeconds(seconds), 2);
            keeper.Result(start + Hour).Converted.Should().Be(converted);
        }

        Kept(Vendors.Mixpanel(Hour, optimizedReentry: false, totals: true, Two), 1000, ("amy", "A0 A1 B2")).Entered.Should().Be(1);
    }

    /// <summary>amplitude.com/docs/faq/funnel-analysis: a user is 100 % converted, and by date of entry on the 1st and the 5th but not on the 20th.</summary>
    [Fact]
    public void TwoViews_OfOneStream_AreTwoDefinitions()
    {
        const int Day = 1440;
        string stream = $"A0 B{Day} A{4 * Day} B{5 * Day} A{19 * Day}";
        FunnelDefinition unique = FunnelDefinition.Ordered(Two).Within(Duration.FromDays(1)) with { Entry = FunnelEntry.Best };
        Kept(unique, 60 * Day, ("amy", stream)).Steps[1].Rate.Should().Be(new Ratio(1, 1));
        FunnelReport<string> byEntry = Kept(unique with { CountsAttempts = true }, 60 * Day, ("amy", stream));
        new[] { 0, 4, 19 }.Select(day => byEntry.RateOf(new Interval(At(day * Day), At((day + 1) * Day)))).Should().Equal(new Ratio(1, 1), new Ratio(1, 1), new Ratio(0, 1));
    }

    /// <summary>apache/doris pull request 61935: "fixed" gave 2 and later 4 for login, visit, another login, order, pay. Here the two have names.</summary>
    [Fact]
    public void Fixed_InTwoReleases_IsTwoNamedOrders()
    {
        FunnelDefinition funnel = FunnelDefinition.Ordered("L", "V", "O", "P").Within(Hour);
        Of(funnel with { Order = FunnelOrder.StrictStop }, "L1 V2 X3 O4 P10").Should().StartWith("2@");
        Of(funnel, "L1 V2 X3 O4 P10").Should().StartWith("4@");
    }

    /// <summary>help.aliyun.com, Hologres windowFunnel.</summary>
    [Theory]
    [InlineData("A0 B1 C2 D3", 3)]
    [InlineData("D0 C1 B2 A3", 1)]
    [InlineData("D0 C1", 0)]
    public void Hologres_OfItsExample_GivesItsLevels(string stream, int level) =>
        Kept(Vendors.ClickHouse(Hour, string.Empty, Three), 1000, ("amy", stream)).Steps.Count(step => step.Reached > 0).Should().Be(level);

    /// <summary>DataDog docs pull request 31994: A, B, C, A, B, C is one unique and two in total.</summary>
    [Fact]
    public void Datadog_OfTwoRounds_CountsOneOrTwo()
    {
        FunnelDefinition funnel = FunnelDefinition.Ordered(Three).Within(Hour);
        Kept(funnel, 1000, ("amy", "A0 B1 C2 A3 B4 C5")).Converted.Should().Be(1);
        Kept(funnel with { CountsAttempts = true }, 1000, ("amy", "A0 B1 C2 A3 B4 C5")).Converted.Should().Be(2);
    }
}
