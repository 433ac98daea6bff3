namespace CommunityDomain.Tests.Conformance.Funnels;

/// <summary>
/// Cases of ClickHouse (Apache-2.0), tests/queries/0_stateless/00632_aggregation_window_funnel.sql and .reference at 0882b32b, and of its issues 40263 and 93789:
/// window, modes, steps, events as value@time, the level ClickHouse gives, and the largest number of steps when each event serves one (-1 where not worked out).
/// </summary>
internal static class ClickHouseData
{
    internal static readonly TheoryData<string, int, string, string, string, int, int> Cases = new()
    {
        { "t1-1step", 10000, "", "1000", "1000@0 1001@1 1002@2 1003@3 1004@4 1005@5 1006@6 1007@7 1008@8", 1, 1 },
        { "t1-3step", 10000, "", "1000 1001 1002", "1000@0 1001@1 1002@2 1003@3 1004@4 1005@5 1006@6 1007@7 1008@8", 3, 3 },
        { "t1-w1", 1, "", "1000", "1000@0 1001@1 1002@2 1003@3 1004@4 1005@5 1006@6 1007@7 1008@8", 1, 1 },
        { "t1-w3", 3, "", "1003 1004 1005 1006 1007", "1000@0 1001@1 1002@2 1003@3 1004@4 1005@5 1006@6 1007@7 1008@8", 4, 4 },
        { "t2-w4", 4, "", "1003 1004 1005 1006 1007", "1001@1 1002@2 1003@3 1004@4 1005@5 1006@6 1007@7 1008@8", 5, 5 },
        { "t2-rev", 10000, "", "1008 1001", "1001@1 1002@2 1003@3 1004@4 1005@5 1006@6 1007@7 1008@8", 1, 1 },
        { "strict-dedup", 10000, "strict_deduplication", "1000 1001 1002 1003 1004 1005 1006", "1000@0 1001@10 1002@20 1003@30 1004@40 1005@50 1005@51 1006@60 1007@70 1008@80", 6, -1 },
        { "so-default-u1", 86400, "", "a b c", "a@1 b@2 c@3", 3, 3 },
        { "so-default-u3", 86400, "", "a b c", "a@1 a@2 b@3 b@4 c@5 c@6", 3, 3 },
        { "so-default-u5", 86400, "", "a b c", "a@1 a@2 b@3 b@4 d@5 c@6 c@7", 3, 3 },
        { "so-strict_order-u1", 86400, "strict_order", "a b c", "a@1 b@2 c@3", 3, -1 },
        { "so-strict_order-u3", 86400, "strict_order", "a b c", "a@1 a@2 b@3 b@4 c@5 c@6", 3, -1 },
        { "so-strict_order-u5", 86400, "strict_order", "a b c", "a@1 a@2 b@3 b@4 d@5 c@6 c@7", 2, -1 },
        { "so-dedup+order-u1", 86400, "strict_deduplication strict_order", "a b c", "a@1 b@2 c@3", 3, -1 },
        { "so-dedup+order-u3", 86400, "strict_deduplication strict_order", "a b c", "a@1 a@2 b@3 b@4 c@5 c@6", 2, -1 },
        { "so-dedup+order-u5", 86400, "strict_deduplication strict_order", "a b c", "a@1 a@2 b@3 b@4 d@5 c@6 c@7", 2, -1 },
        { "so-u7-acb", 10, "strict_order", "a b c", "a@1 c@2 b@3", 1, -1 },
        { "si-default", 10000, "", "1000 1001 1002 1003 1004", "1000@0 1001@1 1002@1 1003@1 1004@2", 5, 5 },
        { "same-event-3-steps", 10000, "", "1004 1004 1004", "1000@0 1001@1 1002@1 1003@1 1004@2", 3, 1 },
        { "same-event-strict_increase", 10000, "strict_increase", "1004 1004 1004", "1000@0 1001@1 1002@1 1003@1 1004@2", 1, 1 },
        { "ffs-strict_once+strict_increase-u234", 200, "strict_once strict_increase", "failure failure success", "failure@100 failure@250", 2, 2 },
        { "ffs-strict_once-u123", 200, "strict_once", "failure failure success", "failure@180 failure@220 success@250", 3, 3 },
        { "ffs-strict_once-u345", 200, "strict_once", "failure failure success", "success@200 failure@210 success@230", 1, 1 },
        { "ffs-strict_once+strict_deduplication-u234", 200, "strict_once strict_deduplication", "failure failure success", "failure@100 failure@250", 2, -1 },
        { "reentry-3-strict_order-u3", 86400, "strict_order", "a b c", "a@1 b@2 c@3 b@4 d@5", 3, -1 },
        { "reentry-3-strict_order-u5", 86400, "strict_order", "a b c", "a@1 b@2 c@3 a@4 b@5 c@6 d@7", 3, -1 },
        { "reentry-3-strict_order+allow_reentry-u2", 86400, "strict_order allow_reentry", "a b c", "a@1 b@2 a@3 b@4 c@5", 3, -1 },
        { "reentry-3-strict_order+allow_reentry-u5", 86400, "strict_order allow_reentry", "a b c", "a@1 b@2 c@3 a@4 b@5 c@6 d@7", 3, -1 },
        { "reentry-4-strict_order-u4", 86400, "strict_order", "a b c d", "a@1 c@2 b@3", 1, -1 },
        { "reentry-4-strict_order+allow_reentry-u2", 86400, "strict_order allow_reentry", "a b c d", "a@1 b@2 a@3 b@4 c@5", 3, -1 },
        { "reentry-4-strict_order+allow_reentry-u5", 86400, "strict_order allow_reentry", "a b c d", "a@1 b@2 c@3 a@4 b@5 c@6 d@7", 4, -1 },
        { "reentry-3-strict_order+allow_reentry+strict_deduplication-u3", 86400, "strict_order allow_reentry strict_deduplication", "a b c", "a@1 b@2 c@3 b@4 d@5", 3, -1 },
        { "ecom-3-strict_order-u3", 600, "strict_order", "begin_checkout view_product_detail complete_payment", "begin_checkout@100 view_product_detail@200 complete_payment@300", 3, -1 },
        { "ecom-3-strict_order+allow_reentry-u2", 600, "strict_order allow_reentry", "begin_checkout view_product_detail complete_payment", "begin_checkout@100 view_product_detail@200 view_product_detail@250 begin_checkout@300 complete_payment@400", 3, -1 },
        { "ecom-4-strict_order-u1", 600, "strict_order", "begin_checkout view_product_detail begin_checkout complete_payment", "begin_checkout@100 view_product_detail@200 begin_checkout@300 complete_payment@400", 1, -1 },
        { "ecom-4-strict_order-u3", 600, "strict_order", "begin_checkout view_product_detail begin_checkout complete_payment", "begin_checkout@100 view_product_detail@200 complete_payment@300", 1, -1 },
        { "issue-40263", 1800, "strict_deduplication", "a b c d", "a@0 b@600 d@1800 b@2400", 2, -1 },
        { "issue-93789-like", 10, "strict_increase", "a b", "a@1 a@2 b@2", 1, 2 },
    };
}
