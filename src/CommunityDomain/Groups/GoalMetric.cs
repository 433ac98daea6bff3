namespace CommunityDomain.Groups;

/// <summary>What a group's goal can measure, with its unit. Metrics of talk do not fit a selling group (GRP-10).</summary>
public enum GoalMetric
{
    /// <summary>Members of kind customer; heads.</summary>
    Members = 0,

    /// <summary>Messages a day; messages. Talk.</summary>
    MessagesPerDay = 1,

    /// <summary>Members who speak in a week; heads. Talk.</summary>
    SpeakersPerWeek = 2,

    /// <summary>Members who speak in a week over all members; percent, above 0 to 100. Talk.</summary>
    ActivityRate = 3,

    /// <summary>Check-ins done over check-ins due; percent, above 0 to 100.</summary>
    CheckInRate = 4,

    /// <summary>Orders a month; orders.</summary>
    OrdersPerMonth = 5,

    /// <summary>Members who buy over all members; percent, above 0 to 100.</summary>
    ConversionRate = 6,

    /// <summary>Buyers who buy again within 90 days over all buyers; percent, above 0 to 100. The horizon is our convention.</summary>
    RepeatPurchaseRate = 7,

    /// <summary>Key opinion consumers cultivated (WHY-3); heads.</summary>
    KeyOpinionConsumers = 8,
}
