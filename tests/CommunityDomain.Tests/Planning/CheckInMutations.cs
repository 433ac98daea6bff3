using CommunityDomain.Calendars;
using CommunityDomain.CheckIns;
using CommunityDomain.Planning;

namespace CommunityDomain.Tests.Planning;

/// <summary>Planted mistakes in the check-in cycles of a plan.</summary>
internal static class CheckInMutations
{
    internal static IEnumerable<PlanMutation> All()
    {
        yield return new("null program", DefinitionCodes.ItemMissing, "checkIns[1]", p => p with { CheckIns = p.CheckIns.Add(null!) }, p => p with { CheckIns = p.CheckIns.Without(1) });
        yield return new("program twice", PlanCodes.CheckInRepeated, "checkIns[1].id", p => p with { CheckIns = p.CheckIns.Add(p.CheckIns[0]) }, p => p with { CheckIns = [p.CheckIns[0], p.CheckIns[1] with { Id = "painting" }] });
        yield return P("program of an unknown group", PlanCodes.CheckInGroupUnknown, ".group", c => c with { Group = new("g99") }, c => c with { Group = new("g1") });
        yield return new(
            "cycle before its group opens",
            PlanCodes.CheckInBeforeOpening,
            "checkIns[0].start",
            p => p.Program(c => c with { Group = new("g9"), Days = 7, Completion = null }),
            p => p.Program(c => c with { Start = new(2026, 3, 9) }));
        yield return new(
            "rounds after the group closes",
            PlanCodes.CheckInAfterClosing,
            "checkIns[0]",
            p => p.Program(c => c with { Group = new("g9"), Start = new(2026, 3, 9), Days = 14, Completion = null }),
            p => p.Program(c => c with { Days = 7 }));
        yield return P("no rounds", PlanCodes.CheckInRoundsMissing, ".rounds", c => c with { Rounds = [] }, c => c with { Rounds = ConversionRound.Three("a", "b", "c") });
        yield return P("two rounds", PlanCodes.CheckInRoundsFew, ".rounds", c => c with { Rounds = [c.Rounds[0], c.Rounds[1]] }, c => c with { Rounds = c.Rounds.Add(new() { Offer = "c" }) });
        yield return P("no comments promised", PlanCodes.CheckInFeedbackMissing, ".feedback", c => c with { Feedback = null }, c => c with { Feedback = FeedbackDuty.Daily(200) });
        yield return P("too few to comment", PlanCodes.CheckInFeedbackUnderstaffed, ".feedback", c => c with { Feedback = FeedbackDuty.Daily(100) }, c => c with { Feedback = FeedbackDuty.Daily(134) });
        yield return P("comments after days", CheckInCodes.FeedbackSlow, ".feedback.within", c => c with { Feedback = c.Feedback! with { Within = Duration.FromHours(48) } }, c => c with { Feedback = c.Feedback! with { Within = Duration.FromHours(12) } });
        yield return P("no comment capacity", CheckInCodes.FeedbackCapacityWrong, ".feedback.commentsPerTeacher", c => c with { Feedback = FeedbackDuty.Daily(0) }, c => c with { Feedback = FeedbackDuty.Daily(200) });
        yield return P("no time for comments", CheckInCodes.FeedbackTimeMissing, ".feedback.within", c => c with { Feedback = c.Feedback! with { Within = null } }, c => c with { Feedback = c.Feedback! with { AfterDayEnd = Duration.FromHours(12) } });
        yield return P("hours that count nothing", CheckInCodes.FeedbackHoursUnused, ".feedback.hours", c => c with { Feedback = c.Feedback! with { Within = null, AfterDayEnd = Duration.Zero, Hours = [new TimeWindow(new(9, 0), new(18, 0))] } }, c => c with { Feedback = c.Feedback! with { Hours = [] } });
        yield return P("nobody attends", CheckInCodes.FeedbackShareWrong, ".feedback.attendance", c => c with { Feedback = c.Feedback! with { Attendance = 0 } }, c => c with { Feedback = c.Feedback! with { Attendance = 0.8m } });
        yield return P("no offer", CheckInCodes.RoundOfferMissing, ".rounds[1].offer", c => c.Round(r => r with { Offer = "" }), c => c.Round(r => r with { Offer = "book" }));
        yield return P("round of no day", CheckInCodes.RoundNumberWrong, ".rounds[1].days", c => c.Round(r => r with { Days = 0 }), c => c.Round(r => r with { Days = 1 }));
        yield return P("round for nothing", CheckInCodes.RoundDiscountWrong, ".rounds[1].discount", c => c.Round(r => r with { Discount = 1 }), c => c.Round(r => r with { Discount = 0 }));
        yield return P("round that teaches waiting", CheckInCodes.RoundsDeeper, ".rounds[1].discount", c => c with { Rounds = [c.Rounds[0], c.Rounds[1] with { Discount = 0.2m }, c.Rounds[2] with { Discount = 0.2m }] }, c => c with { Rounds = c.Rounds.Select(r => r with { Discount = 0 }).ToValueList() });
        yield return P("attendance twice", CheckInCodes.RoundPatternWrong, ".rounds[1].for[1]", c => c.Round(r => r with { For = [AttendancePattern.Partly, AttendancePattern.Partly] }), c => c.Round(r => r with { For = [AttendancePattern.Partly] }));
        yield return P("too many rounds", CheckInCodes.RoundsTooMany, ".rounds", c => c with { Rounds = Enumerable.Repeat(c.Rounds[0], 13).ToValueList() }, c => c with { Rounds = ConversionRound.Three("a", "b", "c") });
        yield return P("more days than there are", CheckInCodes.GoalOutOfReach, ".completion.days", c => c with { Completion = new() { Id = "complete", Days = 22 } }, c => c with { Completion = new() { Id = "complete", Days = 21 } });
        yield return P("no days", CheckInCodes.ProgramNumberWrong, ".days", c => c with { Days = 0 }, c => c with { Days = 21 });
        yield return P("unknown zone of a program", CalendarCodes.ZoneUnknown, ".zone", c => c with { Zone = "Asia/Chengdu" }, c => c with { Zone = "Asia/Shanghai" });
    }

    private static PlanMutation P(string name, string code, string path, Func<CheckInProgram, CheckInProgram> mistake, Func<CheckInProgram, CheckInProgram> remedy) =>
        new(name, code, $"checkIns[0]{path}", plan => plan.Program(mistake), plan => plan.Program(remedy));

    private static CommunityPlan Program(this CommunityPlan plan, Func<CheckInProgram, CheckInProgram> change) => plan with { CheckIns = [change(plan.CheckIns[0]), .. plan.CheckIns.Skip(1)] };

    private static CheckInProgram Round(this CheckInProgram program, Func<ConversionRound, ConversionRound> change) =>
        program with { Rounds = [program.Rounds[0], change(program.Rounds[1]), .. program.Rounds.Skip(2)] };
}
