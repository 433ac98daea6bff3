namespace CommunityDomain.Metrics;

/// <summary>Numbers members, and knows whose a number is after two keys turned out to be one person.</summary>
/// <typeparam name="TKey">Who a member is.</typeparam>
internal sealed class MemberOwners<TKey>(int capacity)
    where TKey : notnull
{
    private readonly List<int> _owners = [];

    internal MemberIndex<TKey> Members { get; } = new(capacity);

    /// <summary>The number of a member who may be new.</summary>
    internal int NumberOf(TKey member)
    {
        int number = Members.FindOrAdd(member);
        if (number == _owners.Count) _owners.Add(number);
        return number;
    }

    /// <summary>Gives what one member has to another: the number of the first stays where it is used, and belongs to the second.</summary>
    /// <returns>Whether anything changed hands.</returns>
    internal bool Rekey(TKey from, TKey to)
    {
        int old = Members.Find(from);
        if (old < 0 || EqualityComparer<TKey>.Default.Equals(from, to)) return false;
        int target = NumberOf(to);
        _owners.Add(Members.Replace(old));
        _owners[old] = target;
        HasMoved = true;
        return true;
    }

    /// <summary>Whether a number belongs to another than it was made for.</summary>
    internal bool HasMoved { get; private set; }

    /// <summary>Whose each number is, as the number of the owner.</summary>
    internal int[] ToArray()
    {
        int[] owners = [.. _owners];
        for (int number = 0; number < owners.Length; number++)
        {
            int owner = number;
            while (owners[owner] != owner) owner = owners[owner];
            owners[number] = owner;
        }

        return owners;
    }

    /// <summary>Writes a name for each owner of the numbers that are used, once, in the order of their first use.</summary>
    /// <returns>For each number that is used, the place of its owner's name.</returns>
    internal int[] WriteNames(SnapshotWriter writer, Func<TKey, string> nameOf, IEnumerable<int> used)
    {
        int[] owners = ToArray();
        int[] places = new int[owners.Length];
        Array.Fill(places, -1);
        var names = new List<string>();
        foreach (int number in used)
        {
            int owner = owners[number];
            if (places[owner] < 0)
            {
                places[owner] = names.Count;
                names.Add(nameOf(Members[owner]));
            }

            places[number] = places[owner];
        }

        writer.Int32(names.Count);
        foreach (string name in names) writer.Text(name);
        return places;
    }

    /// <summary>Takes in the names that <see cref="WriteNames"/> wrote; the place of each becomes its number.</summary>
    internal void ReadNames(ref SnapshotReader reader, Func<string, TKey> memberOf)
    {
        int count = reader.Count(sizeof(int));
        for (int i = 0; i < count; i++)
        {
            TKey member = memberOf(reader.Text());
            SnapshotReader.Need(!MemberIndex<TKey>.IsMissing(member) && Members.Find(member) < 0);
            NumberOf(member);
        }
    }

    /// <summary>The numbers that members of one table get in another, each when it is first asked for.</summary>
    internal sealed class Transfer
    {
        private readonly MemberOwners<TKey> _from;
        private readonly MemberOwners<TKey> _to;
        private readonly int[] _owners;
        private readonly int[] _numbers;

        internal Transfer(MemberOwners<TKey> from, MemberOwners<TKey> to)
        {
            (_from, _to) = (from, to);
            _owners = from.ToArray();
            _numbers = new int[_owners.Length];
            Array.Fill(_numbers, -1);
        }

        internal int this[int number]
        {
            get
            {
                int owner = _owners[number];
                if (_numbers[owner] < 0) _numbers[owner] = _to.NumberOf(_from.Members[owner]);
                return _numbers[owner];
            }
        }
    }
}
