namespace CommunityDomain.Groups;

/// <summary>群滿轉群: what to do when every group behind a code is full. May be wrong: <see cref="OverflowPolicy.CreateValidator"/> judges it.</summary>
public sealed record OverflowPolicy
{
    /// <summary>Newcomers wait for a place.</summary>
    public static OverflowPolicy WaitingList { get; } = new() { Action = OverflowAction.WaitingList };

    /// <summary>Newcomers are turned away.</summary>
    public static OverflowPolicy Refuse { get; } = new() { Action = OverflowAction.Refuse };

    /// <summary>What happens.</summary>
    public required OverflowAction Action { get; init; }

    /// <summary>The name that opened groups share, at most 40 characters (as WeCom's live codes have it); needed for <see cref="OverflowAction.OpenNext"/>.</summary>
    public string BaseName { get; init; } = string.Empty;

    /// <summary>The serial number that the next opened group bears after the base name; 1 by default.</summary>
    public int NextSerial { get; init; } = 1;

    /// <summary>
    /// How many groups may stand behind the code, ended ones aside; null for any number.
    /// WeCom allows 5: see <see cref="PlatformLimitKind.GroupsPerJoinCode"/> of the platform's profile.
    /// </summary>
    public int? MaximumGroups { get; init; }

    /// <summary>The next group is opened.</summary>
    /// <param name="baseName">The name that opened groups share.</param>
    /// <param name="nextSerial">The serial number of the next one.</param>
    /// <param name="maximumGroups">How many groups may stand behind the code; null for any number.</param>
    /// <returns>The policy.</returns>
    public static OverflowPolicy OpenNext(string baseName, int nextSerial, int? maximumGroups = null) =>
        new() { Action = OverflowAction.OpenNext, BaseName = baseName, NextSerial = nextSerial, MaximumGroups = maximumGroups };

    /// <summary>Makes a validator, for hosts that use FluentValidation: all findings at once, each with path, code, severity and fact id. Each call makes a new one.</summary>
    /// <returns>The validator.</returns>
    public static DefinitionValidator<OverflowPolicy> CreateValidator() => new OverflowPolicyValidator();
}
