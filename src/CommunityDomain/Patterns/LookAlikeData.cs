namespace CommunityDomain.Patterns;

/// <summary>Characters taken for others, chosen by hand: first the character that is meant, then those that look like it, one word a character.</summary>
internal static class LookAlikeData
{
    /// <summary>Letters that lose a stroke with <see cref="TextFolding.Diacritics"/>; Unicode has no decomposition for them.</summary>
    internal const string Strokes = "oø OØ dđð DĐ lł LŁ hħ HĦ tŧ TŦ bƀ gǥ iɨ zƶ ZƵ";

    /// <summary>
    /// Greek, Cyrillic and Armenian letters, small capitals, digits and signs. 1, l, i, ! and | are all one (i), as each is written for each other.
    /// </summary>
    internal const string Groups =
        "aаαɑᴀ@4 AАΑ bЬьʙ8 BВΒ cсϲᴄ CСϹ dԁᴅ eеєεᴇ3 EЕΕ fꜰ gɡɢ9 hһʜ HНΗ iіιıɪlӏ1!|ӀIІΙ jјᴊϳ JЈ kкκᴋ KКΚ mмᴍ MМΜ nոɴ NΝ oоοσօᴏ0 OОΟ pрρᴘ PРΡ qԛ rгʀ sѕꜱ5$ SЅ " +
        "tтτᴛ7+ TТΤ uυսᴜ vνѵᴠ wωԝшᴡ xхχ XХΧ yуγʏ YУΥ zᴢ2 ZΖ";

    /// <summary>Runs of 26 letters in frames, and the flags' letters: each begins at A.</summary>
    internal static ReadOnlySpan<int> Frames => [0x1F130, 0x1F150, 0x1F170, 0x1F1E6];
}
