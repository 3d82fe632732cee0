using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2035_NodePortOnClusterIPTests
{
    [Fact]
    public void Reports_NodePortOfAClusterIP() => ManifestVerifier.VerifyMessage(
        Deployment() + Service("- port: 80\n  targetPort: http\n  nodePort: {|KW2035:30080|}"),
        "KW2035",
        Severity.Error,
        "Service 'orders' is of type ClusterIP, which opens no port on the nodes; write 'type: NodePort' or leave nodePort 30080 out");

    [Fact]
    public void Reports_NodePortWhereNoTypeIsWritten() => ManifestVerifier.VerifyMessage(
        Deployment() + Service("- port: 80\n  targetPort: http\n  nodePort: {|KW2035:30080|}").Replace("  type: ClusterIP\n", "", StringComparison.Ordinal),
        "KW2035",
        Severity.Error,
        "Service 'orders' has no type and so is a ClusterIP, which opens no port on the nodes; write 'type: NodePort' or leave nodePort 30080 out");

    [Theory]
    [InlineData("NodePort", "30080")]
    [InlineData("LoadBalancer", "30080")]
    [InlineData("ClusterIP", "0")]
    public void Ignores_TypesThatOpenNodePorts(string type, string number) =>
        ManifestVerifier.Verify(Deployment() + Service($"- port: 80\n  targetPort: http\n  nodePort: {number}", type));
}
