namespace CommunityDomain.CheckIns;

/// <summary>Exponential smoothing of done and missed, with a half-life of 13 days at one check-in a day.</summary>
internal static class HabitStrength
{
    /// <summary>How much of the strength a day leaves, for so many check-ins a day.</summary>
    internal static double Momentum(double frequency) => Math.Pow(0.5, Math.Sqrt(frequency) / 13.0);

    internal static double Next(double strength, double momentum, double value) => (strength * momentum) + (value * (1 - momentum));
}
