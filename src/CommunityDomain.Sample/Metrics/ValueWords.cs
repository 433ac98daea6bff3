using CommunityDomain.Reporting;

namespace CommunityDomain.Sample.Metrics;

/// <summary>The headings and labels of what buyers brought, in each language.</summary>
internal sealed record ValueWords(string Title, string Orders, string Buyers, string Gross, string Average, string Again, string Gap, string Segment, string Value, string Others, string Cuts, string Recency, string Frequency, string Money)
{
    internal static ValueWords In(ReportLanguage language) => language switch
    {
        ReportLanguage.TraditionalChinese => new("交易額", "訂單", "買家", "總交易額", "平均訂單", "90 天內再購", "兩次購買相隔天數（中位數）", "分群", "金額", "其他", "RFM 切點", "距今天數", "訂單數", "金額"),
        ReportLanguage.SimplifiedChinese => new("交易额", "订单", "买家", "总交易额", "平均订单", "90 天内复购", "两次购买相隔天数（中位数）", "分群", "金额", "其他", "RFM 切点", "距今天数", "订单数", "金额"),
        ReportLanguage.Japanese => new("取引額", "注文", "購入者", "総取引額", "平均注文額", "90日以内の再購入", "購入間隔の日数（中央値）", "セグメント", "金額", "その他", "RFM の境界", "経過日数", "注文数", "金額"),
        _ => new("Value", "Orders", "Buyers", "Gross transaction value", "Average order", "Bought again within 90 days", "Days between purchases, median", "segment", "value", "others", "RFM cut points", "days since", "orders", "money"),
    };
}
