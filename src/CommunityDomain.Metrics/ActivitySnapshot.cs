namespace CommunityDomain.Metrics;

/// <summary>Parts of an <see cref="ActivityAccumulator{TKey}"/> as bytes.</summary>
internal static class ActivitySnapshot
{
    /// <summary>A count, zero or more.</summary>
    internal static long Number(ref SnapshotReader reader)
    {
        long number = reader.Int64();
        SnapshotReader.Need(number >= 0);
        return number;
    }

    internal static void Write(SnapshotWriter writer, List<long> times)
    {
        writer.Int32(times.Count);
        foreach (long time in times) writer.Int64(time);
    }

    internal static List<long> ReadTimes(ref SnapshotReader reader)
    {
        int count = reader.Count(sizeof(long));
        var times = new List<long>(count);
        for (int i = 0; i < count; i++)
        {
            times.Add(reader.Int64());
            SnapshotReader.Need(FunnelTime.IsInRange(times[i]));
        }

        return times;
    }

    /// <summary>Writes who said how much; returns the place of each.</summary>
    internal static Dictionary<TKey, int> Write<TKey>(SnapshotWriter writer, Dictionary<TKey, SpeakerActivity> speakers, Func<TKey, string> nameOf)
        where TKey : notnull
    {
        var places = new Dictionary<TKey, int>(speakers.Count);
        writer.Int32(speakers.Count);
        foreach ((TKey speaker, SpeakerActivity said) in speakers)
        {
            places.Add(speaker, places.Count);
            writer.Text(nameOf(speaker));
            writer.Int64(said.Messages);
            writer.Int64(FunnelTime.Of(said.First - NodaConstants.UnixEpoch));
            writer.Int64(FunnelTime.Of(said.Last - NodaConstants.UnixEpoch));
        }

        return places;
    }

    internal static (Dictionary<TKey, SpeakerActivity> Speakers, TKey[] Keys) ReadSpeakers<TKey>(ref SnapshotReader reader, Func<string, TKey> speakerOf)
        where TKey : notnull
    {
        var keys = new TKey[reader.Count(sizeof(int) + (sizeof(long) * 3))];
        var speakers = new Dictionary<TKey, SpeakerActivity>(keys.Length);
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = speakerOf(reader.Text());
            long messages = reader.Int64();
            long first = reader.Int64();
            long last = reader.Int64();
            SnapshotReader.Need(messages > 0 && FunnelTime.IsInRange(first) && FunnelTime.IsInRange(last) && first <= last);
            SnapshotReader.Need(!MemberIndex<TKey>.IsMissing(keys[i]) && speakers.TryAdd(keys[i], new SpeakerActivity(messages, FunnelTime.InstantOf(first), FunnelTime.InstantOf(last))));
        }

        return (speakers, keys);
    }
}
