using CommunityDomain.Members;
using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Members;

public sealed class TagHistoryTests
{
    private static readonly MemberId Amy = new("amy");
    private static readonly MemberId Bo = new("bo");
    private static readonly MemberId Li = new("li");
    private static readonly Tag Vip = Tag.OfCommunity("vip");

    private static Instant At(int hour) => Instant.FromUtc(2026, 3, 2, 0, 0) + Duration.FromHours(hour);

    private static TagFact On(MemberId who, Tag tag, int hour) => new(who, tag, At(hour), isAdded: true);

    private static TagFact Off(MemberId who, Tag tag, int hour) => new(who, tag, At(hour), isAdded: false);

    [Fact]
    public void TagsAt_WhenTagsComeAndGo_FollowsTheLatestFact()
    {
        TagHistory history = TagHistory.Of([Off(Amy, Vip, 5), On(Amy, Vip, 1), On(Amy, Vip, 8), On(Bo, Vip, 2)]);
        history.TagsAt(Amy, At(0)).Should().BeEmpty();
        history.TagsAt(Amy, At(1)).Should().Equal(Vip);
        history.TagsAt(Amy, At(5)).Should().BeEmpty();
        history.TagsAt(Amy, At(9)).Should().Equal(Vip);
        history.MembersWith(Vip, At(5)).Should().Equal(Bo);
        history.MembersWith(Vip, At(8)).Should().Equal(Amy, Bo);
    }

    [Fact]
    public void TagsAt_WhenAddedAndTakenOffAtOneInstant_IsOff() =>
        TagHistory.Of([On(Amy, Vip, 1), Off(Amy, Vip, 1)]).TagsAt(Amy, At(1)).Should().BeEmpty();

    [Fact]
    public void TagsAt_WhenScopesDiffer_HoldsThreeTagsOfOneName()
    {
        Tag own = Tag.OfStaff(Li, "vip");
        Tag local = Tag.OfGroup(new GroupId("g1"), "vip");
        TagHistory.Of([On(Amy, own, 1), On(Amy, local, 1), On(Amy, Vip, 1)]).TagsAt(Amy, At(1)).Should().Equal(Vip, local, own);
        own.StaffMember.Should().Be(Li);
        local.Group.Should().Be(new GroupId("g1"));
        (Vip.StaffMember.IsUnspecified, Vip.Group.IsUnspecified).Should().Be((true, true));
        Tag.OfStaff(Bo, "vip").Should().NotBe(own);
        own.ToString().Should().Be("li/vip");
    }

    [Fact]
    public void HandOver_WhenAStandInBecomesKnown_GivesThePersonTheTags()
    {
        TagHistory history = TagHistory.Of([On(new MemberId("order-77"), Vip, 1), On(Bo, Vip, 2)]).HandOver(new MemberId("order-77"), Amy);
        history.TagsAt(Amy, At(1)).Should().Equal(Vip);
        history.TagsAt(new MemberId("order-77"), At(9)).Should().BeEmpty();
    }

    [Fact]
    public void Constructors_WhenSomethingIsMissing_Throw()
    {
        FluentActions.Invoking(() => Tag.OfCommunity(" ")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Tag.OfGroup(default, "x")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Tag.OfStaff(default, "x")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new TagFact(default, Vip, At(0), true)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new TagFact(Amy, default, At(0), true)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => TagHistory.Of([default])).Should().Throw<ArgumentException>();
    }

    private static readonly Gen<TagFact[]> Facts =
        (from who in Gen.Elements(Amy, Bo)
         from tag in Gen.Elements(Vip, Tag.OfStaff(Li, "vip"))
         from hour in Gen.Choose(0, 5)
         from isAdded in Gen.Elements(true, false)
         select new TagFact(who, tag, At(hour), isAdded)).ArrayOf();

    [Fact]
    public void Merge_OfAnyParts_IsTheHistoryOfTheUnion() =>
        Law.Holds(
            from a in Facts
            from b in Facts
            select (a, b),
            pair =>
            {
                (TagHistory a, TagHistory b) = (TagHistory.Of(pair.a), TagHistory.Of(pair.b));
                ValueList<TagFact> union = TagHistory.Of([.. pair.b, .. pair.a, .. pair.a]).Facts;
                return a.Merge(b).Facts == union && b.Merge(a).Facts == union && a.Merge(a).Facts == a.Facts;
            });

    [Fact]
    public void TagsAt_Always_AgreesWithTheLatestFact() =>
        Law.Holds(Facts, facts =>
        {
            TagHistory history = TagHistory.Of(facts);
            return Enumerable.Range(-1, 8).All(hour => history.TagsAt(Amy, At(hour)).Contains(Vip)
                == (facts.Where(fact => fact.Member == Amy && fact.Tag == Vip && fact.At <= At(hour))
                    .GroupBy(fact => fact.At).MaxBy(tie => tie.Key)?.All(fact => fact.IsAdded) ?? false));
        });
}
