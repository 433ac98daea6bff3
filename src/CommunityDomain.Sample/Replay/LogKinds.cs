namespace CommunityDomain.Sample.Replay;

/// <summary>The words of logs for what happened. Case does not matter; a word that is not known is <see cref="LogKind.Other"/>.</summary>
internal sealed class LogKinds
{
    private readonly Dictionary<string, LogKind> _words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["message"] = LogKind.Message,
        ["msg"] = LogKind.Message,
        ["text"] = LogKind.Message,
        ["action"] = LogKind.Action,
        ["join"] = LogKind.Join,
        ["joined"] = LogKind.Join,
        ["leave"] = LogKind.Leave,
        ["left"] = LogKind.Leave,
        ["quit"] = LogKind.Leave,
        ["part"] = LogKind.Leave,
        ["removed"] = LogKind.Removed,
        ["remove"] = LogKind.Removed,
        ["kick"] = LogKind.Removed,
        ["kicked"] = LogKind.Removed,
    };

    internal LogKinds(string? mapping)
    {
        if (mapping is null) return;
        foreach (string pair in mapping.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] sides = pair.Split('=', StringSplitOptions.TrimEntries);
            if (sides.Length != 2 || sides[0].Length == 0 || !Enum.TryParse(sides[1], ignoreCase: true, out LogKind kind) || char.IsAsciiDigit(sides[1][0]))
                throw new ReplayFault($"--kinds: '{pair}' is not WORD=KIND, where KIND is message, action, join, leave, removed or other.");
            _words[sides[0]] = kind;
        }
    }

    internal LogKind Of(string word) => _words.GetValueOrDefault(word, LogKind.Other);
}
