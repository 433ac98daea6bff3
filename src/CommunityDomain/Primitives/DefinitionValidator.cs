using FluentValidation;
using FluentValidation.Results;

namespace CommunityDomain;

/// <summary>
/// The base of the validators that judge what people configure: all findings at once, each with path, code, severity, fact and values,
/// whatever the host's global settings and culture are. Failures carry the code as their message: text is made by CommunityDomain.Reporting.
/// </summary>
/// <typeparam name="T">The definition.</typeparam>
public abstract class DefinitionValidator<T> : AbstractValidator<T>
    where T : class
{
    // Not FluentValidation rules: a rule asks the host's global resolvers for names, and those may fail on a rule that has no member.
    private readonly List<Action<T, List<Finding>>> _judges = [];

    /// <summary>Makes every rule run, whatever earlier rules found.</summary>
    protected DefinitionValidator()
    {
        ClassLevelCascadeMode = CascadeMode.Continue;
        RuleLevelCascadeMode = CascadeMode.Continue;
    }

    /// <summary>Judges a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <returns>Every finding, in the order of the rules; empty when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    public ValueList<Finding> Check(T definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Validate(new ValidationContext<T>(definition)).Errors.Select(Finding.From).ToValueList();
    }

    /// <summary>Runs this library's own judgements, before rules that a host adds. Below another validator, paths start at the outer definition.</summary>
    /// <param name="context">Holds the definition.</param>
    /// <param name="result">Takes the failures.</param>
    /// <returns>True: the host's rules run too.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    protected override bool PreValidate(ValidationContext<T> context, ValidationResult result)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(result);
        if (context.InstanceToValidate is not { } definition) return true;
        var findings = new List<Finding>();
        foreach (Action<T, List<Finding>> judge in _judges) judge(definition, findings);
        string above = context.IsChildContext ? context.PropertyChain.ToString() : string.Empty;
        foreach (Finding finding in findings)
            result.Errors.Add((finding with { Path = Paths.Join(above, finding.Path) }).ToFailure());
        return true;
    }

    /// <summary>Adds a rule: <paramref name="holds"/> must be true.</summary>
    /// <param name="path">Where the finding points, relative to the definition.</param>
    /// <param name="code">The code of the finding.</param>
    /// <param name="fact">The fact it rests on; may be empty.</param>
    /// <param name="holds">The requirement; gets the definition and must bear null members.</param>
    /// <param name="evidence">The values of the finding.</param>
    /// <param name="severity">How bad.</param>
    protected void Require(
        string path,
        string code,
        string fact,
        Func<T, bool> holds,
        Func<T, ValueList<Evidence>>? evidence = null,
        FindingSeverity severity = FindingSeverity.Error) =>
        Judge((definition, findings) =>
        {
            if (!holds(definition))
                findings.Add(new Finding(path, code, severity, fact, (evidence?.Invoke(definition) ?? default).AsSpan()));
        });

    /// <summary>Adds a rule that may find any number of things.</summary>
    /// <param name="judge">Gets the definition, and the list to add findings to; must bear null members.</param>
    protected void Judge(Action<T, List<Finding>> judge) =>
        _judges.Add(judge);

    /// <summary>Judges a member by its own validator; a null member is judged by nobody here.</summary>
    /// <typeparam name="TMember">The type of the member.</typeparam>
    /// <param name="path">The name of the member, in camel case.</param>
    /// <param name="member">Gets the member.</param>
    /// <param name="validator">Its validator.</param>
    protected void Nested<TMember>(string path, Func<T, TMember?> member, DefinitionValidator<TMember> validator)
        where TMember : class =>
        Judge((definition, findings) =>
        {
            if (member(definition) is { } value) AddBelow(path, validator.Check(value), findings);
        });

    /// <summary>Judges each item of a list by its own validator; a null item is a finding.</summary>
    /// <typeparam name="TItem">The type of the items.</typeparam>
    /// <param name="path">The name of the list, in camel case.</param>
    /// <param name="items">Gets the list.</param>
    /// <param name="validator">The validator of one item.</param>
    protected void NestedEach<TItem>(string path, Func<T, ValueList<TItem>> items, DefinitionValidator<TItem> validator)
        where TItem : class =>
        Judge((definition, findings) =>
        {
            ValueList<TItem> list = items(definition);
            for (int i = 0; i < list.Count; i++)
            {
                string at = Paths.At(path, i);
                if (list[i] is { } item) AddBelow(at, validator.Check(item), findings);
                else findings.Add(new Finding(at, DefinitionCodes.ItemMissing, FindingSeverity.Error, string.Empty));
            }
        });

    private static void AddBelow(string path, ValueList<Finding> inner, List<Finding> findings)
    {
        foreach (Finding finding in inner)
            findings.Add(finding with { Path = Paths.Join(path, finding.Path) });
    }
}
