using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;

namespace Kubewright.Conformance.Tests;

/// <summary>
/// What Kubernetes 1.36 makes of a Deployment and its Service when one thing in them is written otherwise. What the API server refuses, or what leads nowhere, is
/// an error; what it takes, however odd, is not. These cases need nothing from outside of the repository.
/// </summary>
public sealed class ShopConformanceTests
{
    private const string Selector = "  selector:\n    app: orders\n  ports";
    private const string TargetPort = "targetPort: http";
    private const string Port = "  port: 80\n";
    private const string PortName = "- name: http\n      port";
    private const string ContainerPort = "containerPort: 8080";
    private const string ContainerPortName = "- name: http\n              containerPort";
    private const string TemplateLabel = "        app: orders\n    spec";
    private const string DeploymentSpec = "spec:\n  selector:\n    matchLabels";
    private const string Image = "image: shop/orders:1.4";

    [Theory]
    [InlineData(TargetPort, "targetPort: 8080")]
    [InlineData(TargetPort, "targetPort: 8080.0")]
    [InlineData(TargetPort, "targetPort: 9999")]
    [InlineData(TargetPort, "targetPort: 0")]
    [InlineData(TargetPort, "targetPort: \"\"")]
    [InlineData(TargetPort, "targetPort: ~")]
    [InlineData(Port, "  port: 0x50\n")]
    [InlineData(Port, "  port: 0120\n")]
    [InlineData(Port, "  port: 8_0\n")]
    [InlineData(Port, "  port: 80.0\n")]
    [InlineData(Port, "  port: 8e1\n")]
    [InlineData(PortName, "- name: \"80\"\n      port")]
    [InlineData(PortName, "- name: a--b\n      port")]
    [InlineData(Selector, "  type: NodePort\n" + Selector)]
    [InlineData(Selector, "  clusterIP: None\n" + Selector)]
    [InlineData(Selector, "  sessionAffinity: ClientIP\n" + Selector)]
    [InlineData(DeploymentSpec, "spec:\n  replicas: 2.0\n  selector:\n    matchLabels")]
    [InlineData(DeploymentSpec, "spec:\n  replicas: ~\n  selector:\n    matchLabels")]
    [InlineData(TemplateLabel, "        app: orders\n        tier: \"\"\n    spec")]
    [InlineData(Image, Image + "\n          resources: { limits: { memory: 512M, cpu: 0.5 } }")]
    public void WhatKubernetesTakes_IsNoError(string written, string instead) =>
        Assert.Empty(ErrorsOf(written, instead));

    [Theory]
    [InlineData(TargetPort, "targetPort: \"8080\"")]
    [InlineData(TargetPort, "targetPort: -1")]
    [InlineData(TargetPort, "targetPort: 80.5")]
    [InlineData(TargetPort, "targetPort: true")]
    [InlineData(TargetPort, "targetPort: HTTP")]
    [InlineData(TargetPort, "targetPort: htpp")]
    [InlineData(Port, "  port: 0\n")]
    [InlineData(Port, "  port: 65536\n")]
    [InlineData(Port, "  port: \"80\"\n")]
    [InlineData(Port, "")]
    [InlineData(PortName, "- name: http_1\n      port")]
    [InlineData(PortName, "- name: Http\n      port")]
    [InlineData(TargetPort, TargetPort + "\n      nodePort: 30080")]
    [InlineData(Selector, "  type: nodePort\n" + Selector)]
    [InlineData(Selector, "  type: NodePort\n  clusterIP: None\n" + Selector)]
    [InlineData(Selector, "  clusterIP: none\n" + Selector)]
    [InlineData(Selector, "  sessionAffinity: ClientIp\n" + Selector)]
    [InlineData(Selector, "  externalTrafficPolicy: Local\n" + Selector)]
    [InlineData(TemplateLabel, "        app: order\n    spec")]
    [InlineData(TemplateLabel, "        app: orders\n        tier: a b\n    spec")]
    [InlineData(ContainerPort, "containerPort: 0")]
    [InlineData(ContainerPort, "containerPort: 70000")]
    [InlineData(ContainerPort, ContainerPort + "\n              protocol: tcp")]
    [InlineData(ContainerPortName, "- name: HTTP\n              containerPort")]
    [InlineData(ContainerPortName, "- name: longer-than-fifteen\n              containerPort")]
    [InlineData(DeploymentSpec, "spec:\n  replicas: -1\n  selector:\n    matchLabels")]
    [InlineData(DeploymentSpec, "spec:\n  replicas: \"2\"\n  selector:\n    matchLabels")]
    [InlineData("kind: Deployment", "kind: Deploymnt")]
    [InlineData(Image, "image: \"\"")]
    [InlineData(Image, Image + "\n          resources: { limits: { memory: 512MB } }")]
    [InlineData(Image, Image + "\n          resources: { limits: { cpu: half } }")]
    [InlineData(Image, "image: [")]
    public void WhatKubernetesRefuses_IsAnError(string written, string instead) =>
        Assert.NotEmpty(ErrorsOf(written, instead));

    [Fact]
    public void WhatIsWrittenAsItShould_HasNoFindingAtAll() => Assert.DoesNotContain(Check(Shop), finding => finding.Severity > Severity.Info);

    private static string Shop { get; } = OrdersShop.Together(OrdersShop.Deployment, OrdersShop.Service);

    private static IEnumerable<string> ErrorsOf(string written, string instead)
    {
        Assert.Contains(written, Shop, StringComparison.Ordinal);
        return Check(Shop.Replace(written, instead, StringComparison.Ordinal))
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => $"{finding.Id}: {finding.Message}");
    }

    private static IEnumerable<Finding> Check(string text) =>
        Checker.CheckAll(ManifestGraph.Create([new ManifestInput(ManifestReader.Read(new SourceFile("orders.yaml", text)))]));
}
