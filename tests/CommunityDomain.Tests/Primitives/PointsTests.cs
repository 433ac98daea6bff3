using System.Text.Json;
using FsCheck.Fluent;

namespace CommunityDomain.Tests.Primitives;

public sealed class PointsTests
{
    [Fact]
    public void Operators_WhenTheResultFits_AreThoseOfWholeNumbers() =>
        Law.Holds(Gen.Choose(-100_000, 100_000).Three(), row =>
        {
            (Points a, Points b, int times) = (new Points(row.Item1), new Points(row.Item2), row.Item3);
            return (a + b).Value == a.Value + b.Value && a - b + b == a && a + -a == Points.Zero
                && times * a == a * times && (a * times).Value == a.Value * times
                && a < b == a.Value < b.Value && a > b == a.Value > b.Value && a <= b == !(a > b) && a >= b == !(a < b);
        });

    [Fact]
    public void Operators_WhenTheResultDoesNotFit_Throw()
    {
        foreach (Func<Points> act in new Func<Points>[]
        {
            () => new Points(long.MaxValue) + new Points(1),
            () => new Points(long.MinValue) - new Points(1),
            () => -new Points(long.MinValue),
            () => new Points(long.MaxValue / 2) * 3,
        })
        {
            act.Should().Throw<OverflowException>();
        }
    }

    [Fact]
    public void ToString_WhenADebt_IsInvariant() => new Points(-1500).ToString().Should().Be("-1500");

    [Theory]
    [InlineData("1.5")]
    [InlineData("\"3\"")]
    [InlineData("null")]
    [InlineData("9223372036854775808")]
    [InlineData("{}")]
    public void Deserialize_WhenNotAWholeNumber_Throws(string json) =>
        ((Action)(() => JsonSerializer.Deserialize<Points>(json, JsonSerializerOptions.Web))).Should().Throw<JsonException>();

    [Fact]
    public void Serialize_WhenExtreme_RoundTrips()
    {
        foreach (long value in new[] { long.MinValue, -1, 0, 7, long.MaxValue })
            JsonSerializer.Deserialize<Points>(JsonSerializer.Serialize(new Points(value))).Should().Be(new Points(value));
    }
}
