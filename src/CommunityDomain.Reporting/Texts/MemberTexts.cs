using CommunityDomain.Members;

namespace CommunityDomain.Reporting.Texts;

/// <summary>Texts of the codes and words of <c>Members</c>.</summary>
internal static class MemberTexts
{
    internal static readonly CodeText[] Codes =
    [
        new(MemberCodes.ProfileIdMissing,
            En: new("The profile has no id.", "Give the profile the platform's user id."),
            ZhHant: new("此用戶畫像沒有 ID。", "填上平台的用戶 ID。"),
            ZhHans: new("此用户画像没有 ID。", "填上平台的用户 ID。"),
            Ja: new("この顧客プロファイルには ID がありません。", "プラットフォームのユーザー ID を設定してください。")),
        new(MemberCodes.KindUnknown,
            En: new("{value} is not a kind of account.", "Use customer, staff, bot or test account."),
            ZhHant: new("{value} 不是帳號類型。", "請改用顧客、企業成員、機器人或測試帳號。"),
            ZhHans: new("{value} 不是账号类型。", "请改用客户、企业成员、机器人或测试账号。"),
            Ja: new("{value} はアカウントの種類ではありません。", "顧客、スタッフ、ボット、テストアカウントのいずれかにしてください。")),
        new(MemberCodes.SceneUnknown,
            En: new("{value} is not a way to join.", "Use invitation, link, entry code, search or unknown."),
            ZhHant: new("{value} 不是入群方式。", "請改用邀請、連結、活碼、搜尋或未知。"),
            ZhHans: new("{value} 不是入群方式。", "请改用邀请、链接、活码、搜索或未知。"),
            Ja: new("{value} は参加経路ではありません。", "招待、リンク、QRコード、検索、不明のいずれかにしてください。")),
        new(MemberCodes.InviterSelf,
            En: new("{member} is written down as their own inviter.", "Name the real inviter, or leave the inviter out."),
            ZhHant: new("{member} 的邀請人填成了本人。", "填上真正的邀請人，或留空。"),
            ZhHans: new("{member} 的邀请人填成了本人。", "填上真正的邀请人，或留空。"),
            Ja: new("{member} の招待者が本人になっています。", "実際の招待者を設定するか、空欄にしてください。")),
        new(MemberCodes.LeaveWithoutJoin,
            En: new("{member} went out at {at} without a join on record: they were in before the records begin.", "Add the missing join if you know it; otherwise nothing has to change."),
            ZhHant: new("{member} 於 {at} 退群，但沒有入群紀錄：在紀錄開始前就已在群內。", "若知道入群時間請補上；否則不必處理。"),
            ZhHans: new("{member} 于 {at} 退群，但没有入群记录：在记录开始前就已在群内。", "若知道入群时间请补上；否则不必处理。"),
            Ja: new("{member} は {at} に退会しましたが、参加の記録がありません。記録の開始前から参加していました。", "参加日時が分かれば追加してください。分からなければ対応は不要です。")),
        new(MemberCodes.LeaveRepeated,
            En: new("{member} went out at {at}, but was already out.", "Remove the leave if it was reported twice, or add the join that was lost between."),
            ZhHant: new("{member} 於 {at} 退群，但當時已不在群內。", "若是重複回報請刪除；若漏記了中間的入群請補上。"),
            ZhHans: new("{member} 于 {at} 退群，但当时已不在群内。", "若是重复上报请删除；若漏记了中间的入群请补上。"),
            Ja: new("{member} は {at} に退会しましたが、すでに退会していました。", "重複した記録なら削除し、間の参加が抜けているなら追加してください。")),
        new(MemberCodes.JoinRepeated,
            En: new("{member} joined at {at}, but was already in.", "Remove the join if it was reported twice, or add the leave that was lost between."),
            ZhHant: new("{member} 於 {at} 入群，但當時已在群內。", "若是重複回報請刪除；若漏記了中間的退群請補上。"),
            ZhHans: new("{member} 于 {at} 入群，但当时已在群内。", "若是重复上报请删除；若漏记了中间的退群请补上。"),
            Ja: new("{member} は {at} に参加しましたが、すでに参加していました。", "重複した記録なら削除し、間の退会が抜けているなら追加してください。")),
        new(MemberCodes.EventConflict,
            En: new("Event {event} came twice with different content; the one about {member} at {at} does not count.", "Find out which report is right and send only that one."),
            ZhHant: new("事件 {event} 出現兩次且內容不同；{member} 於 {at} 的那一筆不計入。", "查明哪一筆正確，只保留那一筆。"),
            ZhHans: new("事件 {event} 出现两次且内容不同；{member} 于 {at} 的那一条不计入。", "查明哪一条正确，只保留那一条。"),
            Ja: new("イベント {event} が異なる内容で二度届きました。{member} の {at} の記録は数えません。", "どちらが正しいか確認し、正しい方だけを送ってください。")),
    ];

    internal static readonly TermText[] Terms =
    [
        new("joinScene.unknown", "unknown", "未知", "未知", "不明"),
        new("joinScene.invitation", "invitation", "邀請", "邀请", "招待"),
        new("joinScene.link", "invitation link", "邀請連結", "邀请链接", "招待リンク"),
        new("joinScene.entryCode", "entry code", "活碼", "活码", "QRコード"),
        new("joinScene.search", "search", "搜尋", "搜索", "検索"),
        new("leaveReason.unknown", "unknown", "未知", "未知", "不明"),
        new("leaveReason.left", "left", "自行退群", "主动退群", "自主退会"),
        new("leaveReason.removed", "removed", "被移出", "被移出", "削除"),
        new("tagScope.community", "community", "社群", "社群", "コミュニティ"),
        new("tagScope.group", "group", "群組", "群", "グループ"),
        new("tagScope.staff", "staff member", "企業成員", "企业成员", "スタッフ"),
    ];
}
