using System.Globalization;
using CommunityDomain.Metrics;

namespace CommunityDomain.Reporting.Texts;

/// <summary>The sentences of a funnel's choices.</summary>
internal static class FunnelWords
{
    internal static IEnumerable<string> Of(FunnelDefinition funnel, ReportLanguage language)
    {
        string steps = string.Join(" → ", funnel.Steps.Select(step => step?.Kind ?? "?"));
        yield return Say(language, $"Steps: {steps}.", $"步驟：{steps}。", $"步骤：{steps}。", $"ステップ：{steps}。");
        yield return funnel.Order switch
        {
            FunnelOrder.StrictRestart => Say(language, "Each step follows the one before directly; any other event ends the try, and a new entry may try again.", "每一步必須緊接前一步；中間有其他事件就結束這次嘗試，之後可以重新進入。", "每一步必须紧接前一步；中间有其他事件就结束这次尝试，之后可以重新进入。", "各ステップは前のステップの直後に限ります。ほかのイベントがあればその試みは終わり、新たに始められます。"),
            FunnelOrder.StrictStop => Say(language, "The steps come in order; the first event that is no step or not due yet stops the member for good.", "步驟依序進行；第一個非步驟或尚未輪到的事件會使該成員就此停止。", "步骤依序进行；第一个非步骤或尚未轮到的事件会使该成员就此停止。", "ステップは順番どおりです。ステップでないイベントや順番前のイベントがあれば、そのメンバーはそこで終わります。"),
            FunnelOrder.Any => Say(language, "The steps come in any order; a level is a number of steps.", "步驟不限順序；層級指完成的步驟數。", "步骤不限顺序；层级指完成的步骤数。", "ステップは順不同で、段階は済んだステップの数です。"),
            _ => Say(language, "The steps come in order; other events may happen between.", "步驟依序進行，中間可以有其他事件。", "步骤依序进行，中间可以有其他事件。", "ステップは順番どおりで、間にほかのイベントがあってもかまいません。"),
        };
        if (funnel.Window is { } window)
        {
            string span = Value(window, language);
            yield return Say(language, $"Each step comes within {span} of the first, the end included.", $"每一步都在第一步後 {span} 內（含）。", $"每一步都在第一步后 {span} 内（含）。", $"各ステップは最初のステップから {span} 以内（ちょうども含む）です。");
        }
        else
        {
            yield return Say(language, "There is no window: nobody is ever past hope.", "沒有時限：沒有人算流失。", "没有时限：没有人算流失。", "期限はなく、離脱は数えません。");
        }

        foreach (string sentence in StepsOf(funnel, language)) yield return sentence;
        yield return funnel.Entry switch
        {
            FunnelEntry.First => Say(language, "Only a member's first entry counts.", "只計成員的第一次進入。", "只计成员的第一次进入。", "メンバーの最初の開始だけを数えます。"),
            FunnelEntry.Best => Say(language, "Every entry may count; of the furthest paths the one that began first.", "每次進入都可能計入；走得最遠的路徑中取最早開始的。", "每次进入都可能计入；走得最远的路径中取最早开始的。", "どの開始も対象で、最も進んだもののうち最初に始まったものを数えます。"),
            _ => Say(language, "Every entry may count; of the furthest paths the one that began last, and the first that was complete.", "每次進入都可能計入；走得最遠的路徑中取最近開始的，全部完成者取最先完成的。", "每次进入都可能计入；走得最远的路径中取最近开始的，全部完成者取最先完成的。", "どの開始も対象で、最も進んだもののうち直近に始まったものを数え、完了したものは最初の完了を数えます。"),
        };
        string grace = Value(funnel.Grace, language);
        yield return funnel.Ties switch
        {
            TiePolicy.Favourable => Say(language, "Events of one instant are in the order that helps the member.", "同一時刻的事件按對成員有利的順序計。", "同一时刻的事件按对成员有利的顺序计。", "同時刻のイベントはメンバーに有利な順に扱います。"),
            TiePolicy.StrictlyIncreasing => Say(language, "Each step is later than the one before; events of one instant do not follow each other.", "每一步必須晚於前一步；同一時刻的事件不算先後。", "每一步必须晚于前一步；同一时刻的事件不算先后。", "各ステップは前のステップより後でなければならず、同時刻は認めません。"),
            TiePolicy.Grace => Say(language, $"A step may be up to {grace} earlier than the one before, the end included.", $"每一步最多可比前一步早 {grace}（含）。", $"每一步最多可比前一步早 {grace}（含）。", $"ステップは前のステップより {grace} まで（ちょうども含む）早くてもかまいません。"),
            _ => Say(language, "Events of one instant are in the order they were given, or of their ids.", "同一時刻的事件按輸入順序或編號計。", "同一时刻的事件按输入顺序或编号计。", "同時刻のイベントは入力順または ID 順に扱います。"),
        };
        yield return funnel.SharesEvents
            ? Say(language, "One event may take several steps of its kind.", "一個事件可用於多個同種步驟。", "一个事件可用于多个同种步骤。", "1 つのイベントを同じ種類の複数のステップに使えます。")
            : Say(language, "One event takes one step.", "一個事件只用於一個步驟。", "一个事件只用于一个步骤。", "1 つのイベントは 1 つのステップにだけ使います。");
        yield return funnel.CountsAttempts
            ? Say(language, "Attempts are counted: a member may enter again after one is complete, over or excluded.", "計算嘗試次數：完成、逾時或被排除後可再次進入。", "计算尝试次数：完成、逾时或被排除后可再次进入。", "試行を数えます。完了、期限切れ、除外の後は再び始められます。")
            : Say(language, "Members are counted, each once.", "計算人數，每人一次。", "计算人数，每人一次。", "人数を数え、1 人は 1 回です。");
        foreach (FunnelExclusion? exclusion in funnel.Exclusions)
        {
            if (exclusion is not null) yield return ExclusionOf(exclusion, language);
        }

        if (!funnel.HoldsConstant.IsEmpty)
        {
            string held = string.Join(language == ReportLanguage.English ? ", " : "、", funnel.HoldsConstant);
            yield return Say(language, $"The steps of one path have in common: {held}.", $"同一路徑的各步驟須有相同的：{held}。", $"同一路径的各步骤须有相同的：{held}。", $"1 つの経路のステップは次が同じです：{held}。");
        }

        if (funnel.Breakdown is { } breakdown) yield return BreakdownOf(breakdown, language);
        if (funnel.NotCounted is { } policy) yield return PolicyOf(policy, language);
    }

