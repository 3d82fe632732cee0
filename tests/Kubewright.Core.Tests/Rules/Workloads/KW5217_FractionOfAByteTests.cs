using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5217_FractionOfAByteTests
{
    [Fact]
    public void Reports_Thousandths() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            resources:
              limits:
                memory: {|KW5217:512m|}
            """),
        "KW5217",
        Severity.Warning,
        "Deployment 'orders': container 'api' has limits of 512m memory, a fraction of a byte; 'm' is a thousandth, did you mean 512Mi?");

    [Fact]
    public void Reports_Fraction() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            resources:
              limits:
                memory: {|KW5217:0.5|}
            """),
        "KW5217",
        Severity.Warning,
        "Deployment 'orders': container 'api' has limits of 0.5 memory, a fraction of a byte");

    [Fact]
    public void Ignores_ThousandthsOfACpu() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            resources:
              limits:
                cpu: 512m
            """));

    [Fact]
    public void Ignores_FractionOfAGigabyte() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            resources:
              limits:
                memory: 0.5Gi
            """));

    [Fact]
    public void Fixes_ByMebibytes() => ManifestVerifier.VerifyFix(
        WorkloadText.Deployment(container: """
            resources:
              limits:
                memory: {|KW5217:512m|}
            """),
        "KW5217",
        WorkloadText.Deployment(container: """
            resources:
              limits:
                memory: 512Mi
            """));
}
