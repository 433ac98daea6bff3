using CommunityDomain.Charters;
using CommunityDomain.Json.Codecs;

namespace CommunityDomain.Json.Charters;

/// <summary>How <see cref="CharterIntroduction"/> stands in a document.</summary>
internal sealed class CharterIntroductionCodec : ObjectCodec<CharterIntroduction>
{
    internal static readonly CharterIntroductionCodec Instance = new();

    private readonly Field<CharterIntroduction, LocalizedText> _whoWeAre;
    private readonly Field<CharterIntroduction, LocalizedText> _benefit;

    private CharterIntroductionCodec()
        : base("charterIntroduction", new CharterIntroduction { WhoWeAre = LocalizedText.Empty, Benefit = LocalizedText.Empty })
    {
        _whoWeAre = Required("whoWeAre", Values.Localized, item => item.WhoWeAre);
        _benefit = Required("benefit", Values.Localized, item => item.Benefit);
    }

    private protected override CharterIntroduction Build(Bag members) => new()
    {
        WhoWeAre = _whoWeAre.Of(members),
        Benefit = _benefit.Of(members),
    };
}
