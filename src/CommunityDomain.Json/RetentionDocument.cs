using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using CommunityDomain.Json.Metrics;
using CommunityDomain.Metrics;

namespace CommunityDomain.Json;

/// <summary>
/// Reads and writes a <see cref="RetentionDefinition"/> as a JSON document, under the rules of <see cref="CommunityPlanDocument"/>: strict, all findings at once with
/// path and code, defaults left out, equal definitions as equal texts: <c>{"version": 1, "zone": "Asia/Shanghai", "period": "week from Monday", "cells": [1, 2, 4]}</c>.
/// Whether the definition makes sense is judged by <see cref="RetentionDefinition.CreateValidator"/>, with paths of the same grammar.
/// </summary>
public static class RetentionDocument
{
    private static readonly DocumentKind<RetentionDefinition> Kind = new(RetentionDefinitionCodec.Instance, DocumentVersions.Retention, "CommunityDomain retention, version 1");

    /// <summary>
    /// The JSON Schema (draft 2020-12) of the document, from the same shapes that read and write. It accepts whatever is read, and what <see cref="CommunityPlanDocument.Schema"/> cannot say.
    /// </summary>
    public static string Schema { get; } = Kind.MakeSchema();

    /// <summary>Reads a definition.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The definition; its form is right, its sense is not judged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">The document is wrong; carries every finding.</exception>
    public static RetentionDefinition Read(string json) => Kind.Read(json);

    /// <summary>Reads a definition from UTF-8.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <returns>The definition; its form is right, its sense is not judged.</returns>
    /// <exception cref="InvalidDefinitionException">The document is wrong; carries every finding.</exception>
    public static RetentionDefinition Read(ReadOnlySpan<byte> utf8Json) => Kind.Read(utf8Json);

    /// <summary>Reads a definition, without throwing when the document is wrong.</summary>
    /// <param name="json">The document.</param>
    /// <param name="definition">The definition, or null when there are findings.</param>
    /// <param name="findings">Everything wrong with the form, in document order; a missing member stands where its object ends.</param>
    /// <returns>Whether there is a definition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static bool TryRead(string json, [NotNullWhen(true)] out RetentionDefinition? definition, out ValueList<Finding> findings) =>
        Kind.TryRead(json, out definition, out findings);

    /// <summary>Reads a definition from UTF-8, without throwing when the document is wrong.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <param name="definition">The definition, or null when there are findings.</param>
    /// <param name="findings">Everything wrong with the form, in document order; a missing member stands where its object ends.</param>
    /// <returns>Whether there is a definition.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out RetentionDefinition? definition, out ValueList<Finding> findings) =>
        Kind.TryRead(utf8Json, out definition, out findings);

    /// <summary>Writes a definition, also one that makes no sense.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="indented">Whether to break lines and indent by two spaces; lines end in a line feed.</param>
    /// <returns>The document; reading it gives an equal definition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="definition"/> is null.</exception>
    /// <exception cref="InvalidDefinitionException">The definition holds what no document can hold (<see cref="DocumentCodes.ValueUnwritable"/>); carries every finding.</exception>
    public static string Write(RetentionDefinition definition, bool indented = true) => Kind.Write(definition, indented);

    /// <summary>Writes a definition as UTF-8, without a byte order mark. Nothing is written when it is refused.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indented">Whether to break lines and indent by two spaces; lines end in a line feed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidDefinitionException">The definition holds what no document can hold (<see cref="DocumentCodes.ValueUnwritable"/>); carries every finding.</exception>
    public static void Write(RetentionDefinition definition, IBufferWriter<byte> output, bool indented = true) => Kind.Write(definition, output, indented);
}
