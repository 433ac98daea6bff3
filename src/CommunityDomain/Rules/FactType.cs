namespace CommunityDomain.Rules;

/// <summary>What a fact holds.</summary>
public enum FactType
{
    /// <summary>A whole number of 64 bits.</summary>
    Integer = 0,

    /// <summary>A decimal number.</summary>
    Decimal = 1,

    /// <summary>Yes or no.</summary>
    Flag = 2,

    /// <summary>A point on the time line.</summary>
    Instant = 3,

    /// <summary>An elapsed time.</summary>
    Duration = 4,

    /// <summary>A local time of day.</summary>
    TimeOfDay = 5,

    /// <summary>Text, compared by ordinal.</summary>
    Text = 6,

    /// <summary>One of the words that the field declares.</summary>
    Choice = 7,

    /// <summary>Any number of the words that the field declares, at most 64, in no order. As evidence: the words joined by commas.</summary>
    Set = 8,
}
