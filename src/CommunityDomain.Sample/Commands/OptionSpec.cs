namespace CommunityDomain.Sample.Commands;

/// <summary>An option of a command. It takes one value, as <c>--lang ja</c> or <c>--lang=ja</c>, or is a switch.</summary>
/// <param name="Name">The name with its two dashes.</param>
/// <param name="Value">What stands for the value in help, as <c>TAG</c>; empty for a switch.</param>
/// <param name="Summary">What it does, one sentence.</param>
internal sealed record OptionSpec(string Name, string Value, string Summary)
{
    /// <summary>As help shows it, as <c>--lang TAG</c>.</summary>
    internal string Usage => $"{Name} {Value}".TrimEnd();
}
