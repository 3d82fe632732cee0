using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2002_NamedTargetPortMissingInSomeTests
{
    [Fact]
    public void Reports_WorkloadWithoutThePort() => ManifestVerifier.VerifyMessage(
        Deployment() + Deployment(Container("- name: metrics\n  containerPort: 9090", "worker"), name: "orders-worker")
            + Service("- port: 80\n  targetPort: {|KW2002:http|}"),
        "KW2002",
        Severity.Warning,
        "Service 'orders' sends port 80 to the pod port 'http', which Deployment 'orders-worker' does not have though selected too; only the other pods get "
        + "its traffic");

    [Fact]
    public void Ignores_Jobs() => ManifestVerifier.Verify(
        Deployment()
            + """
              apiVersion: batch/v1
              kind: Job
              metadata:
                name: migrate
              spec:
                template:
                  metadata:
                    labels:
                      app: orders
                  spec:
                    restartPolicy: Never
                    containers:
                      - name: migrate
                        image: shop/migrate:1.4
              ---

              """
            + Service("- port: 80\n  targetPort: http").Replace("app: orders", "app: {|KW1011:orders|}", StringComparison.Ordinal));

    [Fact]
    public void Ignores_DifferentNumbersOfOneName() => ManifestVerifier.Verify(
        Deployment() + Deployment(Container("- name: http\n  containerPort: 9090", "worker"), name: "orders-worker")
            + Service("- port: 80\n  targetPort: http"));
}
