using FluentValidation;
using FluentValidation.Internal;
using FluentValidation.Resources;
using FluentValidation.Results;

namespace CommunityDomain.Tests.Primitives;

/// <summary>The host's global settings belong to everybody: tests that turn them run alone.</summary>
[CollectionDefinition(nameof(HostGlobals), DisableParallelization = true)]
public sealed class HostGlobals;

[Collection(nameof(HostGlobals))]
public sealed class DefinitionValidatorTests
{
    private static readonly Sample Bad = new() { Name = "", Size = -1, Part = new() { Name = "" }, Parts = [new() { Name = "ok" }, null!, new() { Name = "" }] };

    private static readonly Finding[] Expected =
    [
        new("name", "sample.name.empty", FindingSeverity.Error, "GRP-1"),
        new("size", "sample.size.negative", FindingSeverity.Warning, "", new Evidence("size", -1)),
        new("size", "sample.size.small", FindingSeverity.Note, "", new Evidence("size", -1)),
        new("part.name", "sample.part.empty", FindingSeverity.Error, ""),
        new("parts[1]", DefinitionCodes.ItemMissing, FindingSeverity.Error, ""),
        new("parts[2].name", "sample.part.empty", FindingSeverity.Error, ""),
    ];

    public static TheoryData<string> Settings =>
    [
        "none", "cascade", "propertyName", "propertyNameThrows", "displayName", "language", "severity", "errorCode", "message", "onFailure", "culture", "chain",
    ];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Check_WhateverTheHostSetsGlobally_FindsTheSame(string setting)
    {
        ValueList<Finding> found = default;
        List<ValidationFailure> failures = [];
        using (new Restore())
        {
            Turn(setting);
            Action check = () =>
            {
                found = new SampleValidator().Check(Bad);
                failures = new SampleValidator().Validate(Bad).Errors;
            };
            if (setting == "culture") ForeignCulture.Run(check);
            else check();
        }

        found.Should().Equal(Expected);
        failures.Select(Finding.From).Should().Equal(Expected);
        failures.Select(failure => failure.ErrorMessage).Should().Equal(Expected.Select(finding => finding.Code), "failures carry the code, never prose");
    }

    [Fact]
    public void Check_WhenGood_FindsNothing() =>
        new SampleValidator().Check(new Sample { Name = "a", Size = 5, Parts = [new() { Name = "b" }] }).IsEmpty.Should().BeTrue();

    [Fact]
    public void Check_WhenNull_Throws() =>
        ((Action)(() => new SampleValidator().Check(null!))).Should().Throw<ArgumentNullException>();

    [Fact]
    public void Check_WhenAHostAddsRules_ReportsThemToo()
    {
        ValueList<Finding> found = new HostValidator().Check(Bad);
        found.Take(Expected.Length).Should().Equal(Expected);
        found.Skip(Expected.Length).Should().Equal(
            new Finding("Name", "acme.name.long", FindingSeverity.Warning, ""), new Finding("Size", "GreaterThanValidator", FindingSeverity.Error, ""));
    }

    [Fact]
    public void Validate_WhenAHostNestsTheValidator_PathsStartAtTheHostsDefinition()
    {
        var outer = new InlineValidator<List<Sample>>();
        outer.RuleForEach(samples => samples).SetValidator(new SampleValidator()).OverridePropertyName("samples");
        outer.Validate([Bad]).Errors.Select(failure => failure.PropertyName).Should().Equal(Expected.Select(finding => "samples[0]." + finding.Path));
    }

    [Fact]
    public async Task ValidateAsync_WhenBad_FindsTheSame() =>
        (await new SampleValidator().ValidateAsync(Bad)).Errors.Select(Finding.From).Should().Equal(Expected);

