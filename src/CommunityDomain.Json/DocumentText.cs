using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CommunityDomain.Json.Codecs;
using CommunityDomain.Rules;

namespace CommunityDomain.Json;

/// <summary>Looks at a text before anything is read from it: UTF-8, JSON, depth. Past this, walking it cannot fail.</summary>
internal static class DocumentText
{
    /// <summary>How many objects and lists may stand in each other, the outermost counted; our convention: room for conditions of the greatest depth, each in a list, and as much again as the default of System.Text.Json around them.</summary>
    internal const int MaxDepth = 64 + (2 * Condition.MaxDepth);

    /// <summary>RFC 8259 to the letter. The depth is watched by <see cref="IsWellFormed"/>, so the reader's own limit lies beyond.</summary>
    internal static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = false,
        CommentHandling = JsonCommentHandling.Disallow,
        MaxDepth = MaxDepth + 8,
    };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The text as UTF-8 in an array of the pool; null, with the finding, when it holds half a surrogate pair.</summary>
    internal static byte[]? Rent(string text, ReadContext context, out int length)
    {
        byte[] utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        if (Utf8.FromUtf16(text, utf8, out int read, out length, replaceInvalidSequences: false) is OperationStatus.Done) return utf8;
        ArrayPool<byte>.Shared.Return(utf8);
        ReadOnlySpan<char> before = text.AsSpan(0, read);
        AddAt(context, DocumentCodes.EncodingInvalid, before.Count('\n') + 1, read - before.LastIndexOf('\n'));
        return null;
    }

    /// <summary>A byte order mark at the start is read over, as RFC 8259 §8.1 allows.</summary>
    internal static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;

    /// <summary>Whether the text is JSON of bearable depth; if not, that is the one finding.</summary>
    internal static bool IsWellFormed(ReadOnlySpan<byte> utf8, ReadContext context)
    {
        if (!Utf8.IsValid(utf8))
        {
            AddAt(context, DocumentCodes.EncodingInvalid, utf8, ValidLength(utf8));
            return false;
        }

        var reader = new Utf8JsonReader(utf8, Options);
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth < MaxDepth || reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) continue;
                DocumentPlace.Push(context.Path, utf8);
                AddAt(context, DocumentCodes.DepthExceeded, utf8, (int)reader.TokenStartIndex, new Evidence("limit", MaxDepth));
                return false;
            }

            return true;
        }
        catch (JsonException fault)
        {
            DocumentPlace.Push(context.Path, utf8);
            AddAt(context, DocumentCodes.SyntaxInvalid, utf8, OffsetOf(utf8, fault));
            return false;
        }
    }

    private static int OffsetOf(ReadOnlySpan<byte> utf8, JsonException fault)
    {
        int offset = 0;
        for (long line = fault.LineNumber ?? 0; line > 0; line--)
        {
            int end = utf8[offset..].IndexOf((byte)'\n');
            if (end < 0) break;
            offset += end + 1;
        }

        return (int)Math.Min(utf8.Length, offset + (fault.BytePositionInLine ?? 0));
    }

    private static int ValidLength(ReadOnlySpan<byte> utf8)
    {
        int length = 0;
        while (Rune.DecodeFromUtf8(utf8[length..], out _, out int bytes) is OperationStatus.Done) length += bytes;
        return length;
    }

    private static void AddAt(ReadContext context, string code, ReadOnlySpan<byte> utf8, int offset, params ReadOnlySpan<Evidence> more)
    {
        ReadOnlySpan<byte> before = utf8[..offset];
        int start = before.LastIndexOf((byte)'\n') + 1;
        AddAt(context, code, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[start..]) + 1, more);
    }

    /// <summary>Lines and columns count from 1; columns in UTF-16 units, as editors do.</summary>
    private static void AddAt(ReadContext context, string code, int line, int column, params ReadOnlySpan<Evidence> more) =>
        context.Add(code, [new Evidence("line", line), new Evidence("column", column), .. more]);
}
