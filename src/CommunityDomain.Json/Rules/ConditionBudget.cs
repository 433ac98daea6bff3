using CommunityDomain.Json.Codecs;
using CommunityDomain.Rules;

namespace CommunityDomain.Json.Rules;

/// <summary>Counts the conditions of the tree that is being read, so that one too deep or too large is a finding before anything is built of it.</summary>
internal sealed class ConditionBudget
{
    private int _depth;
    private int _size;

    /// <summary>Whether one more condition fits at this depth; the first that does not is the finding for its tree.</summary>
    internal bool TryEnter(ReadContext context)
    {
        if (_depth == 0) _size = 0;
        if (_depth >= Condition.MaxDepth)
        {
            context.Add(DocumentCodes.ConditionTooDeep, new Evidence("limit", Condition.MaxDepth));
            return false;
        }

        if (_size > Condition.MaxSize) return false;
        _size++;
        if (_size > Condition.MaxSize)
        {
            context.Add(DocumentCodes.ConditionTooLarge, new Evidence("limit", Condition.MaxSize));
            return false;
        }

        _depth++;
        return true;
    }

    internal void Leave() => _depth--;
}
