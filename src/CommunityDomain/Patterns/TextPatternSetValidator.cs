namespace CommunityDomain.Patterns;

/// <summary>Judges a <see cref="TextPatternSet"/>: missing, empty, overlong, repeated and contradictory patterns, and regular expressions that cannot be had in linear time. Compiling asks the same.</summary>
internal sealed class TextPatternSetValidator : DefinitionValidator<TextPatternSet>
{
    /// <summary>Makes the validator; an instance serves any number of sets.</summary>
    public TextPatternSetValidator() => Judge((set, findings) => new TextPatternSetRules(set, findings, new FoldingTables()).Judge());
}
