using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CommunityDomain.Tests;

/// <summary>What holds for every public type of an assembly, found by reading it. Derive to hold an assembly to it.</summary>
/// <param name="assembly">The assembly.</param>
public abstract partial class AssemblyLaws(Assembly assembly)
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private IEnumerable<Type> PublicTypes => assembly.GetExportedTypes();

    private IEnumerable<Type> PublicStructs =>
        PublicTypes.Where(type => type is { IsValueType: true, IsEnum: false, IsByRefLike: false } && !type.Name.Contains("Enumerator", StringComparison.Ordinal));

    [Fact]
    public void PublicProperties_WhenTheyCanBeSet_CanBeSetAtInitOnly() =>
        PublicTypes.Where(type => !typeof(System.Collections.IEnumerator).IsAssignableFrom(type))
            .SelectMany(type => type.GetProperties(Everything))
            .Where(property => property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Select(property => $"{property.DeclaringType}.{property.Name}")
            .Should().BeEmpty("what exists does not change");

    [Fact]
    public void Structs_WhenPublic_AreReadOnly() =>
        PublicStructs.Where(type => !type.IsDefined(typeof(IsReadOnlyAttribute))).Should().BeEmpty();

    [Fact]
    public void Structs_WhenDefault_CanBePrintedHashedAndCompared()
    {
        foreach (Type type in PublicStructs.Select(Closed))
        {
            object value = Activator.CreateInstance(type)!;
            value.Should().Be(Activator.CreateInstance(type), "default equals default in {0}", type);
            value.GetHashCode().Should().Be(Activator.CreateInstance(type)!.GetHashCode());
            value.ToString().Should().NotBeNull("{0} prints", type);
        }
    }

    [Fact]
    public void Values_WhenTheyAreEquatable_HaveTheOperators() =>
        PublicTypes.Where(type => !type.IsAbstract && !type.IsInterface && type.GetInterfaces().Any(IsEquatable))
            .Where(type => type.GetMethod("op_Equality") is null || type.GetMethod("op_Inequality") is null)
            .Should().BeEmpty();

    [Fact]
    public void Values_WhenTheyAreComparable_HaveTheOperators() =>
        PublicStructs.Where(type => type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IComparable<>)))
            .Where(type => type.GetMethod("op_LessThan") is null || type.GetMethod("op_GreaterThanOrEqual") is null)
            .Should().BeEmpty();

    [Fact]
    public void Classes_WhenPublic_AreSealedStaticOrAbstract() =>
        PublicTypes.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false }).Should().BeEmpty("nothing here is made to be inherited by chance");

    [Fact]
    public void StaticFields_WhenTheyExist_NeverChange() =>
        assembly.GetTypes().Where(type => !IsCompilerMade(type))
            .SelectMany(type => type.GetFields(Everything))
            .Where(field => field is { IsStatic: true, IsInitOnly: false, IsLiteral: false } && !IsCompilerMade(field))
            .Select(field => $"{field.DeclaringType}.{field.Name}")
            .Should().BeEmpty();

    [Fact]
    public void Enums_WhenPublic_HaveAZeroMemberAndDistinctNumbers()
    {
        foreach (Type type in PublicTypes.Where(type => type.IsEnum))
        {
            long[] values = [.. Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(value => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture))];
            values.Should().OnlyHaveUniqueItems("{0} has no aliases", type).And.Contain(0, "default({0}) has a name", type);
        }
    }

    [Fact]
    public void Codes_WhenPublic_AreUniqueAndOfOneShape()
    {
        string[] codes = [.. PublicTypes.Where(type => type.Name.EndsWith("Codes", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(Everything))
            .Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!)];
        codes.Should().NotBeEmpty().And.OnlyHaveUniqueItems();
        codes.Where(code => !CodeShape().IsMatch(code)).Should().BeEmpty();
    }

    [Fact]
    public void Validators_WhenThereIsOne_StandBesideTheirDefinitionWhichMakesThem()
    {
        Type[] validators = [.. assembly.GetTypes().Where(type => type is { IsAbstract: false, BaseType.IsGenericType: true } && type.BaseType.GetGenericTypeDefinition() == typeof(DefinitionValidator<>))];
        validators.Should().NotBeEmpty();
        foreach (Type validator in validators)
        {
            Type definition = validator.BaseType!.GetGenericArguments()[0];
            validator.Name.Should().Be(definition.Name + "Validator");
            validator.Namespace.Should().Be(definition.Namespace);
            MethodInfo? make = definition.GetMethod("CreateValidator");
            make.Should().NotBeNull("{0} offers its validator to hosts", definition);
            object?[] none = [.. make!.GetParameters().Select(_ => (object?)null)];
            make.Invoke(null, none).Should().BeOfType(validator).And.NotBeSameAs(make.Invoke(null, none), "a host may add rules to its own");
        }
    }

    [Fact]
    public void Records_WhenTheyHoldLists_HoldThemByValue() =>
        PublicTypes.Where(IsRecord)
            .SelectMany(type => type.GetProperties())
            .Where(property => property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(System.Collections.IEnumerable)))
            .Where(property => !property.PropertyType.IsGenericType || property.PropertyType.GetGenericTypeDefinition() != typeof(ValueList<>))
            .Where(property => !property.PropertyType.IsValueType)
            .Select(property => $"{property.DeclaringType}.{property.Name}")
            .Should().BeEmpty("a record that compares a list by reference is no value");

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null || (type.IsValueType && type.GetMethod("PrintMembers", Everything) is not null);

    private static bool IsEquatable(Type contract) => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEquatable<>);

    private static bool IsCompilerMade(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name.StartsWith('<');

    private static Type Closed(Type type) => type.IsGenericTypeDefinition ? type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(int))]) : type;

    [GeneratedRegex(@"^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*){2}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeShape();
}
