namespace CommunityDomain.Rules;

/// <summary>Kleene's strong logic as small numbers: and is the smaller, or the larger, not the mirror.</summary>
internal static class Kleene
{
    internal const int False = 0;
    internal const int Unknown = 1;
    internal const int True = 2;

    internal static int Of(bool value) => value ? True : False;

    internal static int Not(int value) => True - value;
}
