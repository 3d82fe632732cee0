using Kubewright.Analyzers.Tests.Harness;

namespace Kubewright.Analyzers.Tests.Attributes.Rules;

public sealed class KW6011_ServicePortTargetTests
{
    private const string Class = """[Deployment("orders")] [Container("api", "shop/orders:1.4")] [ContainerPort("web", 8080)] """;

    [Fact]
    public async Task Reports_PortsThatNoContainerPortMatches()
    {
        var found = await ClassVerifier.VerifyAsync(
            Class + """[ContainerPort("metrics", 9090)] [Service] [{|KW6011:ServicePort|}("http", {|KW2008:80|}, AppProtocol = "http")] partial class App;""");

        Assert.Equal(
            "[ServicePort] 'http' names no target and no container port has its name or number, so it leads to pod port 80, on which no container is declared to listen; "
            + "set TargetPort to one of 'web' (8080), 'metrics' (9090)",
            Assert.Single(found, one => one.Id == "KW6011").GetMessage());
    }

    [Theory]
    [InlineData("""[Service] [ServicePort("http", 80)]""")]
    [InlineData("""[ContainerPort("metrics", 9090)] [Service] [ServicePort("web", 80)]""")]
    [InlineData("""[ContainerPort("metrics", 9090)] [Service] [ServicePort("http", 8080)]""")]
    [InlineData("""[ContainerPort("metrics", 9090)] [Service] [ServicePort("http", 80, TargetPort = "web")]""")]
    public Task Ignores_PortsWithATarget(string attributes) => ClassVerifier.VerifyAsync(Class + attributes + " partial class App;");
}
