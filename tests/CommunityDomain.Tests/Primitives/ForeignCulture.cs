using System.Globalization;

namespace CommunityDomain.Tests.Primitives;

/// <summary>Runs code on a thread whose culture writes numbers and dates unlike the invariant one; made by hand, as test hosts may know no other.</summary>
internal static class ForeignCulture
{
    internal static void Run(Action act)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo beforeUI = CultureInfo.CurrentUICulture;
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat.NumberDecimalSeparator = ",";
        foreign.NumberFormat.NumberGroupSeparator = ".";
        foreign.NumberFormat.NegativeSign = "~";
        foreign.DateTimeFormat.DateSeparator = "|";
        foreign.DateTimeFormat.TimeSeparator = "|";
        try
        {
            CultureInfo.CurrentCulture = foreign;
            CultureInfo.CurrentUICulture = foreign;
            act();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = beforeUI;
        }
    }
}
