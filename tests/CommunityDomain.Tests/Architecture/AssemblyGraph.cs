using System.Reflection;
using System.Reflection.Emit;

namespace CommunityDomain.Tests.Architecture;

/// <summary>Reads the compiled assembly: which type uses which other, in signatures and inside method bodies.</summary>
internal static class AssemblyGraph
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Every use of a type of the same assembly: the outermost user and the used type.</summary>
    internal static IEnumerable<(Type User, Type Used)> Uses(Assembly assembly) =>
        from type in assembly.GetTypes()
        from used in TypesIn(type).SelectMany(Parts).Distinct()
        where used.Assembly == assembly
        select (type, used);

    private static IEnumerable<Type> TypesIn(Type type)
    {
        if (type.BaseType is { } parent) yield return parent;
        foreach (Type contract in type.GetInterfaces()) yield return contract;
        foreach (CustomAttributeData attribute in type.GetCustomAttributesData()) yield return attribute.AttributeType;
        foreach (FieldInfo field in type.GetFields(All)) yield return field.FieldType;
        foreach (PropertyInfo property in type.GetProperties(All)) yield return property.PropertyType;
        foreach (MethodBase method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            if (method is MethodInfo { ReturnType: var result }) yield return result;
            foreach (ParameterInfo parameter in method.GetParameters()) yield return parameter.ParameterType;
            foreach (Type used in TypesInBody(method)) yield return used;
        }
    }

    private static IEnumerable<Type> TypesInBody(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body) yield break;
        foreach (LocalVariableInfo local in body.LocalVariables) yield return local.LocalType;
        Type[]? typeArguments = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        Type[]? methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        foreach (int token in MemberTokens(body.GetILAsByteArray()!))
        {
            MemberInfo member = method.Module.ResolveMember(token, typeArguments, methodArguments)!;
            if (member is Type type) yield return type;
            if (member.DeclaringType is { } owner) yield return owner;
            if (member is MethodInfo { IsGenericMethod: true } generic)
                foreach (Type argument in generic.GetGenericArguments()) yield return argument;
            if (member is FieldInfo field) yield return field.FieldType;
            if (member is MethodInfo called) yield return called.ReturnType;
        }
    }

    private static IEnumerable<int> MemberTokens(byte[] code)
    {
        for (int position = 0; position < code.Length;)
        {
            short value = code[position++];
            if (value == 0xFE) value = unchecked((short)(0xFE00 | code[position++]));
            OpCode operation = OpCodesByValue[value];
            switch (operation.OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok:
                    yield return BitConverter.ToInt32(code, position);
                    position += 4;
                    break;
                case OperandType.InlineSwitch:
                    position += 4 + (4 * BitConverter.ToInt32(code, position));
                    break;
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    position += 1;
                    break;
                case OperandType.InlineVar:
                    position += 2;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    position += 8;
                    break;
                default:
                    position += 4;
                    break;
            }
        }
    }

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.IsGenericParameter) return [];
        if (type.HasElementType) return Parts(type.GetElementType()!);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
    }
}
