using CommunityDomain.Patterns;
using CommunityDomain.Rules;

namespace CommunityDomain.Charters;

/// <summary>Works out the facts of a message that the rules ask for, and no others, allocating nothing. Immutable; serves every thread.</summary>
internal sealed class ChatFactReader
{
    private static readonly string[] Kinds = [.. Enum.GetNames<MemberKind>().Select(EvidenceValue.CamelCase)];

    private readonly Entry[] _entries;
    private readonly DomainSet[] _domains;
    private readonly CharterEnforcement _enforcement;
    private readonly NicknameReader? _nickname;
    private readonly bool _links;
    private readonly bool _invites;

    internal ChatFactReader(CharterEnforcement enforcement, CompiledRuleSet rules, NicknameReader? nickname)
    {
        _enforcement = enforcement;
        _nickname = nickname;
        var lists = new List<string>();
        var entries = new List<Entry>();
        foreach (FactField field in rules.Definition.Facts)
        {
            (ChatFact fact, string id) = ChatFactFields.Find(field.Name, enforcement)!.Value;
            int place = -1;
            if (id.Length > 0 && (place = lists.IndexOf(id)) < 0)
            {
                place = lists.Count;
                lists.Add(id);
            }

            entries.Add(new Entry(fact, rules.Slot(field.Name), place, field.Type == FactType.Set ? field.Choices : default));
        }

        _entries = [.. entries];
        _domains = [.. lists.Select(id => new DomainSet(enforcement.DomainLists.First(list => list.Id == id).Domains.Select(Normal)))];
        _invites = entries.Exists(entry => entry.Fact == ChatFact.InviteLinkCount);
        _links = _invites || entries.Exists(entry => entry.Fact is ChatFact.LinkCount or ChatFact.LinksIn or ChatFact.LinksOutside);
        CountsForMember = entries.Exists(entry => entry.Fact == ChatFact.DuplicatesByMember);
        CountsForGroup = entries.Exists(entry => entry.Fact == ChatFact.DuplicatesInGroup);
    }

    /// <summary>Whether a rule asks how often the member said the same.</summary>
    internal bool CountsForMember { get; }

    /// <summary>Whether a rule asks how often the group heard the same.</summary>
    internal bool CountsForGroup { get; }

    /// <summary>States the facts of a message.</summary>
    internal void Read(in ChatMessage message, in MessageContext context, RuleEvaluation evaluation)
    {
        Span<int> inside = stackalloc int[_domains.Length];
        int links = 0;
        int invites = 0;
        if (_links) CountLinks(message.Text, inside, out links, out invites);
        foreach (ref readonly Entry entry in _entries.AsSpan())
        {
            FactSlot slot = entry.Slot;
            switch (entry.Fact)
            {
                case ChatFact.Text: evaluation.Set(slot, message.Text); break;
                case ChatFact.TextLength: evaluation.Set(slot, CodePoints(message.Text)); break;
                case ChatFact.CapsShare: evaluation.Set(slot, CapsShare(message.Text)); break;
                case ChatFact.LinkCount: evaluation.Set(slot, links); break;
                case ChatFact.InviteLinkCount: evaluation.Set(slot, invites); break;
                case ChatFact.LinksIn: evaluation.Set(slot, inside[entry.Place]); break;
                case ChatFact.LinksOutside: evaluation.Set(slot, links - inside[entry.Place]); break;
                case ChatFact.PhoneCount: evaluation.Set(slot, PhoneScanner.Count(message.Text)); break;
                case ChatFact.ContactIdCount: evaluation.Set(slot, ContactScanner.Count(message.Text)); break;
                case ChatFact.EmailCount: evaluation.Set(slot, EmailScanner.Count(message.Text)); break;
                case ChatFact.DuplicatesByMember: evaluation.Set(slot, context.DuplicatesByMember); break;
                case ChatFact.DuplicatesInGroup: evaluation.Set(slot, context.DuplicatesInGroup); break;
                case ChatFact.Author: evaluation.Set(slot, message.Author.Value); break;
                case ChatFact.At: evaluation.Set(slot, message.At); break;
                case ChatFact.IsEdit: evaluation.Set(slot, context.IsEdit); break;
                default: ReadGiven(in message, in entry, evaluation); break;
            }
        }
    }

