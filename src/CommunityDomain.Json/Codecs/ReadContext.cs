using System.Text.Json;
using CommunityDomain.Json.Rules;

namespace CommunityDomain.Json.Codecs;

/// <summary>What one reading gathers: the place, the findings, and bags to read members into.</summary>
internal sealed class ReadContext
{
    private readonly Dictionary<object, Stack<Bag>> _bags = [];

    internal PathStack Path { get; } = new();

    internal List<Finding> Findings { get; } = [];

    internal ConditionBudget Conditions { get; } = new();

    internal void Add(string code, params ReadOnlySpan<Evidence> evidence) =>
        Findings.Add(new Finding(Path.ToString(), code, FindingSeverity.Error, string.Empty, evidence));

    /// <summary>States that the value at the reader is not of the JSON type that belongs here, and goes past it.</summary>
    internal void AddWrongType(ref Utf8JsonReader reader, DocumentForm expected)
    {
        if (reader.TokenType is JsonTokenType.Null)
            Add(DocumentCodes.NullRefused, new Evidence("expected", EvidenceValue.Term(expected)));
        else
            AddActual(ref reader, DocumentCodes.TypeWrong, expected);
        reader.Skip();
    }

    internal void AddWrongFormat(ref Utf8JsonReader reader, DocumentForm expected) => AddActual(ref reader, DocumentCodes.FormatWrong, expected);

    /// <summary>The text at the reader; a finding when there is none.</summary>
    internal bool TryText(ref Utf8JsonReader reader, DocumentForm expected, out string text)
    {
        text = string.Empty;
        if (reader.TokenType is not JsonTokenType.String)
        {
            AddWrongType(ref reader, expected);
            return false;
        }

        if (!SurrogateEscapes.AreWhole(ref reader))
        {
            Add(DocumentCodes.TextMalformed, new Evidence("actual", Excerpt.Of(ref reader)));
            return false;
        }

        text = reader.GetString()!;
        return true;
    }

    internal Bag Rent<T>(ObjectCodec<T> codec)
        where T : class =>
        _bags.TryGetValue(codec, out Stack<Bag>? free) && free.TryPop(out Bag? bag) ? bag : codec.NewBag();

    internal void Return<T>(ObjectCodec<T> codec, Bag bag)
        where T : class
    {
        bag.Clear();
        if (!_bags.TryGetValue(codec, out Stack<Bag>? free)) _bags.Add(codec, free = new Stack<Bag>());
        free.Push(bag);
    }

    private void AddActual(ref Utf8JsonReader reader, string code, DocumentForm expected) =>
        Add(code, new Evidence("expected", EvidenceValue.Term(expected)), new Evidence("actual", Excerpt.Of(ref reader)));
}
