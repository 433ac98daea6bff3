namespace CommunityDomain.Metrics;

/// <summary>States of funnels as bytes, version 3: mark, version, shape, the funnel's fingerprint, numbers, members, then rows or events, and a checksum.</summary>
internal static class FunnelSnapshot
{
    private const int Mark = 0x4E464443; // CDFN
    private const byte Version = 3;

    /// <summary>Starts a snapshot.</summary>
    internal static SnapshotWriter Begin(FunnelProgram program, bool keepsEvents, Door door, long last)
    {
        var writer = new SnapshotWriter();
        writer.Int32(Mark);
        writer.Byte(Version);
        writer.Byte(keepsEvents ? (byte)1 : (byte)0);
        writer.Int64(Fingerprint(program));
        door.Write(writer);
        writer.Int64(last);
        return writer;
    }

    /// <summary>Reads the start.</summary>
    internal static (bool KeepsEvents, long Last) Begin(FunnelProgram program, Door door, ref SnapshotReader reader)
    {
        SnapshotReader.Need(reader.Int32() == Mark);
        byte version = reader.Byte();
        if (version != Version) throw Refusal.Of(MetricCodes.SnapshotVersion, string.Empty, new Evidence("version", version));
        byte shape = reader.Byte();
        SnapshotReader.Need(shape <= 1);
        if (reader.Int64() != Fingerprint(program)) throw Refusal.Of(MetricCodes.StateDiffers, string.Empty);
        door.Read(ref reader);
        long last = reader.Int64();
        SnapshotReader.Need(shape == 1 || program.NeedsEvents.IsEmpty);
        return (shape == 1, last);
    }

    internal static void Write<TKey>(InOrderStore<TKey> store, SnapshotWriter writer, Func<TKey, string> nameOf)
        where TKey : notnull
    {
        writer.Int32(store.Members.Count);
        for (int member = 0; member < store.Members.Count; member++)
        {
            writer.Text(nameOf(store.Members[member]));
            foreach (long value in store.Row(member)) writer.Int64(value);
        }
    }

    internal static InOrderStore<TKey> ReadRows<TKey>(FunnelProgram program, ref SnapshotReader reader, Func<string, TKey> memberOf)
        where TKey : notnull
    {
        int count = reader.Count(sizeof(int) + (sizeof(long) * (InOrderMachine.Head + program.Steps)));
        var store = new InOrderStore<TKey>(program, count);
        for (int member = 0; member < count; member++)
        {
            Span<long> row = store.RowOf(NewMember(store.Members, ref reader, memberOf));
            for (int i = 0; i < row.Length; i++) row[i] = reader.Int64();
            SnapshotReader.Need(InOrderMachine.IsPossible(program, row));
        }

        return store;
    }

    internal static void Write<TKey>(EventLog<TKey> log, SnapshotWriter writer, Func<TKey, string> nameOf)
        where TKey : notnull
    {
        int[] owners = log.Owners.ToArray();
        writer.Int32(log.Members.Count);
        for (int member = 0; member < owners.Length; member++) writer.Text(owners[member] == member ? nameOf(log.Members[member]) : string.Empty);
        log.WriteEvents(writer, owners);
    }

    internal static EventLog<TKey> ReadEvents<TKey>(FunnelProgram program, ref SnapshotReader reader, Func<string, TKey> memberOf)
        where TKey : notnull
    {
        string[] names = new string[reader.Count(sizeof(int))];
        for (int i = 0; i < names.Length; i++) names[i] = reader.Text();
        var log = new EventLog<TKey>(names.Length);
        int[] numbers = new int[names.Length];
        Array.Fill(numbers, -1);
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].Length == 0) continue;
            TKey member = memberOf(names[i]);
            SnapshotReader.Need(!MemberIndex<TKey>.IsMissing(member) && log.Members.Find(member) < 0);
            numbers[i] = log.Owners.NumberOf(member);
        }

        log.ReadEvents(ref reader, program.Kinds, numbers);
        return log;
    }

    private static TKey NewMember<TKey>(MemberIndex<TKey> known, ref SnapshotReader reader, Func<string, TKey> memberOf)
        where TKey : notnull
    {
        TKey member = memberOf(reader.Text());
        SnapshotReader.Need(!MemberIndex<TKey>.IsMissing(member) && known.Find(member) < 0);
        return member;
    }

    private static long Fingerprint(FunnelProgram program)
    {
        var writer = new SnapshotWriter();
        foreach (string name in program.Names) writer.Text(name);
        for (int step = 0; step < program.Steps; step++)
        {
            writer.Int32(program.KindOfStep[step]);
            writer.Int64(program.StepWindow[step]);
            writer.Byte(program.Optional[step] ? (byte)1 : (byte)0);
        }

        foreach (FunnelProgram.ExclusionRange exclusion in program.Exclusions)
        {
            writer.Int32(exclusion.Kind);
            writer.Int32(exclusion.From);
            writer.Int32(exclusion.To);
            writer.Byte(exclusion.Erases ? (byte)1 : (byte)0);
        }

        writer.Int64(program.Window);
        writer.Int64(program.Grace);
        writer.Int32(program.Definition.HoldsConstant.Count);
        foreach (string property in program.Definition.HoldsConstant) writer.Text(property);
        if (program.Definition.Breakdown is { } breakdown)
        {
            writer.Text(breakdown.Property);
            writer.Int32((int)breakdown.Attribution);
            writer.Int32(breakdown.Step);
        }

        Door.Mark(program.Definition.NotCounted, writer);
        FunnelDefinition funnel = program.Definition;
        foreach (int choice in (ReadOnlySpan<int>)[(int)funnel.Order, (int)funnel.Entry, (int)funnel.Ties, funnel.SharesEvents ? 1 : 0, funnel.CountsAttempts ? 1 : 0]) writer.Int32(choice);
        return System.Buffers.Binary.BinaryPrimitives.ReadInt64LittleEndian(writer.Finish().AsSpan()[^sizeof(long)..]);
    }
}
