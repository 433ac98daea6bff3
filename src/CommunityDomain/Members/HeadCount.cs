using System.Runtime.InteropServices;

namespace CommunityDomain.Members;

/// <summary>How many people were in a group at one instant: the silent ones too. <c>default</c> is nobody.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct HeadCount
{
    internal HeadCount(int known, int presumed, int excluded)
    {
        Known = known;
        Presumed = presumed;
        Excluded = excluded;
    }

    /// <summary>People whose join is on record.</summary>
    public int Known { get; }

    /// <summary>People who left later without a join on record: they were in before the records begin. Whoever never left and never spoke is not among them.</summary>
    public int Presumed { get; }

    /// <summary>Staff, bots and test accounts that were in and are counted in neither number; 0 when no kinds were given, as then nobody is excluded.</summary>
    public int Excluded { get; }

    /// <summary>Known and presumed people. A lower bound: nobody can count those who were in before the records begin and are in still.</summary>
    public int Total => Known + Presumed;

    /// <summary>As <c>306 + 21 presumed</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Known} + {Presumed} presumed");
}
