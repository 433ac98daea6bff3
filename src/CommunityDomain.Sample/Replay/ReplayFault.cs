using System.Diagnostics.CodeAnalysis;

namespace CommunityDomain.Sample.Replay;

/// <summary>Why a log cannot be replayed: one line with the path, for the user.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Only ever thrown with its line, and caught in this folder.")]
[SuppressMessage("Design", "CA1064", Justification = "Only ever thrown with its line, and caught in this folder.")]
[SuppressMessage("Naming", "CA1710", Justification = "It is the user's fault line, not the program's.")]
internal sealed class ReplayFault(string line) : Exception(line);
