using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using CommunityDomain.Charters;
using CommunityDomain.Json;
using NodaTime.Text;

namespace CommunityDomain.Sample.Moderation;

/// <summary>
/// Reads one line of a log, strictly: a message as <see cref="ChatMessageDocument"/> has it, or an appeal, an object with the member <c>appeal</c>:
/// <c>{"appeal": "upheld", "eventId": "m17", "author": "amy", "group": "tea-1", "at": "2026-03-02T08:00:00Z"}</c>.
/// </summary>
internal static class LogLineReader
{
    private const string AppealMember = "appeal";

    private static readonly Dictionary<string, StrikeFollowUpKind> Kinds = new(StringComparer.Ordinal)
    {
        ["filed"] = StrikeFollowUpKind.AppealFiled,
        ["withdrawn"] = StrikeFollowUpKind.AppealWithdrawn,
        ["rejected"] = StrikeFollowUpKind.AppealRejected,
        ["upheld"] = StrikeFollowUpKind.AppealUpheld,
    };

    /// <summary>What findings of documents call what they expect; the words of the catalog.</summary>
    private enum DocumentForm
    {
        Text,
        Id,
        Instant,
    }

    internal static bool TryRead(int number, string line, [NotNullWhen(true)] out LogLine? read, out ValueList<Finding> findings)
    {
        read = null;
        if (IsAppeal(line))
        {
            var reader = new AppealReader(line);
            findings = reader.Findings.ToValueList();
            if (reader.Appeal is { } appeal) read = new LogLine(number, null, appeal);
        }
        else if (ChatMessageDocument.TryRead(line, out ChatMessage message, out findings))
        {
            read = new LogLine(number, message, null);
        }

        return read is not null;
    }

    private static bool IsAppeal(string line)
    {
        if (!line.Contains(AppealMember, StringComparison.Ordinal)) return false;
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(AppealMember, out _);
        }
        catch (JsonException)
        {
            // The message reader says where.
            return false;
        }
    }

    /// <summary>All members of an appeal are texts.</summary>
    private sealed class AppealReader
    {
        private static readonly string[] Members = [AppealMember, "eventId", "author", "group", "at"];

        private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

        internal AppealReader(string line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            try
            {
                foreach (JsonProperty member in document.RootElement.EnumerateObject()) Take(member);
            }
            catch (InvalidOperationException)
            {
                // A name or a text that holds half a surrogate pair cannot be had.
                Add(string.Empty, DocumentCodes.TextMalformed, new Evidence("actual", "\\u…"));
                return;
            }

            foreach (string name in Members)
                if (name != "group" && !_texts.ContainsKey(name)) Add(name, DocumentCodes.MemberMissing, new Evidence("member", name));
            if (Findings.Count == 0) Appeal = Make();
        }

        internal List<Finding> Findings { get; } = [];

        internal LoggedAppeal? Appeal { get; }

        private void Take(JsonProperty member)
        {
            if (!Members.Contains(member.Name, StringComparer.Ordinal))
            {
                Add(member.Name, DocumentCodes.MemberUnknown, new("member", member.Name), new("nearest", Members[0]));
                return;
            }

            string text = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : string.Empty;
            if (text.Length == 0) Add(member.Name, DocumentCodes.TypeWrong, new("expected", EvidenceValue.Term(DocumentForm.Text)), new("actual", member.Value.GetRawText()));
            if (!_texts.TryAdd(member.Name, text)) Add(member.Name, DocumentCodes.MemberDuplicate, new Evidence("member", member.Name));
        }

        private LoggedAppeal? Make()
        {
            if (!Kinds.TryGetValue(_texts[AppealMember], out StrikeFollowUpKind kind))
                Add(AppealMember, DocumentCodes.WordUnknown, new("actual", _texts[AppealMember]), new("nearest", "upheld"), new("allowed", string.Join(", ", Kinds.Keys)));
            if (!MemberId.TryOf(_texts["author"], out MemberId author)) Wrong("author", DocumentForm.Id);
            GroupId group = default;
            if (_texts.TryGetValue("group", out string? named) && !GroupId.TryOf(named, out group)) Wrong("group", DocumentForm.Id);
            ParseResult<Instant> at = InstantPattern.ExtendedIso.Parse(_texts["at"]);
            if (!at.Success) Wrong("at", DocumentForm.Instant);
            return Findings.Count == 0 ? new LoggedAppeal(kind, _texts["eventId"], author, group, at.Value) : null;
        }

        private void Wrong(string member, DocumentForm form) => Add(member, DocumentCodes.FormatWrong, new("expected", EvidenceValue.Term(form)), new("actual", _texts[member]));

        private void Add(string path, string code, params ReadOnlySpan<Evidence> evidence) => Findings.Add(new Finding(path, code, FindingSeverity.Error, string.Empty, evidence));
    }
}
