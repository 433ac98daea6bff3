using System.Globalization;

namespace CommunityDomain.Tests.Conformance.Money;

/// <summary>Amounts as the published cases write them.</summary>
internal static class Cents
{
    internal static readonly Currency Usd = new("USD");

    internal static CommunityDomain.Money Of(long cents) => new(cents / 100m, Usd);

    internal static CommunityDomain.Money[] Of(params long[] cents) => [.. cents.Select(Of)];

    internal static CommunityDomain.Money[] Dollars(params string[] amounts) =>
        [.. amounts.Select(amount => new CommunityDomain.Money(decimal.Parse(amount, CultureInfo.InvariantCulture), Usd))];

    internal static CommunityDomain.Money Dollar(string amount) => Dollars(amount)[0];
}
