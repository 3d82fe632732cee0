using Kubewright.Core.Application.Routes;
using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7204_ProbeOfDevelopmentOnlyTests
{
    private static readonly RouteEndpoint InDevelopment = Routes.Endpoint("/healthz") with { Condition = RouteCondition.InDevelopment };

    [Fact]
    public void Reports_EndpointOfDevelopmentInProduction() => Assert.Equal(
        "Deployment 'orders' probes '/healthz' of container 'api' (livenessProbe), which Shop.Orders maps in Development only, but it runs in Production here: "
        + "the answer is 404 and the probe fails",
        Assert.Single(ManifestVerifier.Verify(Routes.Probing("{ path: {|KW7204:/healthz|}, port: http }"), Routes.Application(InDevelopment))).Message);

    [Fact]
    public void Reports_EndpointOutsideOfDevelopmentInDevelopment() =>
        ManifestVerifier.Verify(
            Routes.Probing("{ path: {|KW7204:/healthz|}, port: http }", "[{ name: ASPNETCORE_ENVIRONMENT, value: development }]"),
            Routes.Application(InDevelopment with { Condition = RouteCondition.OutsideDevelopment }));

    [Fact]
    public void Reports_DefaultEndpointsOfTheTemplateAsInformation()
    {
        var application = Routes.Application(new ApplicationRoutes { DefaultEndpoints = Routes.Program.All });
        var finding = Assert.Single(ManifestVerifier.Verify(Routes.Probing("{ path: {|KW7204:/alive|}, port: http }"), application));
        Assert.Equal(Severity.Info, finding.Severity);
        ManifestVerifier.Verify(Routes.Probing("{ path: /healthz, port: http }"), application);
    }

    [Theory]
    [InlineData("{ name: ASPNETCORE_ENVIRONMENT, value: Development }")]
    [InlineData("{ name: ASPNETCORE_ENVIRONMENT, valueFrom: { secretKeyRef: { name: orders, key: environment } } }")]
    [InlineData("{ name: ASPNETCORE_ENVIRONMENT, value: '${ENVIRONMENT}' }")]
    public void Ignores_DevelopmentAndWhatIsNotKnown(string variable) => Assert.DoesNotContain(
        ManifestVerifier.Check(null, [Routes.Application(InDevelopment)], ("manifest.yaml", Routes.Probing("{ path: /healthz, port: http }", $"[{variable}]"))),
        finding => finding.Id.StartsWith("KW72", StringComparison.Ordinal));

    [Fact]
    public void Ignores_EndpointOnAConditionThatIsNotKnown() =>
        ManifestVerifier.Verify(Routes.Probing("{ path: /healthz, port: http }"),
            Routes.Application(InDevelopment with { Condition = RouteCondition.Unknown }));
}
