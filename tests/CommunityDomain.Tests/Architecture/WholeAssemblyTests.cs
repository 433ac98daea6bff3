namespace CommunityDomain.Tests.Architecture;

public sealed class WholeAssemblyTests() : AssemblyLaws(typeof(MemberId).Assembly);
