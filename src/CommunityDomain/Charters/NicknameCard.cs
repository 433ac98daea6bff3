using CommunityDomain.Groups;

namespace CommunityDomain.Charters;

/// <summary>
/// 群名片: how members name themselves in the group, as <c>city-name-trade</c>. May be wrong: <see cref="CharterDefinition.CreateValidator"/> judges it;
/// <see cref="CompiledCharter.DecideNickname"/> judges a nickname by it.
/// </summary>
public sealed record NicknameCard
{
    /// <summary>The parts, in order; one at least.</summary>
    public required ValueList<NicknamePart> Parts { get; init; }

    /// <summary>
    /// The characters that may stand between parts, each as good as the others; the first is the one a corrected card is written with.
    /// A blank parts only where none of the others stands, so that a part may hold blanks. <c>-－‐–—·・/／|｜_</c> and blanks by default.
    /// </summary>
    public string Separators { get; init; } = "-－‐–—·・/／|｜_ \u3000";

    /// <summary>What the nickname must begin with, compared without regard to case and width; empty for nothing.</summary>
    public string Prefix { get; init; } = string.Empty;

    /// <summary>The most characters of the whole (Unicode code points); null for no limit but the platform's.</summary>
    public int? MaximumLength { get; init; }

    /// <summary>The platform whose longest name is a limit too (<see cref="PlatformLimitKind.NicknameLength"/>); unspecified for none.</summary>
    public PlatformId Platform { get; init; }

    /// <summary>Whether two members of a group may not have the same; true by default.</summary>
    public bool IsUnique { get; init; } = true;
}
