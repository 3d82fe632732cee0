using Kubewright.Core.Application.Listening;
using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7004_ListenerOnLoopbackOnlyTests
{
    [Fact]
    public void Reports_LocalhostInTheImage()
    {
        var finding = Assert.Single(ManifestVerifier.Verify(
            Orders.Deployment() + Orders.Service("{ port: 80, targetPort: {|KW7004:http|} }"),
            Orders.Application(environment: "ENV ASPNETCORE_URLS=http://localhost:8080")));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(
            "Service 'orders' sends port 80 to 8080, which is open on localhost only, so nothing outside the pod reaches it: "
                + "Shop.Orders listens on 8080 (ASPNETCORE_URLS in the Dockerfile line 2)",
            finding.Message);
    }

    [Fact]
    public void Ignores_AnAddressThatIsOpenToAll() => ManifestVerifier.Verify(
        Orders.Deployment() + Orders.Service("{ port: 80, targetPort: http }"),
        Orders.Application(environment: "ENV ASPNETCORE_URLS=http://localhost:8081;http://0.0.0.0:8080"));

    [Fact]
    public void Ignores_CodeThatCannotBeFollowed() => ManifestVerifier.Verify(
        Orders.Deployment() + Orders.Service("{ port: 80, targetPort: http }"),
        Orders.Application(environment: "ENV ASPNETCORE_URLS=http://localhost:8080", code: new CodeListening { Unknown = "its port is not a constant" }));
}
