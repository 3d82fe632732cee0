using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Selectors;

public sealed class KW1006_SelectorRequirementInvalidTests
{
    [Fact]
    public void Reports_UnknownOperator() => ManifestVerifier.VerifyMessage(
        Policy("key: app, operator: {|KW1006:in|}, values: [orders]"),
        "KW1006",
        Severity.Error,
        "NetworkPolicy 'orders': 'in' is no operator of matchExpressions; it is one of In, NotIn, Exists, DoesNotExist; did you mean 'In'?");

    [Fact]
    public void Reports_MissingValues() => ManifestVerifier.VerifyMessage(
        Policy("key: app, operator: {|KW1006:NotIn|}"),
        "KW1006",
        Severity.Error,
        "NetworkPolicy 'orders': the operator 'NotIn' needs 'values'");

    [Fact]
    public void Reports_EmptyValues() => ManifestVerifier.Verify(Policy("key: app, operator: In, {|KW1006:values|}: []"));

    [Fact]
    public void Reports_ValuesThatTheOperatorDoesNotTake() => ManifestVerifier.VerifyMessage(
        Policy("key: app, operator: Exists, {|KW1006:values|}: [orders]"),
        "KW1006",
        Severity.Error,
        "NetworkPolicy 'orders': the operator 'Exists' takes no 'values'");

    [Fact]
    public void Reports_MissingKey() => ManifestVerifier.Verify(Policy("{|KW1006:operator|}: Exists"));

    [Fact]
    public void Reports_MissingOperator() => ManifestVerifier.Verify(Policy("{|KW1006:key|}: app"));

    [Fact]
    public void Fixes_Case() => ManifestVerifier.VerifyFix(
        Policy("key: app, operator: {|KW1006:exists|}"),
        "KW1006",
        Policy("key: app, operator: Exists"));

    [Theory]
    [InlineData("key: app, operator: In, values: [orders]")]
    [InlineData("key: app, operator: DoesNotExist")]
    [InlineData("key: app, operator: \"${OPERATOR}\"")]
    public void Ignores_ValidRequirement(string requirement) => ManifestVerifier.Verify(Policy(requirement));

    private static string Policy(string requirement) => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: orders
        spec:
          podSelector:
            matchExpressions:
              - { {{requirement}} }
          policyTypes: [Ingress]
        """;
}
