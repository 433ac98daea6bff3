using System.Text.Json;

namespace CommunityDomain.Json.Codecs;

/// <summary>How one kind of value is read, written and described in the schema.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal abstract class Codec<T>
{
    /// <summary>What a finding calls the value.</summary>
    internal abstract DocumentForm Form { get; }

    /// <summary>The name under <c>$defs</c> of the schema; null to describe it in place.</summary>
    internal virtual string? DefinitionName => null;

    /// <summary>Whether the value says nothing, so that a document leaves it out.</summary>
    internal virtual bool IsAbsent(T value) => value is null;

    /// <summary>Reads the value whose first token the reader is at, and ends at its last; adds findings and gives false when it is not right.</summary>
    internal abstract bool TryRead(ref Utf8JsonReader reader, ReadContext context, out T value);

    /// <summary>Writes a value that is not absent; one that cannot be written is a finding and is written as null.</summary>
    internal abstract void Write(Utf8JsonWriter writer, T value, WriteContext context);

    /// <summary>Writes the keywords of its schema into the open object.</summary>
    internal abstract void WriteSchema(SchemaContext schema);

    /// <summary>Writes a value; an absent one is a finding.</summary>
    internal void WritePresent(Utf8JsonWriter writer, T value, WriteContext context)
    {
        if (IsAbsent(value)) Refuse(writer, context);
        else Write(writer, value, context);
    }

    private protected void Refuse(Utf8JsonWriter writer, WriteContext context)
    {
        context.AddUnwritable(Form);
        writer.WriteNullValue();
    }
}
