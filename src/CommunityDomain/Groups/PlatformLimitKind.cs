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
}
