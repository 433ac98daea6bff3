namespace CommunityDomain.Patterns;

/// <summary>
/// How large a regular expression grows when counted repetitions are written out: <c>(a{100}){100}</c> is 10,000 characters. An upper estimate by reading it once; what is no valid expression
/// is for the parser to refuse.
/// </summary>
internal static class RegexBudget
{
    /// <summary>The most characters that a regular expression may have when written out; beyond it the automaton takes seconds to build.</summary>
    internal const int MaxSize = 10_000;

    internal static bool Exceeds(string text)
    {
        var outer = new Stack<long>();
        long total = 0;
        long atom = 0;
        for (int i = 0; i < text.Length && total <= MaxSize; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    Next(1);
                    break;
                case '[':
                    i = EndOfClass(text, i);
                    Next(1);
                    break;
                case '(':
                    total += atom;
                    atom = 0;
                    outer.Push(total);
                    total = 0;
                    break;
                case ')' when outer.Count > 0:
                    long inner = total + atom;
                    total = outer.Pop();
                    atom = Math.Max(inner, 1);
                    break;
                case '{' when Count(text, i, out int times, out int end):
                    atom = Math.Min(atom * Math.Max(times, 1), long.MaxValue / int.MaxValue);
                    i = end;
                    break;
                default:
                    Next(1);
                    break;
            }

            if (atom > MaxSize) return true;
        }

        return total + atom > MaxSize || outer.Sum() > MaxSize;

        void Next(long size)
        {
            total += atom;
            atom = size;
        }
    }

    private static int EndOfClass(string text, int start)
    {
        int i = start + 1;
        if (i < text.Length && text[i] == '^') i++;
        if (i < text.Length && text[i] == ']') i++;
        for (; i < text.Length && text[i] != ']'; i++)
            if (text[i] == '\\') i++;
        return i;
    }

    /// <summary>Reads <c>{n}</c>, <c>{n,}</c> or <c>{n,m}</c>.</summary>
    private static bool Count(string text, int start, out int times, out int end)
    {
        times = 0;
        int largest = 0;
        for (end = start + 1; end < text.Length && text[end] != '}'; end++)
        {
            char unit = text[end];
            if (unit == ',') times = 0;
            else if (!char.IsAsciiDigit(unit)) return false;
            else if (times < 100_000_000) times = (times * 10) + (unit - '0');
            largest = Math.Max(largest, times);
        }

        times = largest;
        return end < text.Length && end > start + 1;
    }
}
