namespace CommunityDomain.Charters;

/// <summary>Says of places in rising order whether they lie within a link. Links are looked for only as far as asked.</summary>
internal ref struct LinkCursor
{
    private LinkScanner _links;
    private int _start;
    private int _end;

    internal LinkCursor(ReadOnlySpan<char> text, Span<char> room) => _links = new LinkScanner(text, room);

    internal bool Covers(int place)
    {
        while (_end <= place)
        {
            if (!_links.MoveNext())
            {
                _end = int.MaxValue;
                _start = int.MaxValue;
                break;
            }

            _start = _links.Start;
            _end = _links.End;
        }

        return _start <= place;
    }
}
