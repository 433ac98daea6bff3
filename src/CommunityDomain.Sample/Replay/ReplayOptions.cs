namespace CommunityDomain.Sample.Replay;

/// <summary>What to replay and how to read it, as the user typed it. Null: found by the names of the header and the look of the first time.</summary>
internal sealed record ReplayOptions
{
    /// <summary>The CSV file; read through gzip when it ends in <c>.gz</c>.</summary>
    internal required string Path { get; init; }

    /// <summary>The date of every row, as 2026-03-02, when the file holds times of day only.</summary>
    internal string? Date { get; init; }

    /// <summary>The column in whose text the date stands, as 2026-03-02 anywhere inside.</summary>
    internal string? DateColumn { get; init; }

    /// <summary>The IANA zone of times without an offset, and of the days and hours reported; UTC by default.</summary>
    internal string? Zone { get; init; }

    /// <summary>The column of the time.</summary>
    internal string? TimeColumn { get; init; }

    /// <summary>How times are written: <c>clock</c> (18:05), <c>minutes</c> (of the day) or <c>iso</c> (2026-03-02T18:05:00+08:00).</summary>
    internal string? TimeFormat { get; init; }

    /// <summary>The column of the person.</summary>
    internal string? UserColumn { get; init; }

    /// <summary>The column of what happened.</summary>
    internal string? KindColumn { get; init; }

    /// <summary>What the file's own words mean, as <c>say=message,quit=leave</c>; added to the words known anyway.</summary>
    internal string? Kinds { get; init; }
}
