namespace CommunityDomain.CheckIns;

/// <summary>What became of a scheduled day.</summary>
public enum CheckInStatus
{
    /// <summary>The window has not opened yet. Neutral.</summary>
    NotOpen = 0,

    /// <summary>Open and not done yet: breaks nothing.</summary>
    Pending = 1,

    /// <summary>Checked in within the window. One more day of the run.</summary>
    OnTime = 2,

    /// <summary>Checked in within the grace after the window. Counts as on time.</summary>
    Grace = 3,

    /// <summary>Made up afterwards. Holds the run together, and lengthens it unless the program says otherwise.</summary>
    MadeUp = 4,

    /// <summary>Missed, and saved by a freeze. Holds the run together without lengthening it; never starts or ends one.</summary>
    Frozen = 5,

    /// <summary>Nothing was due: excused by the staff, not yet enrolled, or clocks skipped the whole window. As <see cref="Frozen"/> for the run.</summary>
    Excused = 6,

    /// <summary>Missed. The run is over.</summary>
    Missed = 7,

    /// <summary>The zone skips this date as a whole. Nothing was due.</summary>
    NonExistent = 8,
}
