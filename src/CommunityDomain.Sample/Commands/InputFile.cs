using System.Security;
using System.Text;

namespace CommunityDomain.Sample.Commands;

/// <summary>Reads a user's file, or says in one line with the path why it cannot.</summary>
internal static class InputFile
{
    // A plan of ten thousand groups is some 20 MB; a file far beyond is a mistake.
    private const int MaxBytes = 64 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads UTF-8 text, with or without a byte order mark.</summary>
    /// <param name="path">The path.</param>
    /// <param name="text">The text; empty when it cannot be read.</param>
    /// <param name="problem">The line; empty when it can be read.</param>
    /// <returns>Whether it was read.</returns>
    internal static bool TryReadText(string path, out string text, out string problem)
    {
        text = string.Empty;
        problem = Problem(path, ref text);
        return problem.Length == 0;
    }

    private static string Problem(string path, ref string text)
    {
        try
        {
            if (Directory.Exists(path)) return $"{path}: is a folder, not a file.";
            if (!Path.Exists(path)) return $"{path}: there is no such file.";
            using FileStream file = File.OpenRead(path);
            using var bytes = new MemoryStream();
            byte[] part = new byte[65_536];
            for (int read; (read = file.Read(part)) > 0;)
            {
                // Counted while reading: pipes and devices have no length beforehand.
                if (bytes.Length + read > MaxBytes) return $"{path}: is larger than 64 MB.";
                bytes.Write(part, 0, read);
            }

            text = Utf8.GetString(Body(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
            return text.AsSpan().IsWhiteSpace() ? $"{path}: the file is empty." : string.Empty;
        }
        catch (DecoderFallbackException)
        {
            return $"{path}: is not UTF-8 text. Save it as UTF-8.";
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or SecurityException)
        {
            return $"{path}: you may not read this file.";
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or NotSupportedException)
        {
            return $"{path}: cannot be read ({exception.Message})";
        }
    }

    private static ReadOnlySpan<byte> Body(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
}
