using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7005_DaprSendsWhereNobodyListensTests
{
    [Fact]
    public void Reports_AppPortThatNobodyListensOn()
    {
        var finding = Assert.Single(ManifestVerifier.Verify(
            Orders.Deployment(annotations: "{ dapr.io/enabled: 'true', dapr.io/app-port: {|KW7005:'80'|} }") + Orders.Service("{ port: 80, targetPort: http }"),
            Orders.Application()));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(
            "Deployment 'orders' configures Dapr for an application on port 80, but Shop.Orders listens on 8080 "
                + "(image default of mcr.microsoft.com/dotnet/aspnet:8.0, Dockerfile line 1)",
            finding.Message);
    }

    [Fact]
    public void Ignores_LocalhostForTheSidecar() => Assert.DoesNotContain(
        ManifestVerifier.Verify(
            Orders.Deployment(annotations: "{ dapr.io/enabled: 'true', dapr.io/app-port: '8080' }"),
            Orders.Application(environment: "ENV ASPNETCORE_URLS=http://localhost:8080")),
        finding => finding.Id == "KW7005");

    [Fact]
    public void Ignores_WhereDaprIsNotEnabled() => ManifestVerifier.Verify(
        Orders.Deployment(annotations: "{ dapr.io/app-port: '80' }") + Orders.Service("{ port: 80, targetPort: http }"),
        Orders.Application());
}
