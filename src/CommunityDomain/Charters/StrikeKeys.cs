using System.Globalization;

namespace CommunityDomain.Charters;

/// <summary>The keys under which strikes of messages stand in a ledger: the same for a message that is judged again, another for each rule.</summary>
internal static class StrikeKeys
{
    private const int Longest = 256;

    internal static string Of(in ChatMessage message, ulong content, RuleId rule)
    {
        string id = message.EventId ?? string.Create(
            CultureInfo.InvariantCulture,
            $"{InvariantText.Of(message.At)}#{(content != 0 ? content : ContentKey.OfId(message.Text)):x16}");
        string key = $"{id}/{rule.Value}";
        return key.Length <= Longest ? key : string.Create(CultureInfo.InvariantCulture, $"#{ContentKey.OfId(id):x16}/#{ContentKey.OfId(rule.Value):x16}");
    }
}
