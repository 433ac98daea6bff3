namespace CommunityDomain.Roles;

/// <summary>What a role has to see to (ROL-1, ROL-3). Which role has which is data: <see cref="RolePolicy"/>.</summary>
public enum Duty
{
    /// <summary>Answer for the activity of the whole operation (ROL-1, WHY-4).</summary>
    AnswerForActivity = 0,

    /// <summary>Answer for the growth of the whole operation (ROL-1, WHY-4).</summary>
    AnswerForGrowth = 1,

    /// <summary>Answer for the conversion of the whole operation (ROL-1, WHY-4).</summary>
    AnswerForConversion = 2,

    /// <summary>Run single groups (ROL-1).</summary>
    RunGroup = 3,

    /// <summary>Manage the group from day to day (ROL-3).</summary>
    ManageGroup = 4,

    /// <summary>Invite people (ROL-3).</summary>
    InviteMembers = 5,

    /// <summary>Remove who breaks the rules (ROL-3, CHA-4).</summary>
    RemoveViolators = 6,

    /// <summary>Steer the topics of the talk (ROL-3).</summary>
    SteerTopics = 7,

    /// <summary>Publish the activities in the group (ROL-3).</summary>
    PublishActivities = 8,

    /// <summary>Follow the progress of the activities (ROL-3).</summary>
    FollowActivities = 9,

    /// <summary>Sell and guide people to what fits them (ROL-3).</summary>
    SellAndGuide = 10,

    /// <summary>Answer questions (ROL-3).</summary>
    AnswerQuestions = 11,
}
