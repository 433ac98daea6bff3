using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json;

/// <summary>One kind of document: its text becomes a definition and comes from one, all by the one codec. The public faces add names and words.</summary>
/// <typeparam name="T">The definition.</typeparam>
/// <param name="codec">The whole document; its members begin with the version where it has one.</param>
/// <param name="versions">The versions that are read; null for a document without.</param>
/// <param name="title">What the schema is called.</param>
internal sealed class DocumentKind<T>(Codec<T> codec, DocumentVersions? versions, string title)
    where T : class
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n", IndentSize = 2 };

    internal T Read(string json) => TryRead(json, out T? value, out ValueList<Finding> findings) ? value : throw new InvalidDefinitionException(findings);

    internal T Read(ReadOnlySpan<byte> utf8Json) => TryRead(utf8Json, out T? value, out ValueList<Finding> findings) ? value : throw new InvalidDefinitionException(findings);

    internal bool TryRead(string json, [NotNullWhen(true)] out T? value, out ValueList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(json);
        var context = new ReadContext();
        byte[]? utf8 = DocumentText.Rent(json, context, out int length);
        value = null;
        if (utf8 is not null)
        {
            value = ReadDocument(utf8.AsSpan(0, length), context);
            ArrayPool<byte>.Shared.Return(utf8);
        }

        findings = context.Findings.ToValueList();
        return value is not null;
    }

    internal bool TryRead(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out T? value, out ValueList<Finding> findings)
    {
        var context = new ReadContext();
        value = ReadDocument(utf8Json, context);
        findings = context.Findings.ToValueList();
        return value is not null;
    }

    internal string Write(T value, bool indented) => Encoding.UTF8.GetString(ToUtf8(value, indented).WrittenSpan);

    internal void Write(T value, IBufferWriter<byte> output, bool indented)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(ToUtf8(value, indented).WrittenSpan);
    }

    internal string MakeSchema()
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, Compact with { Indented = true }))
        {
            var schema = new SchemaContext(writer);
            writer.WriteStartObject();
            writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            writer.WriteString("title", title);
            codec.WriteSchema(schema);
            schema.WriteDefinitions();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.WrittenSpan) + "\n";
    }

    private T? ReadDocument(ReadOnlySpan<byte> utf8, ReadContext context)
    {
        ReadOnlySpan<byte> document = DocumentText.WithoutByteOrderMark(utf8);
        if (!DocumentText.IsWellFormed(document, context)) return null;
        if (versions is not null && !versions.TryUpgrade(ref document, context)) return null;
        var reader = new Utf8JsonReader(document, DocumentText.Options);
        reader.Read();
        return codec.TryRead(ref reader, context, out T value) ? value : null;
    }

    private ArrayBufferWriter<byte> ToUtf8(T value, bool indented)
    {
        ArgumentNullException.ThrowIfNull(value);
        var context = new WriteContext();
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, Compact with { Indented = indented }))
            codec.Write(writer, value, context);
        return context.Findings.Count == 0 ? output : throw new InvalidDefinitionException(context.Findings.ToValueList());
    }
}
