using FsCheck;
using FsCheck.Fluent;

namespace CommunityDomain.Tests;

/// <summary>Runs properties with a fixed seed, so that a failure shows again; the seed stands in the failure's message.</summary>
internal static class Law
{
    private const ulong Seed = 20261123;

    /// <summary>Holds a law over generated cases.</summary>
    internal static void Holds<T>(Gen<T> cases, Func<T, bool> law, int count = 500) =>
        Check.One(Settings(count), Prop.ForAll(cases.ToArbitrary(), law));

    /// <summary>Holds a law that asserts by itself.</summary>
    internal static void Holds<T>(Gen<T> cases, Action<T> law, int count = 500) =>
        Check.One(Settings(count), Prop.ForAll(cases.ToArbitrary(), law));

    private static Config Settings(int count) =>
        Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(Seed, 1UL);
}
