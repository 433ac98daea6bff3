using CommunityDomain.Groups;

namespace CommunityDomain.Tests.Groups;

public sealed class PlatformCatalogTests
{
    private static readonly PlatformLimit Capacity = new()
    {
        Kind = PlatformLimitKind.GroupCapacity,
        Value = 80,
        Grade = SourceGrade.Official,
        Source = "our own documents",
    };

    private static readonly PlatformProfile Own = new() { Id = new("own"), Limits = [Capacity] };

    // The platform numbers as researched; each has its source and grade in PlatformCatalogData.
    [Theory]
    [InlineData("wechat", PlatformLimitKind.GroupCapacity, 500, SourceGrade.Secondary)]
    [InlineData("wechat", PlatformLimitKind.JoinByCode, 200, SourceGrade.Secondary)]
    [InlineData("wechat", PlatformLimitKind.ConsentAbove, 40, SourceGrade.Secondary)]
    [InlineData("wechat", PlatformLimitKind.IdentityAbove, 100, SourceGrade.Secondary)]
    [InlineData("wechat", PlatformLimitKind.Administrators, 3, SourceGrade.Practice)]
    [InlineData("wecom", PlatformLimitKind.GroupCapacity, 500, SourceGrade.Official)]
    [InlineData("wecom", PlatformLimitKind.GroupsPerJoinCode, 5, SourceGrade.Official)]
    [InlineData("wecom", PlatformLimitKind.OwnerTransfers, 2, SourceGrade.Secondary)]
    [InlineData("line", PlatformLimitKind.GroupCapacity, 500, SourceGrade.Secondary)]
    [InlineData("line-openchat", PlatformLimitKind.GroupCapacity, 5000, SourceGrade.Secondary)]
    [InlineData("line-openchat", PlatformLimitKind.Bots, 0, SourceGrade.Secondary)]
    [InlineData("discord", PlatformLimitKind.GroupCapacity, 250000, SourceGrade.Secondary)]
    [InlineData("telegram", PlatformLimitKind.GroupCapacity, 200000, SourceGrade.Secondary)]
    [InlineData("telegram", PlatformLimitKind.Administrators, 50, SourceGrade.Secondary)]
    [InlineData("telegram", PlatformLimitKind.Bots, 20, SourceGrade.Secondary)]
    public void Default_WhenAskedForALimit_KnowsItWithItsGrade(string platform, PlatformLimitKind kind, int value, SourceGrade grade)
    {
        PlatformLimit limit = PlatformCatalog.Default.Find(new(platform))!.LimitOn(kind, GroupMakers.Day)!;

        limit.Value.Should().Be(value);
        limit.Grade.Should().Be(grade);
        limit.IsOfficial.Should().Be(grade == SourceGrade.Official);
        limit.ToString().Contains("unofficial", StringComparison.Ordinal).Should().Be(!limit.IsOfficial);
    }

    [Fact]
    public void Default_WhenJudged_IsSoundAndCoversEveryShippedPlatform()
    {
        PlatformId[] shipped = [Platforms.WeChat, Platforms.WeCom, Platforms.Line, Platforms.LineOpenChat, Platforms.Discord, Platforms.Telegram];

        PlatformCatalog.Default.Profiles.Select(profile => profile.Id).Should().BeEquivalentTo(shipped);
        PlatformCatalog.Default.Profiles.Should().BeInAscendingOrder(profile => profile.Id);
        foreach (PlatformProfile profile in PlatformCatalog.Default.Profiles)
        {
            new PlatformProfileValidator().Check(profile).Should().BeEmpty();
            profile.Objectives.Should().NotBeEmpty();
            profile.Limits.Where(limit => limit.Channel is { } channel && !profile.Channels.Contains(channel)).Should().BeEmpty();
        }
    }

    // 100 by the announcement of 2014-07-04, 200 since; the cut at 2020-01-01 is our convention.
    [Theory]
    [InlineData(2014, 7, 3, null)]
    [InlineData(2014, 7, 4, 100)]
    [InlineData(2019, 12, 31, 100)]
    [InlineData(2020, 1, 1, 200)]
    public void LimitOn_WhenWeChatMovedItsCodeLimit_DependsOnTheDay(int year, int month, int day, int? expected) =>
        (PlatformCatalog.Default.Find(Platforms.WeChat)!.LimitOn(PlatformLimitKind.JoinByCode, new(year, month, day))?.Value).Should().Be(expected);

    [Fact]
    public void LimitOn_WhenChannelIsTurned_GivesTheOtherLimit()
    {
        PlatformProfile wecom = PlatformCatalog.Default.Find(Platforms.WeCom)!;

        wecom.LimitOn(PlatformLimitKind.RecipientsPerSend, GroupMakers.Day, TouchChannel.PrivateChat)!.Value.Should().Be(20000);
        wecom.LimitOn(PlatformLimitKind.RecipientsPerSend, GroupMakers.Day).Should().BeNull();
    }

    [Fact]
    public void With_WhenProfileIsNewOrKnown_AddsOrReplacesAndLeavesTheOldCatalog()
    {
        PlatformCatalog added = PlatformCatalog.Empty.With(Own);
        PlatformCatalog replaced = added.With(Own with { Limits = [Capacity with { Value = 90 }] });

        PlatformCatalog.Empty.Profiles.Should().BeEmpty();
        added.Find(Own.Id)!.CapacityOn(GroupMakers.Day)!.Hard.Should().Be(80);
        replaced.Find(Own.Id)!.CapacityOn(GroupMakers.Day)!.Hard.Should().Be(90);
        added.Find(default).Should().BeNull();
    }