    /// <summary>Whose events do not count.</summary>
    internal static string PolicyOf(ExclusionPolicy policy, ReportLanguage language)
    {
        string separator = language == ReportLanguage.English ? ", " : "、";
        var kinds = new List<string>();
        if (!policy.CountsStaff) kinds.Add(Say(language, "staff", "企業成員", "企业成员", "スタッフ"));
        if (!policy.CountsBots) kinds.Add(Say(language, "bots", "機器人", "机器人", "ボット"));
        if (!policy.CountsTests) kinds.Add(Say(language, "test accounts", "測試帳號", "测试账号", "テストアカウント"));
        kinds.AddRange(policy.TestGroups.Select(group => Say(language, $"the group {group}", $"群組 {group}", $"群 {group}", $"グループ {group}")));
        string list = string.Join(separator, kinds);
        return kinds.Count == 0
            ? Say(language, "Events of all accounts count.", "所有帳號的事件都計入。", "所有账号的事件都计入。", "すべてのアカウントのイベントを数えます。")
            : Say(language, $"Not counted: {list}.", $"不計入：{list}。", $"不计入：{list}。", $"数えないもの：{list}。");
    }

    private static string BreakdownOf(FunnelBreakdown breakdown, ReportLanguage language)
    {
        string property = breakdown.Property;
        string step = (breakdown.Step + 1L).ToString(CultureInfo.InvariantCulture);
        return breakdown.Attribution switch
        {
            FunnelAttribution.LastTouch => Say(language, $"Told apart by {property} of the last step that has it.", $"依最後有值的步驟的 {property} 細分。", $"依最后有值的步骤的 {property} 细分。", $"{property} がある最後のステップの値で分けます。"),
            FunnelAttribution.Step => Say(language, $"Told apart by {property} of step {step}.", $"依第 {step} 步的 {property} 細分。", $"依第 {step} 步的 {property} 细分。", $"ステップ {step} の {property} で分けます。"),
            FunnelAttribution.EveryStep => Say(language, $"Told apart by {property}, which every step of a line has; a member may stand in several lines.", $"依 {property} 細分，同一列的每一步都須有該值；一人可列入多列。", $"依 {property} 细分，同一行的每一步都须有该值；一人可列入多行。", $"{property} で分け、各行のすべてのステップがその値を持ちます。1 人が複数の行に入ることがあります。"),
            _ => Say(language, $"Told apart by {property} of the first step that has it.", $"依最先有值的步驟的 {property} 細分。", $"依最先有值的步骤的 {property} 细分。", $"{property} がある最初のステップの値で分けます。"),
        };
    }

    private static IEnumerable<string> StepsOf(FunnelDefinition funnel, ReportLanguage language)
    {
        foreach (FunnelStep? step in funnel.Steps)
        {
            if (step?.Within is { } within)
            {
                string span = Value(within, language);
                yield return Say(language, $"{step.Kind} comes within {span} of the step before, the end included.", $"{step.Kind} 在前一步後 {span} 內（含）。", $"{step.Kind} 在前一步后 {span} 内（含）。", $"{step.Kind} は前のステップから {span} 以内（ちょうども含む）です。");
            }

            if (step?.IsOptional == true)
                yield return Say(language, $"{step.Kind} may be left out.", $"{step.Kind} 可以略過。", $"{step.Kind} 可以略过。", $"{step.Kind} は省略できます。");
        }
    }

    private static string ExclusionOf(FunnelExclusion exclusion, ReportLanguage language)
    {
        string kind = exclusion.Kind;
        string from = (exclusion.From + 1L).ToString(CultureInfo.InvariantCulture);
        string to = (exclusion.To + 1L).ToString(CultureInfo.InvariantCulture);
        return exclusion.Erases
            ? Say(language, $"{kind} between step {from} and step {to} erases the entry.", $"第 {from} 步與第 {to} 步之間出現 {kind}，這次進入即不計。", $"第 {from} 步与第 {to} 步之间出现 {kind}，这次进入即不计。", $"ステップ {from} と {to} の間に {kind} があれば、その開始は数えません。")
            : Say(language, $"{kind} between step {from} and step {to} stops the path there.", $"第 {from} 步與第 {to} 步之間出現 {kind}，路徑到此為止。", $"第 {from} 步与第 {to} 步之间出现 {kind}，路径到此为止。", $"ステップ {from} と {to} の間に {kind} があれば、そこで止まります。");
    }

    private static string Value(Duration span, ReportLanguage language) => TextMaker.Value(span, language);

    private static string Say(ReportLanguage language, string en, string zhHant, string zhHans, string ja) => language switch
    {
        ReportLanguage.TraditionalChinese => zhHant,
        ReportLanguage.SimplifiedChinese => zhHans,
        ReportLanguage.Japanese => ja,
        _ => en,
    };
}
