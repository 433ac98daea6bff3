namespace CommunityDomain.Tests.Conformance.Funnels;

/// <summary>
/// Cases of PostHog (MIT part), posthog/hogql_queries/insights/funnels/test: test_funnel.py at 2cbf12a1, test_funnel_strict.py at 1b56c1bb, test_funnel_unordered.py at 75bea991,
/// conversion_time_cases.py at 19b05ffa. Names shortened; persons with event/second; counts, means and medians by step, a question mark where none is given.
/// </summary>
internal static class PostHogData
{
    internal static readonly Case[] Cases =
    [
        new("events-basic", "ordered", "signup pay movie", 1209600, "", "stopped_after_signup: signup/1 | stopped_after_pay: signup/1 pay/2 | completed_movie: signup/1 pay/2 movie/3 | just_did_movie: movie/1 | wrong_order: pay/1 signup/2 movie/3")
        {
            Counts = "4 2 1", Means = "", Medians = "", Entered = "?",
        },
        new("repeat-steps", "ordered", "signup signup", 1209600, "", "two: signup/1 signup/2 | one: signup/1")
        {
            Counts = "2 1", Means = "", Medians = "", Entered = "?",
        },
        new("repeat-5-out-of-order", "ordered", "signup pv pv pv pv", 1209600, "", "p1: pv/1 signup/2 | p2: signup/1 pv/2 | p3: pv/1 signup/2 x/3 pv/4 | p4: x/1 pv/2 x/3 pv/4 signup/5 pv/6 | p5: signup/1 pv/2 x/3 pv/4 pv/5 pv/6 | p6: pv/1 x/2 pv/3 pv/4 pv/5")
        {
            Counts = "5 4 1 1 1", Means = "", Medians = "", Entered = "?",
        },
        new("window-7d", "ordered", "one two three", 604800, "", "u0: one/0 two/86400 | u1: one/0 two/86400 | u2: one/0 two/86400 | u3: one/0 two/86400 | u4: one/0 two/86400 | u5: one/0 two/86400 | u6: one/0 two/86400 | u7: one/0 two/86400 | u8: one/0 two/86400 | u9: one/0 two/86400 | u10: one/0 two/777600 | u11: one/0 two/777600 | u12: one/0 two/777600 | u13: one/0 two/777600 | u14: one/0 two/777600 | u15: one/0 two/777600 | u16: one/0 two/777600 | u17: one/0 two/777600 | u18: one/0 two/777600 | u19: one/0 two/777600 | u20: one/0 two/777600 | u21: one/0 two/777600 | u22: one/0 two/777600 | u23: one/0 two/777600 | u24: one/0 two/777600")
        {
            Counts = "25 10 0", Means = "", Medians = "", Entered = "?",
        },
        new("times", "ordered", "s p b", 604800, "", "person1: s/43200 p/46800 b/54000 | person2: s/136800 p/144000 | person3: s/136800 p/144000 b/147600")
        {
            Counts = "3 3 2", Means = "? 6000 5400", Medians = "? 7200 5400", Entered = "?",
        },
        new("windows-14d", "ordered", "signup pv", 1209600, "", "s1: signup/136800 pv/137100 | s2: signup/136980 | s3: signup/129600 pv/130500")
        {
            Counts = "3 2", Means = "? 600", Medians = "", Entered = "?",
        },
        new("excl-no-end", "ordered", "signup paid", 86400, "x:0-1", "person1: signup/41994000 paid/41997600 | person2: signup/42001200 x/42003000 paid/42004800 | person3: signup/42008400 x/42012000 | person4: signup/42015600 x/42105600")
        {
            Counts = "2 1", Means = "", Medians = "", Entered = "person1 person4",
        },
        new("excl-multi-2", "ordered", "one two", 10, "x:0-1", "u: one/0 one/31 x/32")
        {
            Counts = "1 0", Means = "", Medians = "", Entered = "?",
        },
        new("excl-full", "ordered", "signup paid", 1209600, "x:0-1", "person1: signup/41994000 paid/41997600 | person2: signup/42001200 x/42003000 paid/42004800 | person3: signup/42008400 paid/42012000")
        {
            Counts = "2 2", Means = "", Medians = "", Entered = "person1 person3",
        },
        new("excl-between-1-2", "ordered", "u pv iv it p2", 1209600, "x:1-2", "person1: u/41994000 pv/41997600 x/42001200 iv/42004800 x/42006600 it/42008400 x/42010200 p2/42012000 | person2: u/41994000 pv/41997600 iv/42004800 x/42006600 it/42008400 x/42010200 p2/42012000 | person3: u/41994000 x/41995800 pv/41997600 iv/42004800 it/42008400 x/42010200 p2/42012000")
        {
            Counts = "2 ? ? ? 2", Means = "", Medians = "", Entered = "person2 person3",
        },
        new("excl-between-3-4", "ordered", "u pv iv it p2", 1209600, "x:3-4", "person1: u/41994000 pv/41997600 x/42001200 iv/42004800 x/42006600 it/42008400 x/42010200 p2/42012000 | person2: u/41994000 pv/41997600 iv/42004800 x/42006600 it/42008400 x/42010200 p2/42012000 | person3: u/41994000 x/41995800 pv/41997600 iv/42004800 it/42008400 x/42010200 p2/42012000")
        {
            Counts = "0 ? ? ? 0", Means = "", Medians = "", Entered = "",
        },
        new("excl-two-a", "ordered", "u pv iv it p2", 1209600, "x:0-1 y:2-3", "person1: u/41994000 x/41997600 pv/42001200 iv/42004800 y/42006600 it/42008400 p2/42012000 | person2: u/41994000 y/41995800 pv/41997600 iv/42004800 y/42006600 it/42008400 x/42010200 p2/42012000 | person3: u/41994000 x/41995800 pv/41997600 iv/42004800 it/42008400 x/42010200 p2/42012000 | person4: u/41994000 pv/41997600 iv/42004800 it/42008400 p2/42012000")
        {
            Counts = "1 ? ? ? 1", Means = "", Medians = "", Entered = "person4",
        },
        new("excl-two-c", "ordered", "u pv iv it p2", 1209600, "x:0-4 y:0-4", "person1: u/41994000 x/41997600 pv/42001200 iv/42004800 y/42006600 it/42008400 p2/42012000 | person2: u/41994000 y/41995800 pv/41997600 iv/42004800 y/42006600 it/42008400 x/42010200 p2/42012000 | person3: u/41994000 x/41995800 pv/41997600 iv/42004800 it/42008400 x/42010200 p2/42012000 | person4: u/41994000 pv/41997600 iv/42004800 it/42008400 p2/42012000")
        {
            Counts = "1 ? ? ? 1", Means = "", Medians = "", Entered = "person4",
        },
        new("strict-advanced", "strict", "u su@val pv pg@val", 1209600, "", "p1: u/1 | p2: u/1 pv/2 | p3: u/1 su@val/2 su@val2/3 pv/4 x/5 iv/6 | p4: x/1 u/2 su@val/3 pv/4 x/5 | p5: x/1 u/2 su@val/3 pv/4 x/5 | p6: x/1 u/2 su@val/3 pv/4 pg@val1/5 | p7: x/1 u/2 su@val/3 pv/4 u/5 pg@val/6 | p8: x/1 u/2 u/3 su@val/4 pv/5 pg@val/6")
        {
            Counts = "8 6 5 1", Means = "", Medians = "", Entered = "?",
        },
        new("unordered-4", "unordered", "u pv iv crying", 1209600, "", "p1: u/1 | p2: pv/1 crying/2 | p3: u/1 pv/2 x/3 iv/4 | p4: iv/1 crying/2 u/3 | p5: pv/1 u/2 crying/3 iv/4 | p6: x/1 iv/2 | p7: pv/1 x/2 | p8: iv/1 pv/2")
        {
            Counts = "8 5 3 1", Means = "", Medians = "", Entered = "?",
        },
    ];

    /// <summary>One funnel; exclusions as event:from-to.</summary>
    internal sealed record Case(string Id, string Order, string Steps, int WindowSeconds, string Exclusions, string Persons)
    {
        internal required string Counts { get; init; }

        internal required string Means { get; init; }

        internal required string Medians { get; init; }

        internal required string Entered { get; init; }
    }
}
