using System.Text;

namespace CommunityDomain.Patterns;

/// <summary>A pattern with wildcards as one text: folded pieces, with <see cref="Star"/> and <see cref="One"/> between them.</summary>
internal static class WildcardText
{
    /// <summary>Any number of characters that are not white space. Half a surrogate pair, which no valid pattern holds.</summary>
    internal const char Star = '\uDC00';

    /// <summary>One character that is not white space.</summary>
    internal const char One = '\uDC01';

    internal static bool IsEscapeOpen(string text)
    {
        int backslashes = text.Length - text.AsSpan().TrimEnd('\\').Length;
        return backslashes % 2 == 1;
    }

    internal static bool IsLiteral(char unit) => unit is not (Star or One);

    internal static string Fold(string text, TextFolder folder)
    {
        var folded = new StringBuilder(text.Length);
        var piece = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char unit = text[i];
            if (unit is not ('*' or '?'))
            {
                if (unit == '\\' && i + 1 < text.Length) i++;
                piece.Append(text[i]);
                continue;
            }

            AddPiece();
            if (unit == '?') folded.Append(One);
            else if (folded.Length == 0 || folded[^1] != Star) folded.Append(Star);
        }

        AddPiece();
        return folded.ToString().Trim(' ');

        void AddPiece()
        {
            folder.Fold(piece.ToString());
            folded.Append(folder.Units);
            piece.Clear();
        }
    }
}
