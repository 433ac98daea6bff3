using System.Globalization;
using CommunityDomain.Calendars;
using CommunityDomain.Metrics;
using CommunityDomain.Sample.Replay;

namespace CommunityDomain.Sample.Metrics;

/// <summary>The column of what was paid: a row that has an amount is an order, known by its line.</summary>
internal sealed class OrderColumn
{
    private readonly string _path;
    private readonly int _place;
    private readonly Currency _currency;
    private readonly ValueAccumulator<MemberId> _orders;

    internal OrderColumn(MetricsOptions options, List<string> header, BusinessDayClock clock)
    {
        _path = options.Log.Path;
        _place = header.FindIndex(column => string.Equals(column.Trim(), options.Amount, StringComparison.OrdinalIgnoreCase));
        if (_place < 0) throw new ReplayFault($"{_path}, line 1: there is no column '{options.Amount}'; there are: {string.Join(", ", header)}.");
        if (!Currency.TryOf(options.Currency, out _currency)) throw new ReplayFault($"--currency: '{options.Currency}' is not the code of a currency, such as CNY; --amount needs one.");
        _orders = new ValueAccumulator<MemberId>(_currency, clock);
    }

    internal void Keep(MemberId person, Instant at, List<string> row, int line)
    {
        string text = row[_place].Trim();
        if (text.Length == 0) return;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal amount))
            throw new ReplayFault($"{_path}, line {line}: '{text}' is not an amount such as 12.50.");
        _orders.Add(person, line, at, new Money(amount, _currency));
    }

    internal ValueReport<MemberId> Report(Instant asOf) => _orders.Result(asOf);
}
