namespace CommunityDomain.Metrics;

/// <summary>States that are sets of members by period as bytes: mark, version, fingerprint, last event; then members and rows. Members without a mark are left out.</summary>
internal static class SetSnapshot
{
    internal static void Begin(SnapshotWriter writer, int mark, byte version, long fingerprint, long last)
    {
        writer.Int32(mark);
        writer.Byte(version);
        writer.Int64(fingerprint);
        writer.Int64(last);
    }

    /// <summary>Reads the start; returns the last event.</summary>
    internal static long Begin(ref SnapshotReader reader, int mark, byte version, long fingerprint)
    {
        SnapshotReader.Need(reader.Int32() == mark);
        byte found = reader.Byte();
        if (found != version) throw Refusal.Of(MetricCodes.SnapshotVersion, string.Empty, new Evidence("version", found));
        if (reader.Int64() != fingerprint) throw Refusal.Of(MetricCodes.StateDiffers, string.Empty);
        long last = reader.Int64();
        SnapshotReader.Need(last == FunnelTime.None || FunnelTime.IsInRange(last));
        return last;
    }

    /// <summary>Writes the members that have a mark in one of the sets, and the sets; returns the new numbers of all members, -1 for those left out.</summary>
    internal static int[] Write<TKey>(SnapshotWriter writer, MemberIndex<TKey> members, Func<TKey, string> nameOf, params ReadOnlySpan<PeriodBits> sets)
        where TKey : notnull
    {
        ulong[] seen = new ulong[Bits.WordsFor(members.Count)];
        foreach (PeriodBits set in sets)
        {
            for (int period = set.First; period < set.End; period++) Bits.Or(seen, set.Row(period));
        }

        int[] numbers = new int[members.Count];
        Array.Fill(numbers, -1);
        int count = 0;
        writer.Int32((int)Bits.Count(seen));
        foreach (int member in Bits.Members(seen))
        {
            numbers[member] = count++;
            writer.Text(nameOf(members[member]));
        }

        ulong[] row = new ulong[Bits.WordsFor(count)];
        foreach (PeriodBits set in sets)
        {
            writer.Int32(set.First);
            writer.Int32(set.End - set.First);
            for (int period = set.First; period < set.End; period++)
            {
                Array.Clear(row);
                foreach (int member in Bits.Members(set.Row(period).ToArray())) row[numbers[member] >> 6] |= 1UL << (numbers[member] & 63);
                int words = row.Length;
                while (words > 0 && row[words - 1] == 0) words--;
                writer.Int32(words);
                for (int word = 0; word < words; word++) writer.Int64(unchecked((long)row[word]));
            }
        }

        return numbers;
    }

    internal static PeriodBits[] Read<TKey>(ref SnapshotReader reader, MemberIndex<TKey> members, Func<string, TKey> memberOf, int sets)
        where TKey : notnull
    {
        int count = reader.Count(sizeof(int));
        for (int i = 0; i < count; i++)
        {
            TKey member = memberOf(reader.Text());
            SnapshotReader.Need(!MemberIndex<TKey>.IsMissing(member) && members.Find(member) < 0);
            members.FindOrAdd(member);
        }

        var read = new PeriodBits[sets];
        for (int set = 0; set < sets; set++)
        {
            read[set] = new PeriodBits();
            int first = reader.Int32();
            int periods = reader.Count(sizeof(int));
            SnapshotReader.Need(first >= -10_000_000 && first + (long)periods <= 10_000_000);
            for (int period = 0; period < periods; period++)
            {
                int words = reader.Count(sizeof(long));
                SnapshotReader.Need(words <= Bits.WordsFor(count));
                for (int word = 0; word < words; word++)
                {
                    for (ulong rest = unchecked((ulong)reader.Int64()); rest != 0; rest &= rest - 1)
                    {
                        int member = (word << 6) + System.Numerics.BitOperations.TrailingZeroCount(rest);
                        SnapshotReader.Need(member < count);
                        read[set].Set(first + period, member);
                    }
                }
            }
        }

        return read;
    }
}
