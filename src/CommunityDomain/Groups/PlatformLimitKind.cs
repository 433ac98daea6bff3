namespace CommunityDomain.Groups;

/// <summary>What a platform limits, with the unit of the number.</summary>
public enum PlatformLimitKind
{
    /// <summary>The most members of a group; heads, staff included.</summary>
    GroupCapacity = 0,

    /// <summary>The size at which a join code stops working; heads.</summary>
    JoinByCode = 1,

    /// <summary>The size above which an invited person must accept before being in; heads.</summary>
    ConsentAbove = 2,

    /// <summary>The size above which an invited person must have a verified identity; heads.</summary>
    IdentityAbove = 3,

    /// <summary>Administrators beside the owner; heads.</summary>
    Administrators = 4,

    /// <summary>Groups behind one join code; groups.</summary>
    GroupsPerJoinCode = 5,

    /// <summary>People put in when a group is made; heads.</summary>
    MembersAtCreation = 6,

    /// <summary>Changes of one group's owner; changes in the period.</summary>
    OwnerTransfers = 7,

    /// <summary>Bots in a group; bots, 0 where none may join.</summary>
    Bots = 8,

    /// <summary>People that one send reaches; heads.</summary>
    RecipientsPerSend = 9,

    /// <summary>Groups that one send reaches; groups.</summary>
    GroupsPerSend = 10,

    /// <summary>Attachments of one mass message; attachments.</summary>
    AttachmentsPerMessage = 11,

    /// <summary>The length of one message; characters.</summary>
    MessageLength = 12,

    /// <summary>Messages that a bot may send to one group; messages in the period.</summary>
    BotMessagesPerGroup = 13,

    /// <summary>Messages that a bot may send in all; messages in the period.</summary>
    BotMessages = 14,

    /// <summary>Messages that wait to be sent in one chat; messages.</summary>
    ScheduledMessages = 15,

    /// <summary>Friends or customers of one account; heads.</summary>
    ContactsPerAccount = 16,

    /// <summary>The longest mute of one member that the platform carries out itself; seconds, 0 where it mutes nobody. A longer one is refused.</summary>
    MuteLongest = 17,

    /// <summary>The shortest mute or removal of one member that ends by itself; seconds. A shorter one lasts for good.</summary>
    RestrictionShortest = 18,

    /// <summary>The longest mute or removal of one member that ends by itself; seconds. A longer one lasts for good.</summary>
    RestrictionLongest = 19,

    /// <summary>The longest name that a member may bear in a group; characters.</summary>
    NicknameLength = 20,

    /// <summary>Rules by which the platform itself looks for words in messages; rules, 0 where it looks for none.</summary>
    WordRules = 21,

    /// <summary>Words of one such rule; words.</summary>
    WordsPerRule = 22,

    /// <summary>Words of all such rules together, where the platform keeps one list; words, 0 where it looks for none.</summary>
    WordsInAll = 23,

    /// <summary>The longest word that the platform looks for; code points, the stars of a notation with stars included.</summary>
    WordLongest = 24,

    /// <summary>The shortest word that the platform looks for; code points. The number is the least, not the most.</summary>
    WordShortest = 25,

    /// <summary>Regular expressions of one rule; expressions, 0 where there are none.</summary>
    RegexesPerRule = 26,

    /// <summary>The longest regular expression; code points.</summary>
    RegexLongest = 27,

    /// <summary>Words of one rule that are allowed all the same; words, 0 where there is no such list.</summary>
    AllowedWordsPerRule = 28,

    /// <summary>The longest allowed word; code points, stars included.</summary>
    AllowedWordLongest = 29,

    /// <summary>Rules by which the platform itself counts the mentions of a message; rules, 0 where it counts none.</summary>
    MentionRules = 30,

    /// <summary>The highest number that such a rule may be set to, above which it acts; mentions of one message.</summary>
    MentionsAllowed = 31,

    /// <summary>Rules by which the platform itself looks for words in the names of members; rules, 0 where it looks for none.</summary>
    NameRules = 32,

    /// <summary>Roles that one rule may spare; roles, 0 where it spares none.</summary>
    ExemptRoles = 33,

    /// <summary>Channels that one rule may spare; channels, 0 where it spares none.</summary>
    ExemptChannels = 34,

    /// <summary>Rungs of a ladder of strikes that the platform itself keeps; rungs, 0 where it counts no strikes.</summary>
    PenaltyRungs = 35,

    /// <summary>Whether a rule of the platform removes members by itself; 1 where it does, 0 where it does not.</summary>
    RemovalByRule = 36,
}
