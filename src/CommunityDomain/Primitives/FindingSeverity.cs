namespace CommunityDomain;

/// <summary>How much a <see cref="Finding"/> weighs. Ordered: a higher number weighs more.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; nothing has to change.</summary>
    Note = 0,

    /// <summary>Works, but goes against a fact of the craft: expect trouble.</summary>
    Warning = 1,

    /// <summary>Contradicts itself or cannot be carried out: opening it throws.</summary>
    Error = 2,
}
