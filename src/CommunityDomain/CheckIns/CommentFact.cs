using System.Runtime.InteropServices;

namespace CommunityDomain.CheckIns;

/// <summary>A teacher's comment on a member's check-in of a day. Whether it fits is judged where it is used. <c>default</c> comments nothing.</summary>
/// <param name="Member">Whose check-in.</param>
/// <param name="Day">The business day of the check-in, of the cycle's clock.</param>
/// <param name="Teacher">Who wrote the comment.</param>
/// <param name="At">When.</param>
/// <param name="Text">The text; null or empty where there is none, as of a voice message: then it is in no share of copied comments.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CommentFact(MemberId Member, LocalDate Day, MemberId Teacher, Instant At, string? Text = null);
