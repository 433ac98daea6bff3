namespace CommunityDomain;

/// <summary>
/// Codes of findings about documents: how a text fails to be a plan at all. They stand here, not in CommunityDomain.Json, because
/// CommunityDomain.Reporting has their texts and does not depend on the reader. What a readable plan gets wrong has the codes of its own module.
/// </summary>
public static class DocumentCodes
{
    /// <summary>The document holds bytes that are not UTF-8, or half a surrogate pair. Nothing else of it is judged. Evidence: line, column.</summary>
    public const string EncodingInvalid = "document.encoding.invalid";

    /// <summary>The document is not JSON (RFC 8259): comments and trailing commas are refused. Nothing else of it is judged. Evidence: line, column.</summary>
    public const string SyntaxInvalid = "document.syntax.invalid";

    /// <summary>Objects and lists are nested too deep. Nothing else of the document is judged. Evidence: line, column, limit.</summary>
    public const string DepthExceeded = "document.depth.exceeded";

    /// <summary>The version of the document is not one that is read here. Nothing else of it is judged. Evidence: actual, newest.</summary>
    public const string VersionUnsupported = "document.version.unsupported";

    /// <summary>A member that nothing here is called. Evidence: member, nearest.</summary>
    public const string MemberUnknown = "document.member.unknown";

    /// <summary>A member that must be there is not, and none stands there whose name must mean it. Evidence: member.</summary>
    public const string MemberMissing = "document.member.missing";

    /// <summary>A member stands twice in one object; two spellings of one language count as the same. Evidence: member.</summary>
    public const string MemberDuplicate = "document.member.duplicate";

    /// <summary>A value has the wrong JSON type, as a number where a text belongs. Evidence: expected, actual.</summary>
    public const string TypeWrong = "document.type.wrong";

    /// <summary>A value is <c>null</c>. What nobody has said is left out. Evidence: expected.</summary>
    public const string NullRefused = "document.null.refused";

    /// <summary>A text is not the date, time, id, language tag, instant, elapsed time, window or not-blank text that belongs here, or an object is no value. Evidence: expected, actual.</summary>
    public const string FormatWrong = "document.format.wrong";

    /// <summary>A text, or a member's name, holds half a surrogate pair as an escape, so it is no text. Evidence: actual.</summary>
    public const string TextMalformed = "document.text.malformed";

    /// <summary>A word that is none of those allowed here. Evidence: actual, nearest, allowed.</summary>
    public const string WordUnknown = "document.word.unknown";

    /// <summary>A number with a fraction or an exponent where a whole number belongs. Evidence: actual.</summary>
    public const string NumberFractional = "document.number.fractional";

    /// <summary>A number outside of what can be kept. Evidence: actual, minimum, maximum.</summary>
    public const string NumberOutOfRange = "document.number.outOfRange";

    /// <summary>A number with more digits than can be kept exactly: 28, and 29 for some. Evidence: actual.</summary>
    public const string NumberTooPrecise = "document.number.tooPrecise";

    /// <summary>A condition nests deeper than conditions may. Evidence: limit.</summary>
    public const string ConditionTooDeep = "document.condition.tooDeep";

    /// <summary>A tree holds more conditions than one may; found where the first too many begins, and nothing after it in that tree is judged. Evidence: limit.</summary>
    public const string ConditionTooLarge = "document.condition.tooLarge";

    /// <summary>
    /// On writing: a value that no document can hold, as a null, an undefined enum value, an unspecified id that is required, half a surrogate pair,
    /// a date before year 1 or of another calendar than ISO. Evidence: expected.
    /// </summary>
    public const string ValueUnwritable = "document.value.unwritable";
}
