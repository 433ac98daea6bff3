using System.Runtime.InteropServices;

namespace CommunityDomain.Members;

/// <summary>
/// Puts facts in their order (member, then time) without equal ones. A fact is a wide value, so it is moved once: facts are counted out by member first,
/// and only the places of one member's facts are sorted, and those only where they did not come in time.
/// </summary>
internal static class MembershipSort
{
    internal static MembershipFact[] Distinct(MembershipFact[] facts)
    {
        int[] places = ByMember(facts, out int[] ends);
        var sorted = new MembershipFact[facts.Length];
        var inTime = new InTime(facts);
        int count = 0, from = 0;
        foreach (int end in ends)
        {
            Span<int> run = places.AsSpan(from, end - from);
            if (!IsInOrder(run, inTime)) run.Sort(inTime);
            int first = count;
            foreach (int place in run)
            {
                if (count == first || sorted[count - 1].CompareInTime(in facts[place]) != 0) sorted[count++] = facts[place];
            }

            from = end;
        }

        return count == sorted.Length ? sorted : sorted[..count];
    }

    /// <summary>Two sets that are in order already, as one.</summary>
    internal static MembershipFact[] Union(MembershipFact[] left, MembershipFact[] right)
    {
        var union = new MembershipFact[left.Length + right.Length];
        int count = 0, l = 0, r = 0;
        while (l < left.Length && r < right.Length)
        {
            int order = left[l].Member.CompareTo(right[r].Member);
            if (order == 0) order = left[l].CompareInTime(in right[r]);
            union[count++] = order <= 0 ? left[l] : right[r];
            if (order <= 0) l++;
            if (order >= 0) r++;
        }

        left.AsSpan(l).CopyTo(union.AsSpan(count));
        count += left.Length - l;
        right.AsSpan(r).CopyTo(union.AsSpan(count));
        count += right.Length - r;
        return count == union.Length ? union : union[..count];
    }

    /// <summary>The places of the facts, those of one member together as they came, members by id; and where each member's places end.</summary>
    private static int[] ByMember(MembershipFact[] facts, out int[] ends)
    {
        var numbers = new Dictionary<MemberId, int>();
        var people = new List<MemberId>();
        var counts = new List<int>();
        int[] memberOf = new int[facts.Length];
        for (int i = 0; i < facts.Length; i++)
        {
            ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, facts[i].Member, out bool known);
            if (!known)
            {
                number = people.Count;
                people.Add(facts[i].Member);
                counts.Add(0);
            }

            memberOf[i] = number;
            counts[number]++;
        }

        int[] byId = new int[people.Count];
        for (int i = 0; i < byId.Length; i++) byId[i] = i;
        people.ToArray().AsSpan().Sort(byId.AsSpan());

        int[] next = new int[byId.Length];
        ends = new int[byId.Length];
        int end = 0;
        for (int i = 0; i < byId.Length; i++)
        {
            next[byId[i]] = end;
            end += counts[byId[i]];
            ends[i] = end;
        }

        int[] places = new int[facts.Length];
        for (int i = 0; i < facts.Length; i++) places[next[memberOf[i]]++] = i;
        return places;
    }

    private static bool IsInOrder(ReadOnlySpan<int> run, InTime inTime)
    {
        for (int i = 1; i < run.Length; i++)
        {
            if (inTime.Compare(run[i - 1], run[i]) > 0) return false;
        }

        return true;
    }

    private sealed class InTime(MembershipFact[] facts) : IComparer<int>
    {
        public int Compare(int x, int y) => facts[x].CompareInTime(in facts[y]);
    }
}
