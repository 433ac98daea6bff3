namespace CommunityDomain.Sample.Commands;

/// <summary>A command as the user sees it. Parser and help read the same table, so help cannot forget an option.</summary>
internal sealed record CommandSpec
{
    /// <summary>What the user types.</summary>
    internal required string Name { get; init; }

    /// <summary>What it does, one sentence.</summary>
    internal required string Summary { get; init; }

    /// <summary>The argument, as <c>PLAN.json</c>, or several parted by blanks; empty for none.</summary>
    internal string Argument { get; init; } = string.Empty;

    /// <summary>How many arguments there may be; those that must be given must be given all.</summary>
    internal int Arguments { get; init; } = 1;

    /// <summary>Whether the argument must be given.</summary>
    internal bool NeedsArgument { get; init; }

    /// <summary>The options.</summary>
    internal IReadOnlyList<OptionSpec> Options { get; init; } = [];

    /// <summary>What else there is to know, paragraph by paragraph.</summary>
    internal IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What follows the program's name, example by example.</summary>
    internal IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>Does it; the exit code.</summary>
    internal required Func<Invocation, int> Run { get; init; }
}
