using System.Collections.Frozen;
using CommunityDomain.Rules;

namespace CommunityDomain.Charters;

/// <summary>The vocabulary of <see cref="ChatFacts"/> as fields of a rule set, and which of them conditions ask for.</summary>
internal static class ChatFactFields
{
    /// <summary>The word of a set of which no condition asks for one; a set needs a word.</summary>
    private const string NoWord = "other";

    private static readonly ValueList<string> Kinds = [.. Enum.GetNames<MemberKind>().Select(EvidenceValue.CamelCase)];

    private static readonly FrozenDictionary<string, (ChatFact Fact, FactType Type)> Fields = new Dictionary<string, (ChatFact, FactType)>(StringComparer.Ordinal)
    {
        [ChatFacts.Text] = (ChatFact.Text, FactType.Text),
        [ChatFacts.TextLength] = (ChatFact.TextLength, FactType.Integer),
        [ChatFacts.CapsShare] = (ChatFact.CapsShare, FactType.Integer),
        [ChatFacts.LinkCount] = (ChatFact.LinkCount, FactType.Integer),
        [ChatFacts.InviteLinkCount] = (ChatFact.InviteLinkCount, FactType.Integer),
        [ChatFacts.PhoneCount] = (ChatFact.PhoneCount, FactType.Integer),
        [ChatFacts.ContactIdCount] = (ChatFact.ContactIdCount, FactType.Integer),
        [ChatFacts.EmailCount] = (ChatFact.EmailCount, FactType.Integer),
        [ChatFacts.MentionCount] = (ChatFact.MentionCount, FactType.Integer),
        [ChatFacts.MentionsAll] = (ChatFact.MentionsAll, FactType.Flag),
        [ChatFacts.AttachmentCount] = (ChatFact.AttachmentCount, FactType.Integer),
        [ChatFacts.Attachments] = (ChatFact.Attachments, FactType.Set),
        [ChatFacts.HasQr] = (ChatFact.HasQr, FactType.Flag),
        [ChatFacts.DuplicatesByMember] = (ChatFact.DuplicatesByMember, FactType.Integer),
        [ChatFacts.DuplicatesInGroup] = (ChatFact.DuplicatesInGroup, FactType.Integer),
        [ChatFacts.Author] = (ChatFact.Author, FactType.Text),
        [ChatFacts.Group] = (ChatFact.Group, FactType.Text),
        [ChatFacts.Channel] = (ChatFact.Channel, FactType.Text),
        [ChatFacts.Roles] = (ChatFact.Roles, FactType.Set),
        [ChatFacts.Kind] = (ChatFact.Kind, FactType.Choice),
        [ChatFacts.At] = (ChatFact.At, FactType.Instant),
        [ChatFacts.Tenure] = (ChatFact.Tenure, FactType.Duration),
        [ChatFacts.MessageCount] = (ChatFact.MessageCount, FactType.Integer),
        [ChatFacts.IsVouched] = (ChatFact.IsVouched, FactType.Flag),
        [ChatFacts.QuizPassed] = (ChatFact.QuizPassed, FactType.Flag),
        [ChatFacts.OnProbation] = (ChatFact.OnProbation, FactType.Flag),
        [ChatFacts.Nickname] = (ChatFact.Nickname, FactType.Text),
        [ChatFacts.NicknameFits] = (ChatFact.NicknameFits, FactType.Flag),
        [ChatFacts.IsEdit] = (ChatFact.IsEdit, FactType.Flag),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The fields that conditions ask for, by name; names that no message has are left out, so that the rule set finds them.</summary>
    internal static ValueList<FactField> Asked(CharterEnforcement enforcement)
    {
        var words = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (Condition condition in Conditions(enforcement)) Collect(condition, words);
        foreach (RuleCounter counter in enforcement.Counters)
            if (counter?.Amount is { Length: > 0 } amount) Note(words, amount);
        if (!enforcement.Counters.IsEmpty) Note(words, ChatFacts.IsEdit);
        return words.Where(field => Find(field.Key, enforcement) is not null).Select(field => FieldOf(field.Key, field.Value, enforcement)).ToValueList();
    }

    /// <summary>What a name stands for, with the id of the list it names (empty for none); null for no fact of a message.</summary>
    internal static (ChatFact Fact, string Id)? Find(string name, CharterEnforcement enforcement)
    {
        if (Fields.TryGetValue(name, out (ChatFact Fact, FactType Type) field)) return (field.Fact, string.Empty);
        foreach (DomainList list in enforcement.DomainLists)
        {
            if (list?.Id is not { Length: > 0 } id) continue;
            if (name == ChatFacts.LinksIn(id)) return (ChatFact.LinksIn, id);
            if (name == ChatFacts.LinksOutside(id)) return (ChatFact.LinksOutside, id);
        }

        return null;
    }

    private static FactField FieldOf(string name, HashSet<string> words, CharterEnforcement enforcement)
    {
        FactType type = Find(name, enforcement)!.Value.Fact switch
        {
            ChatFact.LinksIn or ChatFact.LinksOutside => FactType.Integer,
            _ => Fields[name].Type,
        };
        return new FactField
        {
            Name = name,
            Type = type,
            Choices = type switch
            {
                FactType.Choice => Kinds,
                FactType.Set => words.Count == 0 ? [NoWord] : words.Order(StringComparer.Ordinal).ToValueList(),
                _ => default,
            },
        };
    }

    private static IEnumerable<Condition> Conditions(CharterEnforcement enforcement)
    {
        foreach (ModerationRule rule in enforcement.Rules)
        {
            if (rule is null) continue;
            if (rule.When is not null) yield return rule.When;
            if (rule.Unless is not null) yield return rule.Unless;
            if (rule.Scope is not null) yield return rule.Scope;
        }

        foreach (RuleCounter counter in enforcement.Counters)
            if (counter?.When is { } when) yield return when;
        if (enforcement.Exempt is { } exempt) yield return exempt;
    }

    private static void Collect(Condition condition, SortedDictionary<string, HashSet<string>> words)
    {
        foreach (Condition part in condition.Parts) Collect(part, words);
        if (condition.Field.Length == 0 || condition.Kind == ConditionKind.Count) return;
        HashSet<string> own = Note(words, condition.Field);
        if (condition.Kind != ConditionKind.Contains) return;
        foreach (EvidenceValue value in condition.Values)
            if (value.Kind == EvidenceKind.Text) own.Add(value.Text);
    }

    private static HashSet<string> Note(SortedDictionary<string, HashSet<string>> words, string name)
    {
        if (!words.TryGetValue(name, out HashSet<string>? own)) words.Add(name, own = new HashSet<string>(StringComparer.Ordinal));
        return own;
    }
}
