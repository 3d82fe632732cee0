using Kubewright.Core.Application.Docker;
using Kubewright.Core.Application.Listening;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7001_ServiceSendsWhereNobodyListensTests
{
    [Fact]
    public void Reports_TheOldPortUnderANewImage()
    {
        var findings = ManifestVerifier.Verify(
            Orders.Deployment() + Orders.Service("{ port: 80, targetPort: {|KW7001:80|} }"),
            Orders.Application());
        var finding = Assert.Single(findings);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(
            "Service 'orders' sends port 80 to 80, but Shop.Orders listens on 8080 (image default of mcr.microsoft.com/dotnet/aspnet:8.0, Dockerfile line 1)",
            finding.Message);
        Assert.Equal("8080", Assert.Single(finding.Fix!.Edits).NewText);
    }

    [Fact]
    public void Reports_MissingTargetPort() => ManifestVerifier.Verify(
        Orders.Deployment() + Orders.Service("port: {|KW7001:80|}"),
        Orders.Application());

    [Fact]
    public void Reports_ThePortOfOldImagesOnlyWhereTheyAreOld() => ManifestVerifier.Verify(
        Orders.Deployment("80") + Orders.Service("{ port: 80, targetPort: {|KW7001:8080|} }"),
        Orders.Application("mcr.microsoft.com/dotnet/aspnet:7.0"));

    [Fact]
    public void Reports_AgainstTheManifestsOwnVariable()
    {
        var findings = ManifestVerifier.Verify(
            Orders.Deployment("5000", env: "[{ name: ASPNETCORE_URLS, value: 'http://+:5000' }]") + Orders.Service("{ port: 80, targetPort: {|KW7001:8080|} }"),
            Orders.Application());
        Assert.Contains("Shop.Orders listens on 5000 (ASPNETCORE_URLS of container 'api', manifest.yaml line ", Assert.Single(findings).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8.0", "8080")]
    [InlineData("7.0", "80")]
    [InlineData("10.0-noble-chiseled", "8080")]
    public void Ignores_TheImagesDefault(string tag, string port) => ManifestVerifier.Verify(
        Orders.Deployment(port) + Orders.Service($"{{ port: 80, targetPort: {port} }}"),
        Orders.Application("mcr.microsoft.com/dotnet/aspnet:" + tag));

    [Theory]
    [InlineData("registry.example.com/base/aspnet:8.0")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:latest")]
    [InlineData("$BASE")]
    public void Ignores_ImagesOfWhichNothingIsKnown(string image) =>
        ManifestVerifier.Verify(Orders.Deployment("80") + Orders.Service("{ port: 80, targetPort: 80 }"), Orders.Application(image));

    [Fact]
    public void Ignores_PodsOfAnotherDirectoryWhereSomeStandBesideTheService()
    {
        var proxy = Orders.Deployment("80").Replace("shop/orders:1.4", "nginx:1.27", StringComparison.Ordinal).Replace("metadata:\n  name: orders",
            "metadata:\n  name: proxy", StringComparison.Ordinal);
        var service = Orders.Service("{ port: 80, targetPort: 80 }");
        Assert.DoesNotContain("KW7001", Ids(("one/proxy.yaml", proxy + service), ("two/orders.yaml", Orders.Deployment())));
        Assert.Contains("KW7001", Ids(("one/service.yaml", service), ("two/orders.yaml", Orders.Deployment())));

        static IEnumerable<string> Ids(params (string Path, string Text)[] files) =>
            ManifestVerifier.Check(null, [Orders.Application()], files).Select(finding => finding.Id);
    }

    [Fact]
    public void Ignores_VariableFromASecret() => ManifestVerifier.Verify(
        Orders.Deployment("80", env: "[{ name: ASPNETCORE_URLS, valueFrom: { secretKeyRef: { name: urls, key: orders } } }]")
            + Orders.Service("{ port: 80, targetPort: 80 }"),
        Orders.Application());

    [Fact]
    public void Ignores_PortThatAnotherContainerMayServe() => ManifestVerifier.Verify(
        Orders.Deployment(more: "\n        - name: proxy\n          image: envoyproxy/envoy:v1.30.1")
            + Orders.Service("{ port: 80, targetPort: {|KW2008:80|} }"),
        Orders.Application());

    [Fact]
    public void Ignores_PortThatASidecarMayServe() => ManifestVerifier.Verify(
        Orders.Deployment(more: "\n      initContainers:\n        - name: proxy\n          image: envoyproxy/envoy:v1.30.1\n          restartPolicy: Always")
            + Orders.Service("{ port: 80, targetPort: {|KW2008:80|} }"),
        Orders.Application());

    [Fact]
    public void Ignores_PortOfADaprSidecar() => ManifestVerifier.Verify(
        Orders.Deployment(annotations: "{ dapr.io/enabled: 'true' }") + Orders.Service("{ port: 3500, targetPort: 3500 }"),
        Orders.Application());

    [Fact]
    public void Ignores_ApplicationsThatAreNotTheContainers() => ManifestVerifier.Verify(
        Orders.Deployment("80") + Orders.Service("{ port: 80, targetPort: 80 }"),
        Orders.Application() with { AssemblyName = "Shop.Catalog" });

    [Fact]
    public void Ignores_ApplicationsThatServeNothing() => ManifestVerifier.Verify(
        Orders.Deployment("80") + Orders.Service("{ port: 80, targetPort: 80 }"),
        Orders.Application() with { IsWeb = false });

    [Fact]
    public void Reports_AsInformation_WhatALibraryMayListenOn()
    {
        var application = Orders.Application(code: new CodeListening { Beside = "Orleans.Server" });
        var finding = Assert.Single(ManifestVerifier.Verify(Orders.Deployment() + Orders.Service("{ port: 433, targetPort: {|KW7001:433|} }"), application));
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.EndsWith(", and no container declares 433", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ignores_DeclaredPortThatALibraryMayListenOn() => ManifestVerifier.Verify(
        Orders.Deployment("11111") + Orders.Service("{ port: 80, targetPort: 11111 }"),
        Orders.Application(code: new CodeListening { Beside = "Orleans.Server" }));

    [Theory]
    [InlineData("CMD ASPNETCORE_URLS=http://*:$PORT dotnet Shop.Orders.dll")]
    [InlineData("CMD export ASPNETCORE_URLS=http://*:5000 && dotnet Shop.Orders.dll")]
    [InlineData("CMD . /vault/secrets/env && dotnet Shop.Orders.dll")]
    [InlineData("ENTRYPOINT [\"/docker-entrypoint.sh\", \"dotnet\", \"Shop.Orders.dll\"]")]
    public void Ignores_WhatTheShellMaySetBeforeTheApplicationStarts(string command) => ManifestVerifier.Verify(
        Orders.Deployment("80") + Orders.Service("{ port: 80, targetPort: 80 }"),
        Orders.Application() with { Image = ContainerImage.Read(new SourceFile("Dockerfile", $"FROM mcr.microsoft.com/dotnet/aspnet:8.0\n{command}\n")) });

    [Theory]
    [InlineData("ENTRYPOINT [\"./wait-for-it.sh\", \"db:5432\", \"--\", \"dotnet\", \"Shop.Orders.dll\"]")]
    [InlineData("CMD exec dotnet Shop.Orders.dll")]
    public void Reports_WhatIsStartedByWayOfAnotherProgram(string command) => ManifestVerifier.Verify(
        Orders.Deployment() + Orders.Service("{ port: 80, targetPort: {|KW7001:80|} }"),
        Orders.Application() with { Image = ContainerImage.Read(new SourceFile("Dockerfile", $"FROM mcr.microsoft.com/dotnet/aspnet:8.0\n{command}\n")) });

    [Theory]
    [InlineData("env: [{ name: ASPNETCORE_HTTP_PORTS, value: '80' }]", true)]
    [InlineData("resources: { limits: { memory: 256Mi } }", false)]
    public void Ignores_WhatAnOverlayMaySet(string patch, bool isSilent)
    {
        var findings = ManifestVerifier.Check(
            null,
            [Orders.Application()],
            ("base/kustomization.yaml", "resources: [orders.yaml]\n"),
            ("base/orders.yaml", Orders.Deployment("80") + Orders.Service("{ port: 80, targetPort: 80 }")),
            ("overlays/production/kustomization.yaml", "resources: [../../base]\npatches: [{ path: orders.yaml }]\n"),
            ("overlays/production/orders.yaml", $"""
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: orders
                spec:
                  template:
                    spec:
                      containers:
                        - name: api
                          {patch}
                """));
        Assert.Equal(isSilent, !findings.Any(finding => finding.Id == "KW7001"));
    }

    [Theory]
    [InlineData("5000", false)]
    [InlineData("80", true)]
    public void Ignores_PortThatASecretMayChoose(string port, bool isReported) => Assert.Equal(
        isReported,
        ManifestVerifier.Check(
            null,
            [Orders.Application()],
            ("orders.yaml", Orders.Deployment(port, more: "\n          envFrom: [{ secretRef: { name: orders } }]")
                + Orders.Service($"{{ port: 80, targetPort: {port} }}")))
            .Any(finding => finding.Id == "KW7001"));

    [Fact]
    public void Reports_PortThatASecretInScopeDoesNotChoose() => Assert.Contains(
        ManifestVerifier.Check(
            null,
            [Orders.Application()],
            ("orders.yaml", Orders.Deployment("5000", more: "\n          envFrom: [{ secretRef: { name: orders } }]")
                + "apiVersion: v1\nkind: Secret\nmetadata:\n  name: orders\nstringData:\n  DB_PASSWORD: x\n---\n"
                + Orders.Service("{ port: 80, targetPort: 5000 }"))),
        finding => finding.Id == "KW7001");
}
