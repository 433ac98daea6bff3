using System.Collections.Frozen;

namespace CommunityDomain.Charters;

/// <summary>
/// The endings by which a domain without a scheme is recognised: the country codes in use and the generic endings that spam and commerce use most. Our selection; a link with a scheme,
/// or one that begins with <c>www</c>, needs none of them.
/// </summary>
internal static class TopLevelDomains
{
    private const string Countries =
        "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz " +
        "de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it " +
        "je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz " +
        "om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz " +
        "ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw";

    private const string Generics =
        "com net org edu gov mil int info biz name pro mobi asia tel jobs travel coop aero museum arpa xxx post cat " +
        "app dev page web zip mov new dad phd esq prof foo nexus day how soy meme boo ing rsvp channel google youtube gle goog " +
        "top xyz club vip shop store site online icu work link live wang win bid loan men date racing party science trade webcam stream download review accountant faith cricket " +
        "fun space website tech host press buzz click help ltd group run cool ink design art wiki news blog cloud world today life email chat social network agency center company " +
        "city team one red pink blue kim video games game bet casino poker cash money finance credit loans fund market sale sales deals discount gift gifts promo market mom bar beer " +
        "cafe coffee food pizza restaurant recipes fit fitness health care beauty hair skin boutique fashion clothing shoes jewelry watch diamonds love sexy sex porn adult dating " +
        "luxe ren pub law legal tax plus best cfd sbs cyou monster quest bond lol rest bio eco earth green house homes estate land realty rent tours holiday cruises flights " +
        "academy school college university education training courses study degree guru expert support services solutions systems software digital media marketing studio photos photo " +
        "pics gallery camera audio music film movie show theater events tickets zone directory express delivery shopping moda style supply parts tools toys kids baby family " +
        "works business enterprises industries international global tokyo osaka kyoto nagoya yokohama okinawa taipei london berlin paris nyc moscow " +
        "gdn rocks ninja guide report fail exposed sucks vision energy solar bike cars auto autos car moto taxi yoga dance dog pet pets horse fish garden farm kitchen " +
        "moe uno ceo nico sohu baidu qq weibo weixin alibaba taobao tmall amazon apple";

    private const string International =
        "中国 中國 公司 网络 網路 网址 网店 商城 商店 集团 我爱你 在线 中文网 移动 手机 公益 政务 游戏 娱乐 信息 购物 时尚 餐厅 网站 新闻 招聘 健康 珠宝 通販 食品 企业 " +
        "香港 台湾 台灣 澳門 新加坡 佛山 广东 みんな コム ストア セール ファッション グーグル クラウド ポイント 世界 닷컴 닷넷 한국 삼성 คอม ไทย рф ком сайт онлайн орг дети москва рус бг мкд срб укр қаз ελ ευ";

    /// <summary>Endings that are also endings of file names: without a path, a port or <c>www</c>, <c>readme.md</c> is a file.</summary>
    private const string Files = "md py rs sh pl ps so zip mov";

    private static readonly FrozenSet<string> Known =
        $"{Countries} {Generics} {International}".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> FileEndings = Files.Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownBySpan = Known.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FilesBySpan = FileEndings.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int LongestInternational = International.Split(' ').Max(name => name.Length);

    internal static bool IsKnown(ReadOnlySpan<char> label) => KnownBySpan.Contains(label) || (label.StartsWith("xn--", StringComparison.Ordinal) && label.Length > 4);

    internal static bool IsFileEnding(ReadOnlySpan<char> label) => FilesBySpan.Contains(label);

    /// <summary>How many characters at the start of a run of a script without spaces make a known ending: the longest; 0 for none.</summary>
    internal static int PrefixOf(ReadOnlySpan<char> run)
    {
        for (int length = Math.Min(run.Length, LongestInternational); length > 1; length--)
            if (KnownBySpan.Contains(run[..length])) return length;
        return 0;
    }
}
