using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CommunityDomain.Json.Codecs;

/// <summary>One member of an object in a document.</summary>
/// <typeparam name="TOwner">The definition that has the member.</typeparam>
internal abstract class Field<TOwner>
    where TOwner : class
{
    private protected Field(string name, int index, bool isRequired)
    {
        Name = name;
        Encoded = JsonEncodedText.Encode(name);
        Index = index;
        IsRequired = isRequired;
    }

    internal string Name { get; }

    internal int Index { get; }

    internal bool IsRequired { get; }

    internal JsonEncodedText Encoded { get; }

    internal abstract IStrongBox NewSlot();

    internal abstract bool TryRead(ref Utf8JsonReader reader, ReadContext context, Bag bag);

    internal abstract void SetDefault(Bag bag);

    internal abstract void Write(Utf8JsonWriter writer, TOwner owner, WriteContext context);

    internal abstract void WriteSchema(SchemaContext schema);
}
