using System.Text.Json;
using CommunityDomain.Json.Codecs;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Rules;

/// <summary>How <see cref="Condition"/> stands in a document: an object with its kind and the members that this kind has. Its limits are kept before it is built.</summary>
internal sealed class ConditionCodec : VariantCodec<Condition, ConditionKind>
{
    internal static readonly ConditionCodec Instance = new();

    private ConditionCodec()
        : base("condition", "conditionKind", item => item.Kind)
    {
        Add(ConditionKind.Compare, new CompareCodec(Words));
        Add(ConditionKind.InSet, new InSetCodec(Words));
        Add(ConditionKind.Has, new HasCodec(Words));
        Add(ConditionKind.InWindow, new InWindowCodec(Words));
        Add(ConditionKind.Contains, new ContainsCodec(Words));
        Add(ConditionKind.Matches, new MatchesCodec(Words));
        Add(ConditionKind.Count, new CountCodec(Words));
        Add(ConditionKind.All, new CombinationCodec(Words, this, ConditionKind.All, parts => Condition.All(parts.AsSpan())));
        Add(ConditionKind.Any, new CombinationCodec(Words, this, ConditionKind.Any, parts => Condition.Any(parts.AsSpan())));
        Add(ConditionKind.Not, new NotCodec(Words, this));
        Add(ConditionKind.AtLeast, new AtLeastCodec(Words, this));
    }

    internal override bool TryRead(ref Utf8JsonReader reader, ReadContext context, out Condition value)
    {
        value = null!;
        if (!context.Conditions.TryEnter(context))
        {
            reader.Skip();
            return false;
        }

        bool right = base.TryRead(ref reader, context, out value);
        context.Conditions.Leave();
        return right;
    }
}
