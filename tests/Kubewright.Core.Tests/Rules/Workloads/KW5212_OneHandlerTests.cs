using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5212_OneHandlerTests
{
    [Fact]
    public void Reports_ProbeWithoutHandler() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            {|KW5212:livenessProbe|}:
              periodSeconds: 5
            """),
        "KW5212",
        Severity.Error,
        "Deployment 'orders': the livenessProbe of container 'api' needs one of exec, httpGet, tcpSocket, grpc");

    [Fact]
    public void Reports_TwoHandlers() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            livenessProbe:
              httpGet:
                path: /
                port: 80
              {|KW5212:exec|}:
                command: ["true"]
            """),
        "KW5212",
        Severity.Error,
        "Deployment 'orders': the livenessProbe of container 'api' has 'exec' and 'httpGet', it can have only one of them");

    [Fact]
    public void Reports_HookWithoutHandler() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            lifecycle:
              {|KW5212:preStop|}: {}
            """),
        "KW5212",
        Severity.Error,
        "Deployment 'orders': the preStop of container 'api' needs one of exec, httpGet, tcpSocket, sleep");

    [Fact]
    public void Ignores_OneHandler() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            livenessProbe:
              exec:
                command: ["true"]
            lifecycle:
              preStop:
                sleep:
                  seconds: 5
            """));
}
