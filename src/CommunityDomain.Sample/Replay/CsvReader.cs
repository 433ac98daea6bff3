using System.Text;

namespace CommunityDomain.Sample.Replay;

/// <summary>
/// Reads comma-separated records by RFC 4180, one at a time: quotes, doubled quotes, line breaks inside quotes, LF, CRLF or CR.
/// Holds one record in memory. Empty lines are passed over.
/// </summary>
internal sealed class CsvReader
{
    // A field beyond a million characters is a missing quote or no CSV at all.
    private const int MaxField = 1_000_000;

    private readonly TextReader _text;
    private readonly string _path;
    private readonly StringBuilder _field = new();
    private int _line = 1;

    internal CsvReader(TextReader text, string path)
    {
        _text = text;
        _path = path;
    }

    /// <summary>The line on which the last record began, from 1.</summary>
    internal int Line { get; private set; }

    /// <summary>Reads the next record.</summary>
    /// <param name="fields">Receives its fields in place of what it held.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="ReplayFault">A quote is not closed or stands in the wrong place, or a field is endless.</exception>
    internal bool Read(List<string> fields)
    {
        fields.Clear();
        int next;
        while ((next = _text.Peek()) is '\r' or '\n') Take();
        Line = _line;
        if (next < 0) return false;
        while (true)
        {
            _field.Clear();
            if (_text.Peek() == '"') ReadQuoted();
            else ReadPlain();
            fields.Add(_field.ToString());
            if (_text.Peek() != ',') break;
            Take();
        }

        Take();
        return true;
    }

    private void ReadPlain()
    {
        while (_text.Peek() is var c && c is not (',' or '\r' or '\n' or < 0))
        {
            if (c is '\0') throw new ReplayFault($"{_path}, line {_line}: is not a CSV text file.");
            Append(Take());
        }
    }

    private void ReadQuoted()
    {
        int opened = _line;
        Take();
        while (true)
        {
            int c = Take();
            if (c < 0) throw new ReplayFault($"{_path}, line {opened}: a quote is opened and never closed.");
            if (c != '"')
            {
                Append(c);
                continue;
            }

            if (_text.Peek() != '"') break;
            Append(Take());
        }

        if (_text.Peek() is not (',' or '\r' or '\n' or < 0))
            throw new ReplayFault($"{_path}, line {_line}: text follows a closing quote; write a quote inside quotes twice.");
    }

    private void Append(int c)
    {
        if (_field.Length == MaxField) throw new ReplayFault($"{_path}, line {Line}: a field of more than a million characters; is a quote missing?");
        _field.Append((char)c);
    }

    private int Take()
    {
        int c = _text.Read();
        if (c == '\n' || (c == '\r' && _text.Peek() != '\n')) _line++;
        return c;
    }
}
