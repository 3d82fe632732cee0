using Kubewright.Analyzers.Tests.Harness;

namespace Kubewright.Analyzers.Tests.Attributes.Rules;

public sealed class KW6013_ValueNotOfEnumTests
{
    [Theory]
    [InlineData("""[Service(Type = {|KW6013:(ServiceType)9|})] [ServicePort("http", 80)]""",
        "9 is not a value of ServiceType, so Type of [Service] is ignored; use ClusterIP, NodePort, LoadBalancer, Headless, ExternalName")]
    [InlineData("""[Toleration("gpu", Effect = {|KW6013:(TaintEffect)7|})]""",
        "7 is not a value of TaintEffect, so Effect of [Toleration] is ignored; use NoSchedule, PreferNoSchedule, NoExecute")]
    public Task Reports_NumbersWithoutAName(string attributes, string message) => ClassVerifier.VerifyMessageAsync(
        """[Deployment("orders")] [Container("api", "shop/orders:1.4")] [ContainerPort("http", 8080)] """ + attributes + " partial class App;",
        message);

    [Fact]
    public Task Ignores_NumbersWithAName() => ClassVerifier.VerifyAsync(
        """[Deployment("orders", Strategy = (DeploymentStrategyType)0)] [Container("api", "shop/orders:1.4")] partial class App;""");
}