    private static void Turn(string setting)
    {
        ValidatorConfiguration global = ValidatorOptions.Global;
        switch (setting)
        {
            case "cascade":
                global.DefaultClassLevelCascadeMode = CascadeMode.Stop;
                global.DefaultRuleLevelCascadeMode = CascadeMode.Stop;
                break;
            case "propertyName":
                global.PropertyNameResolver = (_, _, _) => "turned";
                break;
            case "propertyNameThrows":
                global.PropertyNameResolver = (_, member, _) => member.Name;
                break;
            case "displayName":
                global.DisplayNameResolver = (_, _, _) => "turned";
                break;
            case "language":
                global.LanguageManager = new LanguageManager { Enabled = false, Culture = new System.Globalization.CultureInfo("") };
                break;
            case "severity":
                global.Severity = Severity.Info;
                break;
            case "errorCode":
                global.ErrorCodeResolver = _ => "turned";
                break;
            case "message":
                global.MessageFormatterFactory = () => new MessageFormatter().AppendArgument("x", "turned");
                break;
            case "onFailure":
                global.OnFailureCreated = (failure, _, _, _, _) =>
                {
                    failure.ErrorCode = "turned";
                    return failure;
                };
                break;
            case "chain":
                global.PropertyChainSeparator = "/";
                break;
        }
    }

    internal sealed record Sample
    {
        public string? Name { get; init; }

        public int Size { get; init; }

        public Part? Part { get; init; }

        public ValueList<Part> Parts { get; init; }
    }

    internal sealed record Part
    {
        public string? Name { get; init; }
    }

    private class SampleValidator : DefinitionValidator<Sample>
    {
        public SampleValidator()
        {
            Require("name", "sample.name.empty", "GRP-1", sample => sample.Name is { Length: > 0 });
            Require("size", "sample.size.negative", "", sample => sample.Size >= 0, sample => [new("size", sample.Size)], FindingSeverity.Warning);
            Judge((sample, findings) =>
            {
                if (sample.Size < 3) findings.Add(new("size", "sample.size.small", FindingSeverity.Note, "", new Evidence("size", sample.Size)));
            });
            Nested("part", sample => sample.Part, new PartValidator());
            NestedEach("parts", sample => sample.Parts, new PartValidator());
        }
    }

    private sealed class PartValidator : DefinitionValidator<Part>
    {
        public PartValidator() => Require("name", "sample.part.empty", "", part => part.Name is { Length: > 0 });
    }

    private sealed class HostValidator : SampleValidator
    {
        public HostValidator()
        {
            RuleFor(sample => sample.Name).Must(_ => false).WithErrorCode("acme.name.long").WithSeverity(Severity.Warning);
            RuleFor(sample => sample.Size).GreaterThan(10);
        }
    }

    private sealed class Restore : IDisposable
    {
        private readonly ValidatorConfiguration _global = ValidatorOptions.Global;
        private readonly CascadeMode _classLevel = ValidatorOptions.Global.DefaultClassLevelCascadeMode;
        private readonly CascadeMode _ruleLevel = ValidatorOptions.Global.DefaultRuleLevelCascadeMode;
        private readonly Func<Type, System.Reflection.MemberInfo, System.Linq.Expressions.LambdaExpression, string> _propertyName = ValidatorOptions.Global.PropertyNameResolver;
        private readonly Func<Type, System.Reflection.MemberInfo, System.Linq.Expressions.LambdaExpression, string> _displayName = ValidatorOptions.Global.DisplayNameResolver;
        private readonly ILanguageManager _language = ValidatorOptions.Global.LanguageManager;
        private readonly Severity _severity = ValidatorOptions.Global.Severity;
        private readonly Func<FluentValidation.Validators.IPropertyValidator, string> _errorCode = ValidatorOptions.Global.ErrorCodeResolver;
        private readonly Func<MessageFormatter> _message = ValidatorOptions.Global.MessageFormatterFactory;
        private readonly string _chain = ValidatorOptions.Global.PropertyChainSeparator;

        public void Dispose()
        {
            _global.DefaultClassLevelCascadeMode = _classLevel;
            _global.DefaultRuleLevelCascadeMode = _ruleLevel;
            _global.PropertyNameResolver = _propertyName;
            _global.DisplayNameResolver = _displayName;
            _global.LanguageManager = _language;
            _global.Severity = _severity;
            _global.ErrorCodeResolver = _errorCode;
            _global.MessageFormatterFactory = _message;
            _global.PropertyChainSeparator = _chain;
            _global.OnFailureCreated = null;
        }
    }
}
