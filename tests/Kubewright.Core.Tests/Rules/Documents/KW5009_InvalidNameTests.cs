using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5009_InvalidNameTests
{
    [Fact]
    public void Reports_Capital() => ManifestVerifier.VerifyMessage(
        Object("v1", "ConfigMap", "{|KW5009:Web|}"),
        "KW5009",
        Severity.Error,
        "The ConfigMap name 'Web' holds the capital 'W'; lower-case letters, digits, '-' and '.' are allowed");

    [Theory]
    [InlineData("v1", "Namespace", "shop.test")]
    [InlineData("v1", "ConfigMap", "a_b")]
    [InlineData("v1", "ConfigMap", "-a")]
    [InlineData("v1", "ConfigMap", "a.-b")]
    [InlineData("v1", "Namespace", "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn")]
    [InlineData("rbac.authorization.k8s.io/v1", "ClusterRole", "a/b")]
    public void Reports_WhatTheKindRefuses(string apiVersion, string kind, string name) =>
        ManifestVerifier.Verify(Object(apiVersion, kind, "{|KW5009:" + name + "|}"));

    [Theory]
    [InlineData("v1", "ConfigMap", "kube-root-ca.crt")]
    [InlineData("v1", "Namespace", "1shop")]
    [InlineData("v1", "ConfigMap", "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn")]
    [InlineData("rbac.authorization.k8s.io/v1", "ClusterRole", "system:Node_x")]
    [InlineData("v1", "ConfigMap", "${NAME}")]
    [InlineData("v1", "ConfigMap", "cleanup-<node-name>")]
    public void Ignores_WhatTheKindAllows(string apiVersion, string kind, string name) =>
        ManifestVerifier.Verify(Object(apiVersion, kind, name));

    [Fact]
    public void Reports_ServiceNameThatBeginsWithADigit_BeforeItWasAllowed() => ManifestVerifier.Verify(
        Service("{|KW5009:1web|}"),
        new CheckOptions { KubernetesVersion = new KubernetesVersion(1, 35) });

    [Fact]
    public void Ignores_ServiceNameThatBeginsWithADigit() => ManifestVerifier.Verify(Service("1web"));

    [Fact]
    public void Reports_ServiceNameWithDots() => ManifestVerifier.Verify(Service("{|KW5009:web.v1|}"));

    [Fact]
    public void Ignores_KindsOfOthers() => ManifestVerifier.Verify("apiVersion: example.com/v1\nkind: Thing\nmetadata:\n  name: A_B\n");

    [Fact]
    public void Fixes_ByLowerCaseAndDashes() => ManifestVerifier.VerifyFix(
        Object("v1", "ConfigMap", "{|KW5009:Web_Front|}"),
        "KW5009",
        Object("v1", "ConfigMap", "web-front"));

    [Fact]
    public void Fixes_InTheQuotesThatAreWritten() => ManifestVerifier.VerifyFix(
        "{ \"apiVersion\": \"v1\", \"kind\": \"ConfigMap\", \"metadata\": { \"name\": {|KW5009:\"Web\"|} } }",
        "KW5009",
        "{ \"apiVersion\": \"v1\", \"kind\": \"ConfigMap\", \"metadata\": { \"name\": \"web\" } }");

    private static string Object(string apiVersion, string kind, string name) =>
        "apiVersion: " + apiVersion + "\nkind: " + kind + "\nmetadata:\n  name: " + name + "\n";

    private static string Service(string name) =>
        Object("v1", "Service", name) + "spec:\n  type: ExternalName\n  externalName: db.example.com\n";

    [Fact]
    public void Reports_BeginningOfNoName() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              generateName: {|KW5009:Orders-|}
            """,
        "KW5009",
        Severity.Error,
        "The generateName 'Orders-' cannot begin the name of a ConfigMap: it holds the capital 'O'; lower-case letters, digits, '-' and '.' are allowed");

    [Theory]
    [InlineData("orders-")]
    [InlineData("orders")]
    [InlineData("\"\"\n  name: orders")]
    public void Ignores_BeginningOfAName(string beginning) =>
        ManifestVerifier.Verify($"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  generateName: {beginning}\n");
}
