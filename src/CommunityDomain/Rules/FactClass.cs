namespace CommunityDomain.Rules;

/// <summary>Values of one fact that no question of a rule set tells apart.</summary>
/// <param name="State">Whether the values are known, null or missing.</param>
/// <param name="Representative">One of them, the most ordinary.</param>
/// <param name="Truths">The answer to each question of the partition, by Kleene.</param>
/// <param name="FirstCell">Of an ordered fact, the first of the cells that make it up.</param>
/// <param name="LastCell">And the last.</param>
/// <param name="IsShown">Whether the representative is a real value. False for a combination of pattern sets for which no text was found, and perhaps there is none.</param>
internal sealed record FactClass(FactState State, Fact Representative, byte[] Truths, int FirstCell = -1, int LastCell = -1, bool IsShown = true);
