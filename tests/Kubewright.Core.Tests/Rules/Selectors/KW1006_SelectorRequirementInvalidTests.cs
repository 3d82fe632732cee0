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
        "NetworkPolicy 'orders': 'in' is not an operator of matchExpressions; it is one of In, NotIn, Exists, DoesNotExist; did you mean 'In'?");

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

    [Theory]
    [InlineData("\"=\"")]
    [InlineData("==")]
    [InlineData("Equals")]
    [InlineData("equals")]
    [InlineData("Eq")]
    public void Reports_OperatorThatMeansIn(string written) => Assert.Equal(
        "In",
        Assert.Single(ManifestVerifier.Verify(Policy($"key: app, operator: {{|KW1006:{written}|}}, values: [orders]"))).Fix?.Edits.Single().NewText.Trim('"'));

    [Fact]
    public void Reports_OperatorOfNoMeaning()
    {
        var finding = Assert.Single(ManifestVerifier.Verify(Policy("key: app, operator: {|KW1006:Matches|}, values: [orders]")));
        Assert.Null(finding.Fix);
        Assert.EndsWith("it is one of In, NotIn, Exists, DoesNotExist", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("key: app, operator: In, {|KW1006:values|}: ~")]
    [InlineData("key: app, operator: DoesNotExist, {|KW1006:values|}: [orders]")]
    [InlineData("{|KW1006:key|}: app, operator: ''")]
    [InlineData("{|KW1006:key|}: '', operator: Exists")]
    public void Reports_WhatIsEmptyOrTooMuch(string requirement) => ManifestVerifier.Verify(Policy(requirement));

    [Theory]
    [InlineData("key: app, operator: Exists, values: []")]
    [InlineData("key: app, operator: DoesNotExist, values: ~")]
    [InlineData("key: '${KEY}', operator: Exists")]
    public void Ignores_EmptyValuesAndPlaceholders(string requirement) => ManifestVerifier.Verify(Policy(requirement));

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
