using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5273_MemoryWithoutUnitTests
{
    [Fact]
    public void Reports_BytesForMebibytes() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            resources:
              limits:
                memory: {|KW5273:512|}
            """),
        "KW5273",
        Severity.Info,
        "Deployment 'orders': container 'api' has a memory limit of 512 bytes, with which no container starts; did you mean 512Mi?");

    [Fact]
    public void Reports_Kilobytes() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            resources:
              limits:
                memory: {|KW5273:512Ki|}
            """),
        "KW5273",
        Severity.Info,
        "Deployment 'orders': container 'api' has a memory limit of 512Ki, with which no container starts");

    [Fact]
    public void Fixes_Unit() => ManifestVerifier.VerifyFix(
        WorkloadText.Deployment(container: """
            resources:
              limits:
                memory: {|KW5273:512|}
            """),
        "KW5273",
        WorkloadText.Deployment(container: """
            resources:
              limits:
                memory: 512Mi
            """));

    [Fact]
    public void Ignores_EnoughAndNone() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            resources:
              limits:
                memory: 1Mi
            """));

    [Fact]
    public void Ignores_Zero() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            resources:
              limits:
                memory: 0
            """));

    [Fact]
    public void Ignores_Requests() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            resources:
              requests:
                memory: 512
            """));
}
