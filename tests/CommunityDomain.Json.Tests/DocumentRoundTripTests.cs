using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Tests;

/// <summary>What every kind of document owes: nothing is lost on the way out and in, and what is left out is the default.</summary>
public abstract class DocumentRoundTripTests<T>
    where T : class
{
    private protected DocumentRoundTripTests(DocumentUnderTest<T> document) => Document = document;

    private protected DocumentUnderTest<T> Document { get; }

    /// <summary>How many optional members the document has at least, so that the walk below cannot be empty by mistake.</summary>
    private protected virtual int LeastOptional => 21;

    [Fact]
    public void Read_OfWhatWriteMade_IsTheSame() => Law.Holds(Document.Any, value =>
    {
        Document.Read(Document.Write(value, true)).Should().Be(value);
        Document.Read(Document.Write(value, false)).Should().Be(value);
    });

    [Fact]
    public void Write_OfWhatReadMade_IsTheSameText() => Law.Holds(Document.Any, value =>
    {
        string text = Document.Write(value, true);
        Document.Write(Document.Read(text), true).Should().Be(text);
    });

    [Fact]
    public void Write_ToABuffer_IsTheUtf8OfTheText()
    {
        var buffer = new ArrayBufferWriter<byte>();
        T value = Document.Full();
        Document.WriteUtf8(value, buffer);
        Encoding.UTF8.GetString(buffer.WrittenSpan).Should().Be(Document.Write(value, false));
        Document.ReadUtf8(buffer.WrittenSpan.ToArray()).Should().Be(value);
    }

    [Fact]
    public void Write_WhenIndented_HasLineFeedsOnly() => Document.Write(Document.Full(), true).Should().NotContain("\r");

    /// <summary>For every record below: the document with the required members only reads as the record with the defaults of C#.</summary>
    [Fact]
    public void Read_WhenOptionalMembersAreAbsent_GivesTheDefaultsOfTheRecords()
    {
        JsonObject document = Document.Parse(Document.Full());
        int compared = 0;
        foreach (DocumentMember member in Document.MembersIn(document).Where(member => !member.IsRequired && !member.IsLanguage))
        {
            JsonNode value = member.Owner[member.Name]!;
            member.Owner.Remove(member.Name);
            object owner = At(Document.Read(document.ToJsonString(DocumentMutations.Relaxed)), member.OwnerPath);
            PropertyInfo property = PropertyOf(owner, member.Name);
            property.GetValue(owner).Should().Be(property.GetValue(RandomDefinitions.Bare(owner.GetType())), member.Path);
            member.Owner[member.Name] = value;
            compared++;
        }

        compared.Should().BeGreaterThanOrEqualTo(LeastOptional);
    }

    [Fact]
    public void Methods_WhenAnArgumentIsNull_SayWhich()
    {
        Document.Invoking(document => document.Read(null!)).Should().Throw<ArgumentNullException>();
        Document.Invoking(document => document.Try(null!)).Should().Throw<ArgumentNullException>();
        Document.Invoking(document => document.Write(null!, true)).Should().Throw<ArgumentNullException>();
        Document.Invoking(document => document.WriteUtf8(null!, new ArrayBufferWriter<byte>())).Should().Throw<ArgumentNullException>();
        Document.Invoking(document => document.WriteUtf8(Document.Full(), null!)).Should().Throw<ArgumentNullException>();
    }

    private static PropertyInfo PropertyOf(object owner, string name) =>
        owner.GetType().GetProperty(name, BindingFlags.IgnoreCase | BindingFlags.Instance | BindingFlags.Public)!;

    private static object At(object root, string path)
    {
        object value = root;
        foreach (string part in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] pieces = value is Condition && part == "part" ? ["parts", "0"] : part.Split('[', ']');
            value = PropertyOf(value, pieces[0]).GetValue(value)!;
            if (pieces.Length > 1) value = ((System.Collections.IEnumerable)value).Cast<object>().ElementAt(int.Parse(pieces[1], System.Globalization.CultureInfo.InvariantCulture));
        }

        return value;
    }
}
