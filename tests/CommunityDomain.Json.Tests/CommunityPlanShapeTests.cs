using CommunityDomain.Planning;

namespace CommunityDomain.Json.Tests;

public sealed class CommunityPlanShapeTests() : DocumentShapeTests<CommunityPlan>(Documents.Plan);
