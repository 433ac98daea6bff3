using System.Text;

namespace CommunityDomain.Json.Tests;

/// <summary>Random damage: never an exception, findings with path and code, and the schema of one mind with the reader.</summary>
public abstract class DocumentFuzzTests<T>
    where T : class
{
    private const int Few = 1_500;
    private readonly DocumentUnderTest<T> _document;
    private readonly int _ofMembers;
    private readonly int _ofBytes;

    private protected DocumentFuzzTests(DocumentUnderTest<T> document, int ofMembers, int ofBytes)
    {
        _document = document;
        _ofMembers = ofMembers;
        _ofBytes = ofBytes;
    }

    [Fact]
    public void TryRead_OfSomeDamagedDocuments_NeverThrows()
    {
        OfChangedMembers(Few, 20261121);
        OfChangedBytes(Few, 20261122);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void TryRead_OfDocumentsWithChangedMembers_AgreesWithTheSchema() => OfChangedMembers(_ofMembers, 20261123);

    [Fact]
    [Trait("Speed", "Slow")]
    public void TryRead_OfDocumentsWithChangedBytes_NeverThrows() => OfChangedBytes(_ofBytes, 20261124);

    private void OfChangedMembers(int documents, int seed)
    {
        var random = new Random(seed);
        var judge = new SchemaJudge(_document.Schema);
        string[] sound = Sound(random);
        int accepted = 0;
        for (int i = 0; i < documents; i++)
        {
            string json = DocumentMutations.Tree(sound[random.Next(sound.Length)], random);
            bool read = Judge(Encoding.UTF8.GetBytes(json));
            judge.Accepts(json).Should().Be(read, json);
            if (read) accepted++;
        }

        accepted.Should().BeInRange(documents / 50, documents * 19 / 20);
    }

    private void OfChangedBytes(int documents, int seed)
    {
        var random = new Random(seed);
        string[] sound = Sound(random);
        int accepted = 0;
        for (int i = 0; i < documents; i++)
        {
            if (Judge(DocumentMutations.Bytes(sound[random.Next(sound.Length)], random))) accepted++;
        }

        accepted.Should().BeInRange(1, documents / 2);
    }

    private string[] Sound(Random random) =>
        [.. Enumerable.Range(0, 40).Select(i => _document.Write(i < 5 ? _document.Full(i) : DocumentUnderTest<T>.Random(random.Next()), i % 2 == 0))];

    private bool Judge(byte[] utf8)
    {
        (T? value, ValueList<Finding> findings) = _document.TryUtf8(utf8);
        findings.IsEmpty.Should().Be(value is not null);
        foreach (Finding finding in findings)
        {
            finding.Code.Should().StartWith("document.");
            bool whole = finding.Code is DocumentCodes.SyntaxInvalid or DocumentCodes.EncodingInvalid or DocumentCodes.TextMalformed or DocumentCodes.TypeWrong or DocumentCodes.NullRefused;
            (finding.Path.Length > 0 || whole).Should().BeTrue();
        }

        if (value is null) return false;
        _document.Read(_document.Write(value, true)).Should().Be(value);
        return true;
    }
}
