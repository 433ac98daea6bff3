using CommunityDomain.Charters;
using CommunityDomain.Json.Charters;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json;

/// <summary>
/// Reads and writes one <see cref="ChatMessage"/> as one JSON object, as for a log of one message a line, under the rules of <see cref="CommunityPlanDocument"/> but without a version:
/// <c>{"author": "amy", "text": "good morning", "at": "2026-03-02T00:58:00Z", "eventId": "m1"}</c>. Members are the properties in camel case; what is not said is unknown.
/// </summary>
public static class ChatMessageDocument
{
    private static readonly DocumentKind<Boxed<ChatMessage>> Kind = new(ChatMessageCodec.Instance, versions: null, "CommunityDomain chat message");

    /// <summary>The JSON Schema (draft 2020-12) of the object; it accepts whatever is read, and what <see cref="RuleSetDocument.Schema"/> cannot say.</summary>
    public static string Schema { get; } = Kind.MakeSchema();

    /// <summary>Reads a message.</summary>
    /// <param name="json">The object.</param>
    /// <returns>The message.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">The object is wrong; carries every finding.</exception>
    public static ChatMessage Read(string json) => Kind.Read(json).Value;

    /// <summary>Reads a message, without throwing when the object is wrong.</summary>
    /// <param name="json">The object.</param>
    /// <param name="message">The message, or <c>default</c> when there are findings.</param>
    /// <param name="findings">Everything wrong with the form, in document order; a missing member stands where the object ends.</param>
    /// <returns>Whether there is a message.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static bool TryRead(string json, out ChatMessage message, out ValueList<Finding> findings)
    {
        bool read = Kind.TryRead(json, out Boxed<ChatMessage>? boxed, out findings);
        message = read ? boxed!.Value : default;
        return read;
    }

    /// <summary>Reads a message from UTF-8, without throwing when the object is wrong.</summary>
    /// <param name="utf8Json">The object.</param>
    /// <param name="message">The message, or <c>default</c> when there are findings.</param>
    /// <param name="findings">Everything wrong with the form, in document order; a missing member stands where the object ends.</param>
    /// <returns>Whether there is a message.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8Json, out ChatMessage message, out ValueList<Finding> findings)
    {
        bool read = Kind.TryRead(utf8Json, out Boxed<ChatMessage>? boxed, out findings);
        message = read ? boxed!.Value : default;
        return read;
    }

    /// <summary>Writes a message on one line.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The object; reading it gives an equal message.</returns>
    /// <exception cref="InvalidDefinitionException">The message is <c>default</c>, or holds what no document can hold (<see cref="DocumentCodes.ValueUnwritable"/>); carries every finding.</exception>
    public static string Write(ChatMessage message) => Kind.Write(new Boxed<ChatMessage>(message), indented: false);
}