    /// <summary>States what the host may or may not know.</summary>
    private void ReadGiven(in ChatMessage message, in Entry entry, RuleEvaluation evaluation)
    {
        FactSlot slot = entry.Slot;
        switch (entry.Fact)
        {
            case ChatFact.MentionCount: Set(evaluation, slot, message.Mentions); break;
            case ChatFact.MentionsAll: Set(evaluation, slot, message.MentionsAll); break;
            case ChatFact.AttachmentCount: Set(evaluation, slot, message.Attachments?.Count); break;
            case ChatFact.Attachments: Set(evaluation, in entry, message.Attachments); break;
            case ChatFact.HasQr: Set(evaluation, slot, message.HasQr); break;
            case ChatFact.Group when !message.Group.IsUnspecified: evaluation.Set(slot, message.Group.Value); break;
            case ChatFact.Channel when message.Channel is { } channel: evaluation.Set(slot, channel); break;
            case ChatFact.Roles: Set(evaluation, in entry, message.Roles); break;
            case ChatFact.Kind when message.Kind is { } kind: evaluation.Set(slot, Kinds[(int)kind]); break;
            case ChatFact.Tenure when message.JoinedAt is { } joined: evaluation.Set(slot, message.At - joined); break;
            case ChatFact.MessageCount: Set(evaluation, slot, message.MessageCount); break;
            case ChatFact.IsVouched: Set(evaluation, slot, message.IsVouched); break;
            case ChatFact.QuizPassed: Set(evaluation, slot, message.QuizPassed); break;
            case ChatFact.OnProbation: Set(evaluation, slot, OnProbation(in message)); break;
            case ChatFact.Nickname when message.Nickname is { } nickname: evaluation.Set(slot, nickname); break;
            case ChatFact.NicknameFits: Set(evaluation, slot, Fits(in message)); break;
            default: break;
        }
    }

    private void CountLinks(ReadOnlySpan<char> text, Span<int> inside, out int count, out int invites)
    {
        Span<char> room = stackalloc char[HostReader.Room];
        var links = new LinkScanner(text, room);
        count = 0;
        invites = 0;
        inside.Clear();
        while (links.MoveNext())
        {
            count++;
            if (_invites && InviteLinks.IsInvite(in links)) invites++;
            for (int i = 0; i < _domains.Length; i++)
                if (_domains[i].Covers(links.Host)) inside[i]++;
        }
    }

    /// <summary>Three-valued: new as long as a time or a number is not reached, and nothing ends it.</summary>
    private bool? OnProbation(in ChatMessage message)
    {
        bool? early = _enforcement.ProbationLasts is not { } lasts ? false : message.JoinedAt is { } joined ? message.At - joined < lasts : null;
        bool? few = _enforcement.ProbationMessages is not { } needed ? false : message.MessageCount is { } sent ? sent < needed : null;
        bool? ended = Or(_enforcement.ProbationEndsWhenVouched ? message.IsVouched : false, _enforcement.ProbationEndsWithQuiz ? message.QuizPassed : false);
        bool? isNew = Or(early, few);
        return isNew == false || ended == true ? false : isNew is null || ended is null ? null : true;
    }

    private bool? Fits(in ChatMessage message) =>
        _nickname is null ? true : message.Nickname is { } nickname ? _nickname.Fits(nickname, message.NicknameTaken) : null;

    private static bool? Or(bool? left, bool? right) => left == true || right == true ? true : left is null || right is null ? null : false;

    private static void Set(RuleEvaluation evaluation, FactSlot slot, int? value)
    {
        if (value is { } known) evaluation.Set(slot, known);
    }

    private static void Set(RuleEvaluation evaluation, FactSlot slot, bool? value)
    {
        if (value is { } known) evaluation.Set(slot, known);
    }

    /// <summary>States the words of a set that a condition asks for; others make no difference.</summary>
    private static void Set(RuleEvaluation evaluation, in Entry entry, ValueList<string>? words)
    {
        if (words is not { } given) return;
        long bits = 0;
        foreach (string word in given)
        {
            int place = entry.Words.AsSpan().IndexOf(word);
            if (place >= 0) bits |= 1L << place;
        }

        evaluation.SetWords(entry.Slot, bits);
    }

    private static int CodePoints(string text)
    {
        int count = 0;
        for (int i = 0; i < text.Length; i++)
            if (!char.IsLowSurrogate(text[i]) || i == 0 || !char.IsHighSurrogate(text[i - 1])) count++;
        return count;
    }

    private static long CapsShare(string text)
    {
        (int upper, int lower) = LetterCases.Count(text);
        return upper == 0 ? 0 : 100L * upper / (upper + lower);
    }

    private static string Normal(string domain) => DomainSet.TryNormalise(domain, out string? normal) ? normal : throw new InvalidOperationException("A valid list holds domains.");

    /// <summary>One fact that is asked for: what it is, where it goes, the place of the list it names (−1 for none) and the words of a set.</summary>
    private readonly record struct Entry(ChatFact Fact, FactSlot Slot, int Place, ValueList<string> Words);
}
