using System.Collections.Frozen;

namespace CommunityDomain;

/// <summary>ISO 4217 list one, January 2026 (BGN, ANG, HRK, CUC, SLL and ZWL are withdrawn): codes with a minor unit, grouped by its decimals.</summary>
internal static class CurrencyData
{
    private const string TwoDecimals =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP "
        + "CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD "
        + "KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR "
        + "PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU "
        + "UZS VED VES WST XCD XCG YER ZAR ZMW ZWG";

    private const string NoDecimals = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";

    private const string ThreeDecimals = "BHD IQD JOD KWD LYD OMR TND";

    private const string FourDecimals = "CLF UYW";

    internal static readonly (string Code, int MinorUnits)[] All =
    [
        .. Group(TwoDecimals, 2), .. Group(NoDecimals, 0), .. Group(ThreeDecimals, 3), .. Group(FourDecimals, 4),
    ];

    private static readonly FrozenDictionary<string, byte> Numbers =
        All.Select((entry, index) => KeyValuePair.Create(entry.Code, (byte)(index + 1))).ToFrozenDictionary(StringComparer.Ordinal);

    internal static byte? NumberOf(string? code) => code is not null && Numbers.TryGetValue(code, out byte number) ? number : null;

    private static IEnumerable<(string Code, int MinorUnits)> Group(string codes, int minorUnits) =>
        codes.Split(' ').Select(code => (code, minorUnits));
}
