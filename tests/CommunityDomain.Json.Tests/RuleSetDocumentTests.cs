using CommunityDomain.Rules;

namespace CommunityDomain.Json.Tests;

public sealed class RuleSetRoundTripTests() : DocumentRoundTripTests<RuleSet>(Documents.RuleSet);

public sealed class RuleSetFaultTests() : DocumentFaultTests<RuleSet>(Documents.RuleSet);

public sealed class RuleSetShapeTests() : DocumentShapeTests<RuleSet>(Documents.RuleSet);

public sealed class RuleSetSchemaTests() : DocumentSchemaTests<RuleSet>(Documents.RuleSet);

public sealed class RuleSetFuzzTests() : DocumentFuzzTests<RuleSet>(Documents.RuleSet, ofMembers: 20_000, ofBytes: 80_000);
