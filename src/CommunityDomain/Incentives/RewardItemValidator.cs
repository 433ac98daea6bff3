namespace CommunityDomain.Incentives;

/// <summary>Judges a <see cref="RewardItem"/>.</summary>
internal sealed class RewardItemValidator : DefinitionValidator<RewardItem>
{
    internal RewardItemValidator()
    {
        Require("id", IncentiveCodes.RewardIdWrong, "CHK-2", item => IdText.TryOf(item.Id, out _));
        Within("price", 1, PointsEntry.MostPoints, item => item.Price.Value);
        Within("stock", 0, int.MaxValue, item => item.Stock);
        Within("perMember", 1, int.MaxValue, item => item.PerMember);
        Require("until", IncentiveCodes.WindowBackwards, "CHK-2", item => !(item.From >= item.Until), item => [new Evidence("from", item.From!.Value), new Evidence("until", item.Until!.Value)]);
        Require("holdFor", IncentiveCodes.SpanNotPositive, "CHK-2", item => item.HoldFor > Duration.Zero, item => [new Evidence("span", item.HoldFor)]);
    }

    private void Within(string path, decimal least, decimal most, Func<RewardItem, decimal?> value) => Require(
        path,
        IncentiveCodes.NumberWrong,
        "CHK-2",
        item => value(item) is not { } given || (given >= least && given <= most),
        item => [new Evidence("value", value(item)!.Value), new Evidence("least", least), new Evidence("most", most)]);
}
