namespace CommunityDomain.Groups;

/// <summary>What happens to a newcomer when every group is full.</summary>
public enum OverflowAction
{
    /// <summary>自動拉群: the next group is opened, then takes the newcomer.</summary>
    OpenNext = 0,

    /// <summary>候補: the newcomer waits for a place.</summary>
    WaitingList = 1,

    /// <summary>婉拒: the newcomer is turned away.</summary>
    Refuse = 2,
}
