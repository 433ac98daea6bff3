namespace CommunityDomain.Rules;

/// <summary>One question that is asked by itself: class 0 where it is answered no, 1 where it is answered yes.</summary>
internal sealed class AnswerColumn(Question question) : IndexColumn
{
    internal override int Classes => 2;

    internal override int ClassOf(Fact[] facts) => question.Ask(in facts[question.Slot]) switch
    {
        Kleene.True => 1,
        Kleene.False => 0,
        _ => Unknown,
    };

    internal override bool Answer(Question question, int place) => place == 1;

    internal override void AddChanges(Question question, List<int> places) => places.Add(1);
}
