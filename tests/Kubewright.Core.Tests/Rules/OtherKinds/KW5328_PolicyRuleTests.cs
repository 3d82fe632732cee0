using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5328_PolicyRuleTests
{
    [Fact]
    public void Reports_RuleWithoutGroups() => ManifestVerifier.VerifyMessage(
        RoleOf("Role", "{|KW5328:resources|}: [configmaps], verbs: [get]"),
        "KW5328",
        Severity.Error,
        "Role 'orders': a rule has no 'apiGroups' (\"\" is the group of Pods, Services and ConfigMaps)");

    [Theory]
    [InlineData("Role", "{|KW5328:apiGroups|}: [apps], verbs: [get]")]
    [InlineData("Role", "apiGroups: [apps], {|KW5328:resources|}: [], verbs: [get]")]
    [InlineData("Role", "{|KW5328:nonResourceURLs|}: [/metrics], verbs: [get]")]
    [InlineData("ClusterRole", "{|KW5328:nonResourceURLs|}: [/metrics], apiGroups: [apps], verbs: [get]")]
    public void Reports_Rule(string kind, string rule) => ManifestVerifier.Verify(RoleOf(kind, rule));

    [Theory]
    [InlineData("Role", "apiGroups: [\"\"], resources: [pods], verbs: [get]")]
    [InlineData("ClusterRole", "nonResourceURLs: [/metrics], verbs: [get]")]
    public void Ignores_Rule(string kind, string rule) => ManifestVerifier.Verify(RoleOf(kind, rule));

    private static string RoleOf(string kind, string rule) => $$"""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: {{kind}}
        metadata:
          name: orders
        rules:
          - { {{rule}} }
        """;
}
