using CommunityDomain.Charters;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.Charters;

/// <summary>How <see cref="OnboardingCeremony"/> stands in a document.</summary>
internal sealed class OnboardingCeremonyCodec : ObjectCodec<OnboardingCeremony>
{
    internal static readonly OnboardingCeremonyCodec Instance = new();

    private readonly Field<OnboardingCeremony, LocalizedText> _welcome;
    private readonly Field<OnboardingCeremony, bool> _showsCharter;
    private readonly Field<OnboardingCeremony, LocalizedText> _firstTask;

    private OnboardingCeremonyCodec()
        : base("onboardingCeremony", new OnboardingCeremony { Welcome = LocalizedText.Empty, ShowsCharter = false, FirstTask = LocalizedText.Empty })
    {
        _welcome = Required("welcome", Values.Localized, item => item.Welcome);
        _showsCharter = Required("showsCharter", Values.Flag, item => item.ShowsCharter);
        _firstTask = Required("firstTask", Values.Localized, item => item.FirstTask);
    }

    private protected override OnboardingCeremony Build(Bag members) => new()
    {
        Welcome = _welcome.Of(members),
        ShowsCharter = _showsCharter.Of(members),
        FirstTask = _firstTask.Of(members),
    };
}
