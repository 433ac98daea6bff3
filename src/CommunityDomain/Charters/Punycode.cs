using System.Text;

namespace CommunityDomain.Charters;

/// <summary>Punycode (RFC 3492) of a domain's labels, so that a list that says <c>例子.com</c> knows <c>xn--fsqu00a.com</c> and the other way round.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int TMin = 1;
    private const int TMax = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int InitialBias = 72;
    private const int InitialN = 128;
    private const string Prefix = "xn--";

    /// <summary>The domain with every label of other scripts in ASCII.</summary>
    internal static string ToAscii(string domain) => string.Join('.', domain.Split('.').Select(label => Ascii.IsValid(label) ? label : Prefix + Encode(label)));

    /// <summary>The domain with every readable punycode label in its own script; a label that is not punycode stays.</summary>
    internal static string ToUnicode(string domain) =>
        string.Join('.', domain.Split('.').Select(label => label.StartsWith(Prefix, StringComparison.Ordinal) && TryDecode(label[Prefix.Length..]) is { } plain ? plain : label));

    private static string Encode(string label)
    {
        int[] runes = [.. label.EnumerateRunes().Select(rune => rune.Value)];
        var text = new StringBuilder();
        foreach (int rune in runes)
            if (rune < InitialN) text.Append((char)rune);
        int basic = text.Length;
        if (basic > 0) text.Append('-');
        int n = InitialN;
        int delta = 0;
        int bias = InitialBias;
        for (int handled = basic; handled < runes.Length; delta++, n++)
        {
            int next = runes.Where(rune => rune >= n).Min();
            delta += (next - n) * (handled + 1);
            n = next;
            foreach (int rune in runes)
            {
                if (rune < n) delta++;
                if (rune != n) continue;
                int q = delta;
                for (int k = Base; ; k += Base)
                {
                    int t = Threshold(k, bias);
                    if (q < t) break;
                    text.Append(Digit(t + ((q - t) % (Base - t))));
                    q = (q - t) / (Base - t);
                }

                text.Append(Digit(q));
                bias = Adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled++;
            }
        }

        return text.ToString();
    }

    private static string? TryDecode(string label)
    {
        int split = label.LastIndexOf('-');
        var runes = new List<int>(label[..Math.Max(split, 0)].Select(c => (int)c));
        int n = InitialN;
        int i = 0;
        int bias = InitialBias;
        for (int at = split + 1; at < label.Length;)
        {
            int before = i;
            long weight = 1;
            long value = i;
            for (int k = Base; ; k += Base)
            {
                if (at >= label.Length) return null;
                int digit = Value(label[at++]);
                if (digit < 0) return null;
                value += digit * weight;
                if (value > int.MaxValue) return null;
                int t = Threshold(k, bias);
                if (digit < t) break;
                weight *= Base - t;
                if (weight > int.MaxValue) return null;
            }

            int count = runes.Count + 1;
            bias = Adapt((int)value - before, count, before == 0);
            long rune = n + (value / count);
            if (!Rune.IsValid((int)Math.Min(rune, int.MaxValue))) return null;
            n = (int)rune;
            i = (int)(value % count);
            runes.Insert(i++, n);
        }

        return string.Concat(runes.Select(rune => new Rune(rune).ToString()));
    }

    private static int Threshold(int k, int bias) => Math.Clamp(k - bias, TMin, TMax);

    private static int Adapt(int delta, int count, bool first)
    {
        delta = first ? delta / Damp : delta / 2;
        delta += delta / count;
        int k = 0;
        for (; delta > (Base - TMin) * TMax / 2; k += Base) delta /= Base - TMin;
        return k + ((Base - TMin + 1) * delta / (delta + Skew));
    }

    private static char Digit(int value) => (char)(value < 26 ? 'a' + value : '0' + value - 26);

    private static int Value(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a',
        >= '0' and <= '9' => c - '0' + 26,
        _ => -1,
    };
}
