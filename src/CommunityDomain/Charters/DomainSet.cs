using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace CommunityDomain.Charters;

/// <summary>Domains with all that lies under them: <c>shop.example.com</c> is under <c>example.com</c>, <c>notexample.com</c> is not. Asking allocates nothing.</summary>
internal sealed class DomainSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _domains;

    /// <summary>The set of domains in normal form.</summary>
    internal DomainSet(IEnumerable<string> domains) =>
        _domains = domains.SelectMany(domain => (string[])[domain, Punycode.ToAscii(domain), Punycode.ToUnicode(domain)])
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    internal bool Covers(ReadOnlySpan<char> host)
    {
        while (!host.IsEmpty)
        {
            if (_domains.Contains(host)) return true;
            int dot = host.IndexOf('.');
            if (dot < 0) break;
            host = host[(dot + 1)..];
        }

        return false;
    }

    /// <summary>A domain as people write it in a list: in any case and width, with or without a dot at its end. No scheme, path, port or wildcard.</summary>
    internal static bool TryNormalise(string? text, [NotNullWhen(true)] out string? domain)
    {
        domain = null;
        if (string.IsNullOrEmpty(text)) return false;
        Span<char> room = stackalloc char[HostReader.Room];
        var reader = new HostReader(text, room);
        int end = reader.ReadAddressed(0);
        if (end < text.Length && end == text.Length - 1 && ChatChars.IsDot(text[end])) end++;
        if (end != text.Length || reader.Host.IsEmpty || text.Contains('%', StringComparison.Ordinal)) return false;
        domain = reader.Host.ToString();
        return true;
    }
}
