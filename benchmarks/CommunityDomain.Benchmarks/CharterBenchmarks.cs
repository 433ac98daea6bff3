using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using CommunityDomain.Charters;
using CommunityDomain.Patterns;
using CommunityDomain.Rules;

namespace CommunityDomain.Benchmarks;

/// <summary>
/// A charter of 100 rules over 1,000 words in 20 sets, links against ten lists, telephone numbers, ids, mentions and tenure, asked of messages of about 50 characters, most of them clean;
/// against what somebody would write by hand: a loop of <c>Contains</c> over the words of each set, <c>Regex</c> for links, numbers and ids, and <c>if</c>s. The answers are compared first.
/// </summary>
[MemoryDiagnoser]
public partial class CharterBenchmarks
{
    private const int Sets = 20;
    private const int WordsInSet = 50;
    private const int Lists = 10;
    private const string Alphabet = "的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏兴";

    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 12, 0);

    private CompiledCharter _charter = null!;
    private CompiledCharter _remembering = null!;
    private ChatMessage[] _messages = [];
    private string[][] _words = [];
    private string[] _domains = [];
    private MemberStanding _standing = MemberStanding.Empty;
    private GroupTraffic _traffic = GroupTraffic.Empty;
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20261125);
        _words = [.. Enumerable.Range(0, Sets).Select(_ => Enumerable.Range(0, WordsInSet).Select(_ => Chars(random, random.Next(2, 5), from: 300)).ToArray())];
        _domains = [.. Enumerable.Range(0, Lists).Select(list => $"bad{list}.com")];
        _messages = [.. Enumerable.Range(0, 256).Select(i => Message(random, i))];
        CharterEnforcement enforcement = Enforcement();
        var charter = new CharterDefinition { Id = new("rules"), Languages = [LanguageTag.English], Rules = [new() { Id = new("order"), Nature = RuleNature.Prohibition, Text = LocalizedText.Empty.With(LanguageTag.English, "order") }] };
        _charter = (charter with { Enforcement = enforcement }).Compile(DateTimeZoneProviders.Tzdb);
        CharterEnforcement remembering = enforcement with
        {
            Rules =
            [
                .. enforcement.Rules,
                Rule("flood", Condition.Count("sent", Duration.FromMinutes(1), Comparison.AtLeast, 1_000_000)),
                Rule("repeat", Condition.Compare(ChatFacts.DuplicatesByMember, Comparison.AtLeast, 1_000_000)),
            ],
            Counters = [new() { Name = "sent", Subject = CharterEnforcement.MemberSubject }],
        };
        _remembering = (charter with { Enforcement = remembering }).Compile(DateTimeZoneProviders.Tzdb);
        int sanctioned = 0;
        foreach (ChatMessage message in _messages)
        {
            bool expected = Naive(message);
            if (_charter.Decide(message).Decision.Outcome != Sanction.None != expected) throw new InvalidOperationException($"The answers differ: {message}");
            if (expected) sanctioned++;
        }

        if (sanctioned is < 5 or > 60) throw new InvalidOperationException($"{sanctioned} of 256 messages are sanctioned.");
    }

    [Benchmark(Baseline = true)]
    public bool ByHand() => Naive(_messages[_next++ & 255]);

    [Benchmark]
    public Sanction Decide() => _charter.Decide(_messages[_next++ & 255]).Decision.Outcome;

    /// <summary>One clean message: no reasons are made.</summary>
    [Benchmark]
    public Sanction Decide_Clean() => _charter.Decide(_messages[1]).Decision.Outcome;

    /// <summary>One message that breaks a rule, with its grounds.</summary>
    [Benchmark]
    public int Decide_Sanctioned() => _charter.Decide(_messages[0]).Decision.Reasons.Count;

    /// <summary>With flood and repetition: the bytes are those of the next standing.</summary>
    [Benchmark]
    public Sanction Decide_Remembering()
    {
        int next = _next++;
        ChatMessage message = _messages[1];
        (Decision<Sanction> decision, _standing, _traffic) = _remembering.Decide(new ChatMessage(message.Author, message.Text, Now + Duration.FromSeconds(next)) { Roles = message.Roles, Mentions = 0, JoinedAt = message.JoinedAt }, _standing, _traffic);
        return decision.Outcome;
    }

    private CharterEnforcement Enforcement() => new()
    {
        Patterns = [.. _words.Select((words, set) => new TextPatternSet { Id = $"s{set}", Patterns = [.. words.Select(word => new TextPattern { Text = word, Mode = TextPatternMode.Anywhere })] })],
        DomainLists = [.. _domains.Select((domain, list) => new DomainList { Id = $"l{list}", Domains = [domain] })],
        Rules =
        [
            .. Enumerable.Range(0, Sets).Select(set => Rule($"word{set}", Condition.Matches(ChatFacts.Text, $"s{set}"))),
            .. Enumerable.Range(0, Lists).Select(list => Rule($"link{list}", AtLeast(ChatFacts.LinksIn($"l{list}"), 1))),
            .. Enumerable.Range(0, 20).Select(number => Rule($"mention{number}", AtLeast(ChatFacts.MentionCount, 20 + number))),
            .. Enumerable.Range(0, 20).Select(number => Rule($"long{number}", AtLeast(ChatFacts.TextLength, 1_000 + number))),
            .. Enumerable.Range(0, 20).Select(number => Rule($"new{number}", Condition.All(AtLeast(ChatFacts.LinkCount, 1), Condition.Compare(ChatFacts.Tenure, Comparison.Below, Duration.FromHours(number + 1))))),
            Rule("phone", AtLeast(ChatFacts.PhoneCount, 1)),
            Rule("id", AtLeast(ChatFacts.ContactIdCount, 1)),
            .. Enumerable.Range(0, 8).Select(number => Rule($"many{number}", AtLeast(ChatFacts.LinkCount, 4 + number))),
        ],
    };

    private static ModerationRule Rule(string id, Condition when) => new()
    {
        Id = new(id),
        CharterRule = new("order"),
        When = when,
        Unless = Condition.Contains(ChatFacts.Roles, "staff"),
        Sanction = Sanction.Mute,
        Strikes = 0,
    };

    private static Condition AtLeast(string fact, long number) => Condition.Compare(fact, Comparison.AtLeast, number);

    private ChatMessage Message(Random random, int number)
    {
        string text = Chars(random, 20, 0, 300) + "，" + Chars(random, 25, 0, 300);
        text += (number % 32) switch
        {
            0 => _words[number / 32 % Sets][7],
            7 => " https://shop.example.com/x",
            13 => $" http://www.bad{number % 10}.com/x",
            19 => " 13812345678",
            25 => " 微信：abc12345",
            _ => " ok 12:30",
        };
        return new ChatMessage(new($"m{number}"), text, Now) { Roles = number % 9 == 5 ? ["staff"] : ["member"], Mentions = number % 4, JoinedAt = Now - Duration.FromDays(number) };
    }

    private static string Chars(Random random, int length, int from = 0, int until = int.MaxValue) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => Alphabet[random.Next(from, Math.Min(until, Alphabet.Length))]));

    private bool Naive(ChatMessage message)
    {
        string text = message.Text;
        bool broken = false;
        foreach (string[] words in _words)
        {
            foreach (string word in words)
            {
                if (!text.Contains(word, StringComparison.OrdinalIgnoreCase)) continue;
                broken = true;
                break;
            }
        }

        int links = 0;
        foreach (Match match in Links().Matches(text))
        {
            links++;
            string host = match.Groups["host"].Value;
            foreach (string domain in _domains) broken |= host == domain || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase);
        }

        broken |= links >= 4 || message.Mentions >= 20 || text.Length >= 1_000 || (links > 0 && Now - message.JoinedAt < Duration.FromHours(20));
        broken |= Phones().IsMatch(text) || Ids().IsMatch(text);
        return broken && !message.Roles!.Value.Contains("staff", StringComparer.Ordinal);
    }

    [GeneratedRegex("https?://(?<host>[^/\\s]+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Links();

    [GeneratedRegex("(?<!\\d)1[3-9]\\d{9}(?!\\d)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Phones();

    [GeneratedRegex("(微信|vx|wx)[:： ]*[a-z][-_a-z0-9]{5,19}", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Ids();
}
