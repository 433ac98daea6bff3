using FluentValidation;
using FluentValidation.Results;

namespace CommunityDomain.Tests.Primitives;

public sealed class FindingTests
{
    [Fact]
    public void From_WhenAHostsOwnRuleFails_KeepsItsPathCodeAndSeverity()
    {
        Finding finding = Finding.From(new ValidationFailure("note.text", "Too long")
        {
            ErrorCode = "acme.note.long",
            Severity = Severity.Warning,
            CustomState = "the host's own",
        });
        finding.Should().Be(new Finding("note.text", "acme.note.long", FindingSeverity.Warning, string.Empty));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void From_WhenAHostsOwnRuleHasNoCode_SaysThatARuleIsBroken(string? code) =>
        Finding.From(new ValidationFailure(null, "wrong") { ErrorCode = code })
            .Should().Be(new Finding(string.Empty, DefinitionCodes.RuleBroken, FindingSeverity.Error, string.Empty));

    [Theory]
    [InlineData(Severity.Error, FindingSeverity.Error)]
    [InlineData(Severity.Warning, FindingSeverity.Warning)]
    [InlineData(Severity.Info, FindingSeverity.Note)]
    public void From_WhenOurOwnFailure_IsTheFindingThatMadeIt(Severity severity, FindingSeverity weight)
    {
        var finding = new Finding("groups[2]", "group.name.missing", weight, "GRP-3", new Evidence("group", "chengdu-3"));
        finding.ToFailure().Severity.Should().Be(severity);
        finding.ToFailure().ErrorMessage.Should().Be("group.name.missing");
        Finding.From(finding.ToFailure()).Should().Be(finding);
    }

    [Fact]
    public void From_WhenTheFailureIsThatOfAHostsValidator_Converts()
    {
        var validator = new InlineValidator<Evidence>();
        validator.RuleFor(evidence => evidence.Name).NotEmpty().WithErrorCode("acme.name.empty");
        Finding.From(validator.Validate(default(Evidence)).Errors[0])
            .Should().Be(new Finding("Name", "acme.name.empty", FindingSeverity.Error, string.Empty));
    }

    [Fact]
    public void Constructor_WhenSomethingIsWrong_Throws()
    {
        foreach (Action act in new Action[]
        {
            () => _ = new Finding(null!, "a", FindingSeverity.Error, ""), () => _ = new Finding("", "", FindingSeverity.Error, ""),
            () => _ = new Finding("", null!, FindingSeverity.Error, ""), () => _ = new Finding("", "a", FindingSeverity.Error, null!),
            () => _ = new Finding("", "a", (FindingSeverity)3, ""), () => _ = new Finding("", "a", (FindingSeverity)(-1), ""),
            () => _ = new Finding("", "a", FindingSeverity.Error, "", default(Evidence)),
            () => _ = new Finding("", "a", FindingSeverity.Error, "") with { Path = null! },
            () => Finding.From(null!),
        })
        {
            act.Should().Throw<ArgumentException>();
        }
    }

    [Fact]
    public void ToString_WhenComplete_ShowsEveryPart()
    {
        new Finding("groups[2].name", "group.name.missing", FindingSeverity.Error, "GRP-3", new("a", 1.50m), new("b", true)).ToString()
            .Should().Be("Error groups[2].name: group.name.missing (GRP-3) a=1.5 b=true");
        new Finding("", "a.b.c", FindingSeverity.Note, "").ToString().Should().Be("Note a.b.c");
    }

    [Fact]
    public void InvalidDefinitionException_WhenThrown_CarriesEveryFinding()
    {
        ValueList<Finding> findings = [new("a", "x.y.z", FindingSeverity.Error, ""), new("b", "x.y.w", FindingSeverity.Note, "")];
        var exception = new InvalidDefinitionException(findings);
        exception.Findings.Should().Equal(findings);
        exception.Message.Should().Be("Error a: x.y.z\nNote b: x.y.w");
    }
}