    [Fact]
    public void With_WhenProfileIsWrong_ThrowsEveryFinding() =>
        FluentActions.Invoking(() => PlatformCatalog.Empty.With(new PlatformProfile { Id = default, Limits = [null!] }))
            .Should().Throw<InvalidDefinitionException>().Which.Findings.Should().HaveCount(2);

    [Fact]
    public void CapacityOf_WhenGroupHasItsOwn_PrefersItAndKeepsThePlatformsCodeLimit()
    {
        GroupDefinition group = GroupMakers.Group("g");

        PlatformCatalog.Default.CapacityOf(group, GroupMakers.Day).Should().Be(new GroupCapacity { Hard = 500, JoinByCode = 200 });
        PlatformCatalog.Default.CapacityOf(group with { Capacity = new() { Hard = 400 } }, GroupMakers.Day).Should().Be(new GroupCapacity { Hard = 400, JoinByCode = 200 });
        PlatformCatalog.Default.CapacityOf(group with { Capacity = new() { Hard = 150 } }, GroupMakers.Day).Should().Be(new GroupCapacity { Hard = 150 });
        PlatformCatalog.Default.CapacityOf(group with { Capacity = new() { Hard = 400, JoinByCode = 90 } }, GroupMakers.Day)!.JoinByCode.Should().Be(90);
        PlatformCatalog.Default.CapacityOf(group with { Platform = new("own") }, GroupMakers.Day).Should().BeNull();
    }

    [Fact]
    public void CapacityOf_WhenGroupOpensLater_TakesTheLimitsOfItsFirstDay()
    {
        GroupDefinition group = GroupMakers.Group("g");

        PlatformCatalog.Default.CapacityOf(group, new(2019, 6, 1))!.JoinByCode.Should().Be(100);
        PlatformCatalog.Default.CapacityOf(group with { OpensOn = new(2020, 6, 1) }, new(2019, 6, 1))!.JoinByCode.Should().Be(200);
    }

    public static TheoryData<string, string, PlatformProfile> Faults() => new()
    {
        { "id", GroupCodes.IdMissing, Own with { Id = default } },
        { "objectives[0]", GroupCodes.TermUnknown, Own with { Objectives = [(PlatformObjective)7] } },
        { "channels[1]", GroupCodes.ItemTwice, Own with { Channels = [TouchChannel.GroupChat, TouchChannel.GroupChat] } },
        { "limits[0]", DefinitionCodes.ItemMissing, Own with { Limits = [null!] } },
        { "limits[0].kind", GroupCodes.TermUnknown, Own with { Limits = [Capacity with { Kind = (PlatformLimitKind)99 }] } },
        { "limits[0].value", GroupCodes.NumberNotPositive, Own with { Limits = [Capacity with { Value = 0 }] } },
        { "limits[0].value", GroupCodes.NumberNotPositive, Own with { Limits = [Capacity with { Kind = PlatformLimitKind.Bots, Value = -1 }] } },
        { "limits[0].per", GroupCodes.LimitPeriodNotPositive, Own with { Limits = [Capacity with { Per = Period.Zero }] } },
        { "limits[0].per", GroupCodes.LimitPeriodNotPositive, Own with { Limits = [Capacity with { Per = Period.FromDays(-1) }] } },
        { "limits[0].channel", GroupCodes.TermUnknown, Own with { Limits = [Capacity with { Channel = (TouchChannel)9 }] } },
        { "limits[0].grade", GroupCodes.LimitGradeMissing, Own with { Limits = [Capacity with { Grade = default }] } },
        { "limits[0].source", GroupCodes.LimitSourceMissing, Own with { Limits = [Capacity with { Source = " " }] } },
        { "limits[0].from", GroupCodes.DateNotIso, Own with { Limits = [Capacity with { From = new LocalDate(5786, 1, 1, CalendarSystem.HebrewCivil) }] } },
        { "limits[0].until", GroupCodes.LimitEndsBeforeItStarts, Own with { Limits = [Capacity with { From = GroupMakers.Day, Until = GroupMakers.Day.PlusDays(-1) }] } },
        { "limits[1]", GroupCodes.LimitOverlaps, Own with { Limits = [Capacity with { Until = GroupMakers.Day }, Capacity with { From = GroupMakers.Day }] } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Check_WhenOneFaultIsPlanted_FindsItAlone(string path, string code, PlatformProfile profile)
    {
        Finding finding = new PlatformProfileValidator().Check(profile).Should().ContainSingle().Subject;

        (finding.Path, finding.Code).Should().Be((path, code));
    }

    [Fact]
    public void Check_WhenLimitsFollowEachOtherOrDifferInChannel_FindsNothing() =>
        new PlatformProfileValidator().Check(Own with
        {
            Limits =
            [
                Capacity with { Until = GroupMakers.Day },
                Capacity with { From = GroupMakers.Day.PlusDays(1) },
                Capacity with { Channel = TouchChannel.GroupChat },
            ],
        }).Should().BeEmpty();

    [Fact]
    public void Arguments_WhenWrong_Throw()
    {
        var hebrew = new LocalDate(5786, 1, 1, CalendarSystem.HebrewCivil);

        FluentActions.Invoking(() => Own.LimitOn((PlatformLimitKind)99, GroupMakers.Day)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Own.LimitOn(PlatformLimitKind.Bots, GroupMakers.Day, (TouchChannel)9)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Own.CapacityOn(hebrew)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Capacity.HoldsOn(hebrew)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => PlatformCatalog.Empty.CapacityOf(GroupMakers.Group("g"), hebrew)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => PlatformCatalog.Empty.CapacityOf(null!, GroupMakers.Day)).Should().Throw<ArgumentNullException>();
        (Capacity with { From = hebrew }).HoldsOn(GroupMakers.Day).Should().BeFalse();
    }
}
