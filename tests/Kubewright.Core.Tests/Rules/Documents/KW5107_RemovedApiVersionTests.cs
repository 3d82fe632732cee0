using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5107_RemovedApiVersionTests
{
    [Fact]
    public void Reports_VersionWithAReplacement() => ManifestVerifier.VerifyMessage(
        Object("{|KW5107:networking.k8s.io/v1beta1|}", "Ingress"),
        "KW5107",
        Severity.Error,
        "Ingress 'orders' is of networking.k8s.io/v1beta1, which Kubernetes 1.22 removed for Ingress; use networking.k8s.io/v1, some fields differ there");

    [Fact]
    public void Reports_VersionWithoutAReplacement() => ManifestVerifier.VerifyMessage(
        Object("{|KW5107:policy/v1beta1|}", "PodSecurityPolicy"),
        "KW5107",
        Severity.Error,
        "PodSecurityPolicy 'orders' is of policy/v1beta1, which Kubernetes 1.25 removed for PodSecurityPolicy; nothing replaces it");

    [Fact]
    public void Reports_WhereTheClusterIsKnown() => ManifestVerifier.VerifyMessage(
        Object("{|KW5107:policy/v1beta1|}", "PodDisruptionBudget"),
        "KW5107",
        Severity.Error,
        "PodDisruptionBudget 'orders' is of policy/v1beta1, which Kubernetes 1.25 removed for PodDisruptionBudget; use policy/v1",
        new CheckOptions { KubernetesVersion = new KubernetesVersion(1, 30), IsKubernetesVersionStated = true });

    [Fact]
    public void Reports_WhereEverythingIsHere() => Assert.Equal(
        Severity.Error,
        Assert.Single(ManifestVerifier.Verify(
            Object("{|KW5107:policy/v1beta1|}", "PodDisruptionBudget"),
            new CheckOptions { ClosedWorld = true })).Severity);

    [Fact]
    public void Ignores_VersionThatTheClusterStillServes() => ManifestVerifier.Verify(
        Object("policy/v1beta1", "PodDisruptionBudget"),
        new CheckOptions { KubernetesVersion = new KubernetesVersion(1, 24) });

    [Fact]
    public void Ignores_ServedVersion() => ManifestVerifier.Verify(Object("policy/v1", "PodDisruptionBudget"));

    [Fact]
    public void Fixes_WhereTheFieldsAreTheSame() => ManifestVerifier.VerifyFix(
        Object("{|KW5107:policy/v1beta1|}", "PodDisruptionBudget"),
        "KW5107",
        Object("policy/v1", "PodDisruptionBudget"));

    private static string Object(string apiVersion, string kind) => $"""
        apiVersion: {apiVersion}
        kind: {kind}
        metadata:
          name: orders
        """;
}
