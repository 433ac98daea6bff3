using System.Globalization;
using NodaTime.Text;

namespace CommunityDomain.Charters;

/// <summary>What is remembered of one message, so that equal ones are counted and edits recognised: numbers made from its text and its id, not the text.</summary>
/// <param name="At">When it was sent.</param>
/// <param name="Content">What it shares with messages that say the same; 0 of one that is not compared.</param>
/// <param name="Event">What it shares with its own edits; 0 of one without an id.</param>
internal readonly record struct MessageMark(Instant At, ulong Content, ulong Event)
{
    /// <summary>As <c>2026-03-02T12:00:00Z 00ff… 00ff…</c>, to be kept and read back.</summary>
    internal string ToText() => string.Create(CultureInfo.InvariantCulture, $"{InvariantText.Of(At)} {Content:x16} {Event:x16}");

    internal static bool TryOf(string? text, out MessageMark mark)
    {
        mark = default;
        string[] parts = text?.Split(' ') ?? [];
        if (parts.Length != 3 || !InstantPattern.ExtendedIso.Parse(parts[0]).TryGetValue(default, out Instant at)) return false;
        if (!TryNumber(parts[1], out ulong content) || !TryNumber(parts[2], out ulong id)) return false;
        mark = new MessageMark(at, content, id);
        return true;
    }

    private static bool TryNumber(string text, out ulong number) =>
        ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number) && text.Length == 16;
}
