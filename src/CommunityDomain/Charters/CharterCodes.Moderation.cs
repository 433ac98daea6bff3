namespace CommunityDomain.Charters;

/// <summary>Codes of findings about the enforcement of a charter, and of reasons for what is done about messages and nicknames.</summary>
public static partial class CharterCodes
{
    /// <summary>The nickname is empty. Values: <c>template</c>.</summary>
    public const string NicknameMissing = "charters.nickname.missing";

    /// <summary>The nickname has more characters than the card or the platform allows. Values: <c>length</c>, <c>maximum</c>.</summary>
    public const string NicknameTooLong = "charters.nickname.tooLong";

    /// <summary>The nickname does not begin as it must. Values: <c>prefix</c>.</summary>
    public const string NicknamePrefixMissing = "charters.nickname.prefixMissing";

    /// <summary>The nickname has more or fewer parts than the card. Values: <c>parts</c>, <c>needed</c>, <c>template</c>.</summary>
    public const string NicknamePartsWrong = "charters.nickname.partsWrong";

    /// <summary>A part of the nickname is too short. Values: <c>part</c>, <c>length</c>, <c>minimum</c>.</summary>
    public const string NicknamePartTooShort = "charters.nickname.partTooShort";

    /// <summary>A part of the nickname is too long. Values: <c>part</c>, <c>length</c>, <c>maximum</c>.</summary>
    public const string NicknamePartTooLong = "charters.nickname.partTooLong";

    /// <summary>A part of the nickname says what is not on its list. Values: <c>part</c>, <c>value</c>, <c>allowed</c>.</summary>
    public const string NicknamePartUnknown = "charters.nickname.partUnknown";

    /// <summary>Somebody else in the group has the nickname. Values: <c>nickname</c>.</summary>
    public const string NicknameTaken = "charters.nickname.taken";

    /// <summary>Whether somebody else in the group has the nickname is not known. Values: <c>nickname</c>.</summary>
    public const string NicknameMaybeTaken = "charters.nickname.maybeTaken";

    /// <summary>Error (CHA-4). A moderation rule names no rule of the charter, so that no action can be explained.</summary>
    public const string CharterRuleMissing = "charters.moderation.charterRuleMissing";

    /// <summary>Error (CHA-4). A moderation rule names a rule that the charter does not have. Values: <c>rule</c>.</summary>
    public const string CharterRuleUnknown = "charters.moderation.charterRuleUnknown";

    /// <summary>Error (CHA-4). A moderation rule brings neither a sanction nor strikes.</summary>
    public const string RuleWithoutEffect = "charters.moderation.withoutEffect";

    /// <summary>Error (CHA-4). A moderation rule brings strikes only, and there is no ladder that they count on. Values: <c>rule</c>.</summary>
    public const string LadderMissing = "charters.moderation.ladderMissing";

    /// <summary>Warning (CHA-4). There is a ladder, but no rule brings strikes.</summary>
    public const string LadderUnused = "charters.moderation.ladderUnused";

    /// <summary>Error (CHA-4). A counter counts for something else than a member or the group. Values: <c>subject</c>.</summary>
    public const string SubjectUnknown = "charters.counter.subjectUnknown";

    /// <summary>Error (CHA-4). The id of a list of domains is missing, or holds a dot, a blank or a control character. Values: <c>id</c>.</summary>
    public const string ListIdWrong = "charters.domainList.idWrong";

    /// <summary>Error (CHA-4). Two lists of domains have one id. Values: <c>id</c>.</summary>
    public const string ListTwice = "charters.domainList.twice";

    /// <summary>Error (CHA-4). An entry of a list is no domain: it has a scheme, a path, a port or a wildcard, or is empty. Values: <c>domain</c>.</summary>
    public const string DomainWrong = "charters.domainList.domainWrong";

    /// <summary>Error (CHA-4). A number is smaller than it can be. Values: <c>value</c>, <c>least</c>.</summary>
    public const string NumberWrong = "charters.moderation.numberWrong";

    /// <summary>Error (CHA-4). The probation of newcomers lasts for no time: nobody would ever be new. Values: <c>lasts</c>.</summary>
    public const string ProbationNever = "charters.probation.never";

    /// <summary>Error (CHA-3). The nickname card has no parts.</summary>
    public const string CardPartsMissing = "charters.card.partsMissing";

    /// <summary>Error (CHA-3). Two parts of the nickname card have one name. Values: <c>part</c>.</summary>
    public const string CardPartTwice = "charters.card.partTwice";

    /// <summary>Error (CHA-3). The separators of the nickname card are none, or hold a letter, a digit or something that nobody sees. Values: <c>separators</c>.</summary>
    public const string CardSeparatorsWrong = "charters.card.separatorsWrong";

    /// <summary>Error (CHA-3). A text of the nickname card is missing, has outer blanks or is not well formed. Values: <c>text</c>.</summary>
    public const string CardTextWrong = "charters.card.textWrong";

    /// <summary>Error (CHA-3). A word is allowed for a part that no nickname can have there: too short, too long, or with a separator in it. Values: <c>part</c>, <c>word</c>.</summary>
    public const string CardWordImpossible = "charters.card.wordImpossible";

    /// <summary>Error (CHA-3). The shortest nickname of the card is longer than card and platform allow. Values: <c>shortest</c>, <c>maximum</c>.</summary>
    public const string CardTooLong = "charters.card.tooLong";

    /// <summary>The message would bring a sanction and brings none now. Values: <c>author</c>, <c>at</c>, <c>text</c>, <c>before</c>, <c>after</c>.</summary>
    public const string NewlySanctioned = "charters.difference.newlySanctioned";

    /// <summary>The message brings a sanction now and would bring none. Values as <see cref="NewlySanctioned"/>.</summary>
    public const string NewlySpared = "charters.difference.newlySpared";

    /// <summary>The message would bring a stronger sanction. Values as <see cref="NewlySanctioned"/>.</summary>
    public const string Stricter = "charters.difference.stricter";

    /// <summary>The message would bring a milder sanction. Values as <see cref="NewlySanctioned"/>.</summary>
    public const string Milder = "charters.difference.milder";
}
