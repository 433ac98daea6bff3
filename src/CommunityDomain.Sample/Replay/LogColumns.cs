namespace CommunityDomain.Sample.Replay;

/// <summary>Which column holds what: as the user says, or by the usual names in the header.</summary>
internal sealed record LogColumns
{
    private static readonly string[] TimeNames = ["time", "timestamp", "at", "instant", "datetime", "date_time", "sent_at", "hhmm", "minute_of_day", "minute", "order_date"];
    private static readonly string[] UserNames = ["user", "member", "author", "sender", "from", "name", "nick", "user_id", "member_id", "customer_id", "case_id"];
    private static readonly string[] KindNames = ["kind", "type", "event", "action", "activity"];
    private static readonly string[] DateNames = ["date", "day", "file"];

    internal required int Time { get; init; }

    internal required int User { get; init; }

    /// <summary>Below zero: none, and every row is a message.</summary>
    internal required int Kind { get; init; }

    /// <summary>Below zero: none.</summary>
    internal required int Date { get; init; }

    internal static LogColumns In(List<string> header, ReplayOptions options)
    {
        int time = Find(header, options, options.TimeColumn, TimeNames, "--time");
        int user = Find(header, options, options.UserColumn, UserNames, "--user");
        int kind = Find(header, options, options.KindColumn, KindNames, null);
        int date = options.Date is not null ? -1 : Find(header, options, options.DateColumn, DateNames, null);
        return new LogColumns { Time = time, User = user, Kind = kind, Date = date };
    }

    private static int Find(List<string> header, ReplayOptions options, string? name, string[] usual, string? needed)
    {
        if (name is not null)
        {
            int given = Only(header, options, name.Trim());
            return given >= 0 ? given : throw new ReplayFault($"{options.Path}, line 1: there is no column '{name}'; there are: {Names(header)}.");
        }

        foreach (string candidate in usual)
        {
            int found = Only(header, options, candidate);
            if (found >= 0) return found;
        }

        return needed is null
            ? -1
            : throw new ReplayFault($"{options.Path}, line 1: no column looks like the {needed.TrimStart('-')}; name it with {needed}. There are: {Names(header)}.");
    }

    // Two columns of one name: nobody can tell which is meant.
    private static int Only(List<string> header, ReplayOptions options, string name)
    {
        int first = header.FindIndex(Matches);
        return first >= 0 && header.FindIndex(first + 1, Matches) >= 0
            ? throw new ReplayFault($"{options.Path}, line 1: two columns are called '{name}'; rename one.")
            : first;

        bool Matches(string column) => string.Equals(column.Trim(), name, StringComparison.OrdinalIgnoreCase);
    }

    private static string Names(List<string> header)
    {
        string names = string.Join(", ", header);
        return names.Length <= 200 ? names : names[..200] + "…";
    }
}
