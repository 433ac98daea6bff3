using System.IO.Compression;
using System.Security;
using System.Text;
using CommunityDomain.Sample.Replay;

namespace CommunityDomain.Sample.Moderation;

/// <summary>A file of messages, one JSON object a line, read line by line. Empty lines are passed over; a file that ends in .gz is read through gzip.</summary>
internal sealed class MessageLog(string path)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Looks at every line and keeps the first faults.</summary>
    /// <param name="shown">How many faulty lines to keep.</param>
    /// <param name="progress">Is told the lines read now and then.</param>
    /// <returns>How many lines hold something, how many of them are wrong, and the first of these.</returns>
    /// <exception cref="ReplayFault">The file cannot be read as text.</exception>
    internal (int Lines, int Wrong, IReadOnlyList<LogFault> Faults) Check(int shown, Action<int> progress)
    {
        int wrong = 0;
        int lines = 0;
        var faults = new List<LogFault>();
        foreach ((LogLine? _, LogFault? fault) in Lines(progress))
        {
            lines++;
            if (fault is null) continue;
            wrong++;
            if (faults.Count < shown) faults.Add(fault);
        }

        return lines == 0 ? throw new ReplayFault($"{path}: holds no messages.") : (lines, wrong, faults);
    }

    /// <summary>The lines of a log that was checked.</summary>
    /// <param name="progress">Is told the lines read now and then.</param>
    /// <returns>The lines, one by one.</returns>
    /// <exception cref="ReplayFault">The file cannot be read as text, or changed since it was checked.</exception>
    internal IEnumerable<LogLine> Read(Action<int> progress)
    {
        foreach ((LogLine? line, LogFault? fault) in Lines(progress))
            yield return line ?? throw new ReplayFault($"{path}, line {fault!.Number}: the file changed while it was read.");
    }

    private IEnumerable<(LogLine? Line, LogFault? Fault)> Lines(Action<int> progress)
    {
        using TextReader text = Open();
        var reader = new LineReader(text);
        for (int number = 1; Next(reader, out string? line, out bool isTooLong); number++)
        {
            if (number % 10_000 == 0) progress(number);
            if (isTooLong) throw new ReplayFault($"{path}, line {number}: is longer than {LineReader.MaxLength:N0} characters.");
            if (string.IsNullOrWhiteSpace(line)) continue;
            yield return LogLineReader.TryRead(number, line, out LogLine? read, out ValueList<Finding> findings) ? (read, null) : (null, new LogFault(number, findings));
        }
    }

    private bool Next(LineReader reader, out string? line, out bool isTooLong)
    {
        try
        {
            line = reader.Read(out isTooLong);
            return line is not null;
        }
        catch (DecoderFallbackException)
        {
            throw new ReplayFault($"{path}: is not UTF-8 text. Save it as UTF-8.");
        }
        catch (InvalidDataException)
        {
            throw new ReplayFault($"{path}: is not a sound gzip file.");
        }
        catch (IOException exception)
        {
            throw new ReplayFault($"{path}: cannot be read ({exception.Message})");
        }
    }

    private StreamReader Open()
    {
        try
        {
            if (Directory.Exists(path)) throw new ReplayFault($"{path}: is a folder, not a file.");
            if (!File.Exists(path)) throw new ReplayFault($"{path}: there is no such file.");
            Stream file = File.OpenRead(path);
            if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) file = new GZipStream(file, CompressionMode.Decompress);
            return new StreamReader(file, Utf8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or SecurityException)
        {
            throw new ReplayFault($"{path}: you may not read this file.");
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or NotSupportedException)
        {
            throw new ReplayFault($"{path}: cannot be read ({exception.Message})");
        }
    }
}
