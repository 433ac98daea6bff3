namespace CommunityDomain.Rules;

/// <summary>
/// What a rule set asks of one fact, as far as it can be answered together: every value of the fact belongs to a class, and within a class each question has one
/// answer. Where the fact is missing every question is unknown, and there is no class.
/// </summary>
internal abstract class IndexColumn
{
    /// <summary>Where every question is unknown.</summary>
    internal const int Unknown = -1;

    /// <summary>How many classes there are, null included.</summary>
    internal abstract int Classes { get; }

    /// <summary>The class of the facts of a case, or <see cref="Unknown"/>.</summary>
    internal abstract int ClassOf(Fact[] facts);

    /// <summary>The answer to a question of the column in a class.</summary>
    internal abstract bool Answer(Question question, int place);

    /// <summary>The classes in which the answer to a question may differ from the one in the class before.</summary>
    internal abstract void AddChanges(Question question, List<int> places);

    /// <summary>The classes as a table over whole numbers that lie close together; null where there is none, and <see cref="ClassOf"/> is asked.</summary>
    internal virtual NearTable? Near => null;
}
