using CommunityDomain.CheckIns;

namespace CommunityDomain.Json.Tests;

public sealed class CheckInProgramRoundTripTests() : DocumentRoundTripTests<CheckInProgram>(Documents.CheckInProgram);

public sealed class CheckInProgramFaultTests() : DocumentFaultTests<CheckInProgram>(Documents.CheckInProgram)
{
    private protected override (int Members, int Tried) Least => (75, 13);
}

public sealed class CheckInProgramShapeTests() : DocumentShapeTests<CheckInProgram>(Documents.CheckInProgram);

public sealed class CheckInProgramSchemaTests() : DocumentSchemaTests<CheckInProgram>(Documents.CheckInProgram);

public sealed class CheckInProgramFuzzTests() : DocumentFuzzTests<CheckInProgram>(Documents.CheckInProgram, ofMembers: 3_000, ofBytes: 8_000);

public sealed class CheckInProgramDocumentTests
{
    private const string Start = "{\"version\":1,\"start\":\"2026-03-02\",\"days\":21,\"zone\":\"Asia/Shanghai\"";

    [Fact]
    public void Read_AndOpened_IsACycle()
    {
        CheckInProgram program = CheckInProgramDocument.Read(Start + ",\"id\":\"english\",\"format\":{\"needs\":[\"audio\",\"text\"]},\"points\":{\"base\":10},\"weekdays\":[\"monday\",\"friday\"]}");
        program.Format.Needs.Should().Be(CheckInContent.Audio | CheckInContent.Text);
        program.Points.Base.Should().Be(new Points(10));
        CheckInCycle.Open(program, DateTimeZoneProviders.Tzdb).ScheduledDays.Should().Be(6);
    }

    [Fact]
    public void None_WhereADefaultIsNotWanted_IsNull()
    {
        CheckInProgram program = CheckInProgram.Days21(new(2026, 3, 2), "Asia/Shanghai") with { RestDays = null, Feedback = new() { CommentsPerTeacher = 60, Within = null, AfterDayEnd = Duration.Zero } };
        string json = CheckInProgramDocument.Write(program, indented: false);
        json.Should().Contain("\"restDays\":\"none\"").And.Contain("\"within\":\"none\"");
        CheckInProgramDocument.Read(json).Should().Be(program);
        CheckInProgramDocument.Read(Start + "}").RestDays.Should().Be(0, "what is left out has its default");
        new SchemaJudge(CheckInProgramDocument.Schema).Accepts(json).Should().BeTrue();
    }

    [Fact]
    public void Write_OfAContentWithoutWord_IsRefused() =>
        FluentActions.Invoking(() => CheckInProgramDocument.Write(CheckInProgram.Days7(new(2026, 3, 2), "UTC") with { Format = new() { Needs = (CheckInContent)1024 } }))
            .Should().Throw<InvalidDefinitionException>().Which.Findings.Should().ContainSingle().Which.Path.Should().Be("format.needs");
}
