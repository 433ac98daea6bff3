namespace CommunityDomain.Sample.Tests;

/// <summary>The README's examples, compiled and run. What stands between the marks stands in the README.</summary>
public sealed class ReadmeExamples
{
}
