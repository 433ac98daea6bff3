using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityDomain.Json.Tests;

/// <summary>One fault planted at every member of every shape: exactly one finding, with path and code.</summary>
public abstract class DocumentFaultTests<T>
    where T : class
{
    private const string Marker = "@@marker@@";

    private protected DocumentFaultTests(DocumentUnderTest<T> document) => Document = document;

    private protected DocumentUnderTest<T> Document { get; }

    /// <summary>How many members the document has at least, and to how many of them each fault can happen.</summary>
    private protected virtual (int Members, int Tried) Least => (101, 31);

    [Fact]
    public void TryRead_WhenARequiredMemberIsMissing_SaysWhich() => AtEveryMember(
        member => member.IsRequired,
        member => member.Owner.Remove(member.Name),
        member => (member.Path, DocumentCodes.MemberMissing));

    [Fact]
    public void TryRead_WhenAMemberIsNull_SaysWhich() => AtEveryMember(
        _ => true,
        member => member.Owner[member.Name] = null,
        member => (member.Path, DocumentCodes.NullRefused));

    [Fact]
    public void TryRead_WhenAMemberHasAnotherType_SaysWhich() => AtEveryMember(
        _ => true,
        member => member.Owner[member.Name] = member.IsValue ? new JsonArray() : member.Owner[member.Name]!.GetValueKind() is JsonValueKind.String ? 5 : "x",
        member => (member.Path, DocumentCodes.TypeWrong));

    [Fact]
    public void TryRead_WhenAMemberIsAnObjectInstead_SaysWhich() => AtEveryMember(
        member => member.Owner[member.Name] is not JsonObject && !member.IsValue,
        member => member.Owner[member.Name] = new JsonObject { ["id"] = new JsonArray(1, 2) },
        member => (member.Path, DocumentCodes.TypeWrong));

    [Fact]
    public void TryRead_WhenAnUnknownMemberStandsBeside_SaysWhich() => AtEveryMember(
        _ => true,
        member => member.Owner["un_known"] = new JsonObject { ["id"] = new JsonArray(1, 2) },
        member => (member.OwnerPath.Length == 0 ? "un_known" : member.OwnerPath + ".un_known", member.IsLanguage ? DocumentCodes.FormatWrong : DocumentCodes.MemberUnknown));

    [Fact]
    public void TryRead_WhenAMemberStandsTwice_SaysWhich() => AtEveryMember(
        _ => true,
        member => member.Owner[Marker] = new JsonArray(),
        member => (member.Path, DocumentCodes.MemberDuplicate));

    [Fact]
    public void TryRead_WhenAMemberIsMisspelt_NamesTheNearest()
    {
        JsonObject document = Document.Parse(Document.Full());
        foreach (DocumentMember member in Document.MembersIn(document).Where(member => !member.IsLanguage))
        {
            JsonNode value = member.Owner[member.Name]!;
            member.Owner.Remove(member.Name);
            member.Owner[member.Name + "x"] = value;
            Finding finding = Document.FindingsOf(document.ToJsonString(DocumentMutations.Relaxed)).Should().ContainSingle().Which;
            finding.Path.Should().Be(member.Path + "x");
            finding.Evidence.Should().Equal(new Evidence("member", member.Name + "x"), new Evidence("nearest", member.Name));
            member.Owner.Remove(member.Name + "x");
            member.Owner[member.Name] = value;
        }
    }

    private void AtEveryMember(Func<DocumentMember, bool> applies, Action<DocumentMember> spoil, Func<DocumentMember, (string Path, string Code)> expected)
    {
        string text = Document.Write(Document.Full(), true);
        int count = Document.MembersIn(JsonNode.Parse(text)!.AsObject()).Count;
        count.Should().BeGreaterThanOrEqualTo(Least.Members);
        int tried = 0;
        for (int i = 0; i < count; i++)
        {
            JsonObject document = JsonNode.Parse(text)!.AsObject();
            DocumentMember member = Document.MembersIn(document)[i];
            if (!applies(member)) continue;
            spoil(member);
            string spoiled = document.ToJsonString(DocumentMutations.Relaxed).Replace(Marker, member.Name, StringComparison.Ordinal);
            Document.FindingsOf(spoiled).Select(finding => (finding.Path, finding.Code)).Should().Equal([expected(member)], member.Path);
            tried++;
        }

        tried.Should().BeGreaterThanOrEqualTo(Least.Tried);
    }
}
