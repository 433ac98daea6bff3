namespace CommunityDomain.Groups;

/// <summary>Where a group stands in its life. Which of them a group can be in depends on its <see cref="GroupHorizon"/>.</summary>
public enum GroupState
{
    /// <summary>草稿: planned, not yet there (GRP-6). Every group starts here.</summary>
    Draft = 0,

    /// <summary>Long-term. 萌芽, FeverBee's inception: the staff makes most of the growth and the talk.</summary>
    Seeding = 1,

    /// <summary>Long-term. 成長, FeverBee's establishment: the members make more than half of it.</summary>
    Growing = 2,

    /// <summary>Long-term. 穩定, FeverBee's maturity: the members make nearly all of it.</summary>
    Mature = 3,

    /// <summary>Long-term. 衰退: measured to lose what it lives by, which depends on its purpose (GRP-10).</summary>
    Declining = 4,

    /// <summary>Long-term. 沉默: measured to be without life (GRP-10).</summary>
    Dormant = 5,

    /// <summary>Long-term. 喚醒: woken after dormancy, not yet proven.</summary>
    Revived = 6,

    /// <summary>Long-term, terminal. 分群, FeverBee's mitosis: its people went on in several groups.</summary>
    Split = 7,

    /// <summary>Long-term, terminal. 併群: its people went on in another group.</summary>
    Merged = 8,

    /// <summary>Terminal. 解散: it is no more.</summary>
    Dissolved = 9,

    /// <summary>Short-term. 開放: takes people before the activity starts.</summary>
    Open = 10,

    /// <summary>Short-term. 進行: the activity runs.</summary>
    Running = 11,

    /// <summary>Short-term. 收尾: the activity is over, the conversion rounds run (GRP-8).</summary>
    WrapUp = 12,

    /// <summary>Short-term, terminal. 留存: its paying members are kept, in a paid or core group (GRP-8).</summary>
    Kept = 13,
}
