using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7002_ContainerPortNotListenedOnTests
{
    [Fact]
    public void Reports_DeclarationThatNobodyUsesAsWarning() => Assert.Equal(
        Severity.Warning,
        Assert.Single(ManifestVerifier.Verify(
            Orders.Deployment("{|KW7002:80|}", "8080") + Orders.Service("{ port: 80, targetPort: 8080 }"),
            Orders.Application()), finding => finding.Id == "KW7002").Severity);

    [Fact]
    public void Reports_DeclarationThatAServiceGoesByAsError()
    {
        var finding = Assert.Single(ManifestVerifier.Verify(
            Orders.Deployment("{|KW7002:80|}", "8080") + Orders.Service("{ port: 80, targetPort: http }"),
            Orders.Application()));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(
            "Deployment 'orders' declares port 80 of container 'api', to which Service 'orders' sends by its name, but Shop.Orders listens on 8080 "
                + "(image default of mcr.microsoft.com/dotnet/aspnet:8.0, Dockerfile line 1)",
            finding.Message);
    }

    [Fact]
    public void Ignores_DeclarationOfWhereItListens() =>
        ManifestVerifier.Verify(Orders.Deployment("5001") + Orders.Service("{ port: 80, targetPort: http }"),
            Orders.Application(environment: "ENV ASPNETCORE_HTTP_PORTS=5001"));

    [Fact]
    public void Ignores_Placeholder() =>
        ManifestVerifier.Verify(Orders.Deployment("${PORT}") + Orders.Service("{ port: 80, targetPort: http }"), Orders.Application());

    /// <summary>A library may listen beside the web server, and a declaration that nothing goes by does no harm.</summary>
    [Fact]
    public void Reports_AnotherPortBesideTheServersAsInformation() => Assert.Equal(
        Severity.Info,
        Assert.Single(ManifestVerifier.Verify(
            Orders.Deployment("8080\n            - name: metrics\n              containerPort: {|KW7002:9464|}")
                + Orders.Service("{ port: 80, targetPort: 8080 }"),
            Orders.Application()), finding => finding.Id == "KW7002").Severity);
}
