namespace CommunityDomain.Groups;

/// <summary>How far the source of a published number can be trusted.</summary>
public enum SourceGrade
{
    /// <summary>Unknown: the default, so that a number nobody graded is never taken for official.</summary>
    Unknown = 0,

    /// <summary>Grade C: an article or a figure of the field without a public source.</summary>
    Practice = 1,

    /// <summary>Grade B: a vendor's help page or a second-hand quotation of the platform's documents.</summary>
    Secondary = 2,

    /// <summary>Grade A: the platform's own documents.</summary>
    Official = 3,
}
