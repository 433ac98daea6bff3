using CommunityDomain.Planning;

namespace CommunityDomain.Json.Tests;

public sealed class CommunityPlanFuzzTests() : DocumentFuzzTests<CommunityPlan>(Documents.Plan, ofMembers: 10_000, ofBytes: 10_000);
