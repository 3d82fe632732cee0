using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2055_HostPortTwiceTests
{
    [Fact]
    public void Reports_OneHostPortOfTwoContainers() => ManifestVerifier.VerifyMessage(
        Deployment(Container("- containerPort: 8080\n  hostPort: 9100") + "\n" + Container("- containerPort: 9090\n  hostPort: {|KW2055:9100|}", "admin")),
        "KW2055",
        Severity.Error,
        "Deployment 'orders' takes the hostPort 9100 twice for TCP");

    [Theory]
    [InlineData("protocol: UDP")]
    [InlineData("hostIP: 127.0.0.1")]
    public void Ignores_AnotherProtocolOrAddress(string difference) => ManifestVerifier.Verify(
        Deployment(Container("- containerPort: 8080\n  hostPort: 9100") + "\n"
            + Container($"- containerPort: 9090\n  hostPort: 9100\n  {difference}", "admin")));

    [Fact]
    public void Ignores_InitContainersThatRunOneByOne() => ManifestVerifier.Verify(
        Deployment(
            Container("- containerPort: 8080\n  hostPort: 9100"),
            Container("- containerPort: 9090\n  hostPort: 9100", "migrate") + "\n" + Container("- containerPort: 9090\n  hostPort: 9100", "seed")));

    [Fact]
    public void Reports_PortsOfAPodOnTheHostsNetwork() => ManifestVerifier.VerifyMessage(
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: node-tools
        spec:
          hostNetwork: true
          containers:
            - name: proxy
              image: shop/proxy:1.4
              ports:
                - containerPort: 8080
            - name: web
              image: shop/web:1.4
              ports:
                - containerPort: {|KW2054:{|KW2055:8080|}|}
        """,
        "KW2055",
        Severity.Error,
        "Pod 'node-tools' takes the hostPort 8080 twice for TCP, because it runs on the host's network");

    [Fact]
    public void Reports_PortsOfATemplateOnTheHostsNetwork() => ManifestVerifier.VerifyMessage(
        """
        apiVersion: apps/v1
        kind: DaemonSet
        metadata:
          name: node-tools
        spec:
          selector:
            matchLabels:
              app: node-tools
          template:
            metadata:
              labels:
                app: node-tools
            spec:
              hostNetwork: true
              containers:
                - name: proxy
                  image: shop/proxy:1.4
                  ports:
                    - containerPort: 8080
                    - containerPort: 8080
                      protocol: UDP
                - name: web
                  image: shop/web:1.4
                  ports:
                    - containerPort: {|KW2054:{|KW2055:8080|}|}
        """,
        "KW2055",
        Severity.Warning,
        "DaemonSet 'node-tools' takes the hostPort 8080 twice for TCP, because it runs on the host's network");

    [Fact]
    public void Reports_OneHostPortTwiceInAnInitContainer() => ManifestVerifier.Verify(
        Deployment(initContainers: Container("- containerPort: 9090\n  hostPort: 9100\n- containerPort: 9091\n  hostPort: {|KW2055:9100|}", "migrate")));

    [Fact]
    public void Reports_BehindAPortWithoutOne() => ManifestVerifier.Verify(
        Deployment(Container("- containerPort: 8080\n  hostPort: 9100\n- containerPort: 8081\n- containerPort: 8082\n  hostPort: {|KW2055:9100|}")));

    [Theory]
    [InlineData("hostPort: 0")]
    [InlineData("hostPort: ${PORT}")]
    [InlineData("hostPort: 9100\n  hostIP: ${ADDRESS}")]
    [InlineData("hostPort: 9100\n  protocol: ${PROTOCOL}")]
    public void Ignores_NoneAndWhatIsNotKnown(string hostPort) => ManifestVerifier.Verify(
        Deployment(Container($"- containerPort: 8080\n  {hostPort}\n- containerPort: 8081\n  {hostPort}")));
}
