namespace CommunityDomain.Reporting;

/// <summary>The languages that texts are made in.</summary>
public enum ReportLanguage
{
    /// <summary>English.</summary>
    English = 0,

    /// <summary>Chinese in traditional characters.</summary>
    TraditionalChinese = 1,

    /// <summary>Chinese in simplified characters.</summary>
    SimplifiedChinese = 2,

    /// <summary>Japanese.</summary>
    Japanese = 3,
}
