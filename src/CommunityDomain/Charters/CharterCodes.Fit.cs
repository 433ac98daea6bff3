namespace CommunityDomain.Charters;

/// <summary>Codes about what of a charter a platform can run by itself. All rest on GRP-9; <c>source</c> is where the platform's number was published.</summary>
public static partial class CharterCodes
{
    /// <summary>Warning. The platform looks for no words by itself, so none of the rules runs there without a bot or a person. Values: <c>platform</c>, <c>rules</c> (how many), <c>source</c>.</summary>
    public const string FilterNone = "charters.fit.filterNone";

    /// <summary>Warning. Nothing is known about what the platform looks for by itself on the day. Values: <c>platform</c>.</summary>
    public const string FilterUnknown = "charters.fit.filterUnknown";

    /// <summary>Warning. What the platform cannot run itself no bot can run either, since none may join. Values: <c>platform</c>, <c>rules</c> (how many), <c>source</c>.</summary>
    public const string BotsNone = "charters.fit.botsNone";

    /// <summary>Note. The platform can look for what the rule looks for by itself; what is said about its words comes apart. Values: <c>platform</c>, <c>rule</c>.</summary>
    public const string RuleNative = "charters.fit.ruleNative";

    /// <summary>
    /// Warning. The platform has no such condition: the rule needs a bot or a person. At the condition.
    /// Values: <c>platform</c>, <c>rule</c>, <c>kind</c> (what the condition is), <c>asks</c> (the fact or counter, or the combination).
    /// </summary>
    public const string RuleNotNative = "charters.fit.ruleNotNative";

    /// <summary>Warning. The platform spares roles and channels at most, not by such a condition. Values: <c>platform</c>, <c>kind</c>, <c>asks</c>.</summary>
    public const string ExemptionNotNative = "charters.fit.exemptionNotNative";

    /// <summary>Warning. A rule of the platform holds everywhere but where it spares. Values: <c>platform</c>, <c>rule</c>.</summary>
    public const string ScopeNotNative = "charters.fit.scopeNotNative";

    /// <summary>Warning. A rule of the platform holds from when a person turns it on until one turns it off. Values: <c>platform</c>, <c>rule</c>.</summary>
    public const string DatesNotNative = "charters.fit.datesNotNative";

    /// <summary>Warning. No rule of the platform removes a member. Values: <c>platform</c>, <c>rule</c>, <c>sanction</c>, <c>source</c>.</summary>
    public const string SanctionNotNative = "charters.fit.sanctionNotNative";

    /// <summary>Warning. The charter needs more than the platform allows. Values: <c>platform</c>, <c>kind</c> (what is limited), <c>limit</c>, <c>actual</c>, <c>over</c> (the difference), <c>source</c>.</summary>
    public const string LimitExceeded = "charters.fit.limitExceeded";

    /// <summary>Warning. The platform keeps no count of strikes. Values as <see cref="LimitExceeded"/>, of the rungs.</summary>
    public const string StrikesNotNative = "charters.fit.strikesNotNative";

    /// <summary>Warning. Words are longer than the platform takes. At the longest. Values as <see cref="LimitExceeded"/>, and <c>words</c> (how many are).</summary>
    public const string WordsTooLong = "charters.fit.wordsTooLong";

    /// <summary>Warning. Words are shorter than the platform takes. At the shortest. Values as <see cref="LimitExceeded"/>, <c>over</c> being what is missing, and <c>words</c> (how many are).</summary>
    public const string WordsTooShort = "charters.fit.wordsTooShort";

    /// <summary>Warning. The platform does not meet texts in this way. At the first such pattern. Values: <c>platform</c>, <c>mode</c>, <c>words</c> (how many), <c>text</c> (the first).</summary>
    public const string ModeNotNative = "charters.fit.modeNotNative";

    /// <summary>Warning. The platform takes something else for the edge of a word. At the first pattern that this touches. Values: <c>platform</c>, <c>boundary</c>, <c>theirs</c>, <c>words</c> (how many), <c>text</c> (the first).</summary>
    public const string BoundaryDiffers = "charters.fit.boundaryDiffers";

    /// <summary>Note. The platform does not promise that a difference of writing does not count. Values: <c>platform</c>, <c>folding</c>, <c>sets</c> (how many rely on it).</summary>
    public const string FoldingDiffers = "charters.fit.foldingDiffers";

    /// <summary>Note. The platform does not say that an allowed word frees only what lies within it. Values: <c>platform</c>, <c>words</c> (how many).</summary>
    public const string AllowDiffers = "charters.fit.allowDiffers";
}
