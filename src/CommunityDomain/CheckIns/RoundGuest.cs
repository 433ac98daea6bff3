using System.Runtime.InteropServices;

namespace CommunityDomain.CheckIns;

/// <summary>A member of the cycle as rounds see one.</summary>
/// <param name="Member">Who.</param>
/// <param name="Pattern">The attendance.</param>
/// <param name="CheckIns">How many days with a success.</param>
/// <param name="Kind">What the account is.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RoundGuest(MemberId Member, AttendancePattern Pattern, int CheckIns, MemberKind Kind = MemberKind.Customer)
{
    internal bool IsExcluded => Kind != MemberKind.Customer;
}
