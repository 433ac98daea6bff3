using System.Buffers;

namespace CommunityDomain.Charters;

/// <summary>Counts e-mail addresses: a local part, an @ of either width, and a domain with a known ending.</summary>
internal static class EmailScanner
{
    private static readonly SearchValues<char> Ats = SearchValues.Create("@\uFF20");

    internal static int Count(ReadOnlySpan<char> text)
    {
        int at = text.IndexOfAny(Ats);
        if (at < 0) return 0;
        Span<char> room = stackalloc char[HostReader.Room];
        int count = 0;
        while (at < text.Length)
        {
            int local = ChatChars.VisibleBefore(text, at);
            int next = at + 1;
            if (local >= 0 && IsLocal(text[local]))
            {
                var reader = new HostReader(text, room);
                reader.ReadBare(next, next);
                if (reader.IsRecognised(open: true))
                {
                    count++;
                    next = reader.Stopped;
                }
            }

            int hit = text[next..].IndexOfAny(Ats);
            if (hit < 0) break;
            at = next + hit;
        }

        return count;
    }

    /// <summary>Whether it may end the local part of an address, as people write them.</summary>
    internal static bool IsLocal(char c) => ChatChars.Fold(c) is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '_' or '%' or '+' or '-';
}
