using Kubewright.Core.Application;
using Kubewright.Core.Application.Docker;
using Kubewright.Core.Application.Listening;
using Kubewright.Core.Application.Settings;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Application;

/// <summary>Which container runs which application, and with what environment.</summary>
public sealed class PlacementTests
{
    [Theory]
    [InlineData("shop/orders:1.4", "Orders")]
    [InlineData("ghcr.io/acme/shop.orders@sha256:0a", "Shop.Orders")]
    [InlineData("registry.local:5000/shop-orders", "Shop.Orders")]
    [InlineData("$(Registry).azurecr.io/shop/orders:$(Tag)", "Orders")]
    [InlineData("\"#{Registry}#/orders:#{Tag}#\"", "Orders")]
    [InlineData("<registry>/orders:1.4", "Orders")]
    [InlineData("\"${REGISTRY:-ghcr.io}/${OWNER:-acme/shop}/orders:${TAG:-latest}\"", "Orders")]
    public void Image_NamesTheAssembly(string image, string assembly) => Assert.True(RunningIn(image, assembly));

    [Theory]
    [InlineData("shop/catalog:1.4")]
    [InlineData("orders/catalog")]
    [InlineData("shop/orders-migrations:1.4")]
    [InlineData("${IMAGE}")]
    [InlineData("$(Registry)/$(Name)-orders:1.4")]
    [InlineData("\"${REGISTRY-}orders\"")]
    public void OtherImages_RunSomethingElse(string image) => Assert.False(RunningIn(image, "Orders"));

    [Theory]
    [InlineData("acme-orders-api:1.4", "orders-api", "Orders.Api")]
    [InlineData("acme/pay-orders-api:1.4", "orders-api", "Payment.Orders.Api")]
    [InlineData("$(Registry)/acme-orders:$(Tag)", "api", "Orders")]
    [InlineData("acme-orders-api:1.4", "api", "Orders.Api")]
    [InlineData("acme-orders:1.4", "api", "Acme.Services.Orders")]
    [InlineData("pubsub-net-subscriber:1.4", "net-subscriber", "net-subscriber")]
    [InlineData("acme/orderservice:1.4", "api", "OrdersService")]
    public void Image_EndsInANameThatTheContainerOrWorkloadHas(string image, string container, string assembly) =>
        Assert.Single(Find([Application(assembly)], Manifest(image: image, container: container)));

    [Theory]
    [InlineData("Orders.Api")]
    [InlineData("Shop.Orders")]
    [InlineData("Shop.Orders.API")]
    [InlineData("Shop.Orders.Worker")]
    [InlineData("OrdersService")]
    [InlineData("Shop.Order")]
    public void Image_IsAShortNameThatTheContainerOrWorkloadHas(string assembly) =>
        Assert.Single(Find([Application(assembly)], Manifest(image: "acme/orders:1.4")));

    [Theory]
    [InlineData("Orders.Web")]
    [InlineData("Orders.Migrations")]
    [InlineData("Shop.Api")]
    public void ShortNames_AreThoseOfApis(string assembly) => Assert.Empty(Find([Application(assembly)], Manifest(image: "acme/orders:1.4")));

    [Fact]
    public void ShortName_SaysNothingWhereAnotherImageBeginsSo() =>
        Assert.Empty(
            Find([Application("Orders.Api")], Manifest(image: "acme/orders:1.4", more: "\n        - name: web\n          image: acme/orders-web:1.4")));

    [Theory]
    [InlineData("acme-invoices-api:1.4", "api", "Invoices.Api")]
    [InlineData("acme-orders-api:1.4", "orders-api", "Catalog.Api")]
    [InlineData("acme-web-api:1.4", "web-api", "Shop.Web.Api")]
    [InlineData("acme-api:1.4", "api", "Api")]
    [InlineData("acme-orders-migrations:1.4", "orders-api", "Orders.Api")]
    public void EndingsAlone_SayNothing(string image, string container, string assembly) =>
        Assert.Empty(Find([Application(assembly)], Manifest(image: image, container: container)));

    [Fact]
    public void WholeNames_ComeBeforeEndings()
    {
        ManifestInput[] inputs =
        [
            new(ManifestReader.Read(new SourceFile("one.yaml", Manifest(image: "acme-orders-api:1.4", container: "orders-api")))),
            new(ManifestReader.Read(new SourceFile("two.yaml", Manifest(image: "registry.io/orders-api:1.4", container: "orders-api")))),
        ];
        var application = Application("Orders.Api");
        var place = Assert.Single(new ApplicationGraph(ManifestGraph.Create(inputs), [application]).PlacementsOf(application));
        Assert.Equal("two.yaml", place.Workload.File.Path);
    }

    [Fact]
    public void ProjectAndDirectoryNames_CountToo()
    {
        Assert.Single(Find([Application("Acme.Orders.Web") with { ProjectName = "orders" }], Manifest()));
        Assert.Single(Find([Application("Acme.Orders.Web") with { DirectoryName = "Orders" }], Manifest()));
    }

    [Fact]
    public void ContainerRepository_IsTheOnlyNameThatCounts()
    {
        Assert.Single(Find([Application("Acme") with { ContainerRepository = "shop/orders" }], Manifest()));
        Assert.Empty(Find([Application("Orders") with { ContainerRepository = "shop/ordering" }], Manifest()));
    }

    [Fact]
    public void TwoApplicationsForOneContainer_AreNone() =>
        Assert.Empty(Find([Application("Orders"), Application("Acme") with { DirectoryName = "orders" }], Manifest()));

    [Fact]
    public void StatedWorkload_DecidesAlone()
    {
        Assert.Single(Find([Application("Acme") with { Stated = [new StatedPlacement("catalog"), new StatedPlacement("orders")] }], Manifest()));
        Assert.Empty(Find([Application("Orders") with { Stated = [new StatedPlacement("catalog")] }], Manifest()));
        Assert.Empty(Find([Application("Orders") with { Stated = [new StatedPlacement("orders", "other")] }], Manifest()));
    }

    [Fact]
    public void StatedContainer_IsTakenWhereThereAreSeveral()
    {
        const string Proxy = "\n        - name: proxy\n          image: envoyproxy/envoy:v1";
        Assert.Empty(Find([Application("Acme") with { Stated = [new StatedPlacement("orders")] }], Manifest(more: Proxy)));
        var running = Assert.Single(Find([Application("Acme") with { Stated = [new StatedPlacement("orders", Container: "api")] }], Manifest(more: Proxy)));
        Assert.Equal("api", running.Container.Name.Value);
    }

    [Theory]
    [InlineData("command: [ \"sh\" ]")]
    [InlineData("envFrom: [ { configMapRef: { name: elsewhere } } ]")]
    [InlineData("volumeMounts: [ { name: config, mountPath: /app/appsettings.json, subPath: appsettings.json } ]")]
    [InlineData("env: [ { name: ASPNETCORE_URLS, valueFrom: { secretKeyRef: { name: a, key: b } } } ]")]
    [InlineData("env: [ { name: ASPNETCORE_URLS, valueFrom: { configMapKeyRef: { name: elsewhere, key: b } } } ]")]
    [InlineData("args: [ \"--urls\", \"$(URLS)\" ]")]
    public void WhatIsNotInScope_MakesItUnknown(string field) =>
        Assert.False(Assert.Single(Find([Application("Orders")], Manifest(field))).Listening.IsKnown);

    [Theory]
    [InlineData("env: []", 8080)]
    [InlineData("env: [ { name: ASPNETCORE_HTTP_PORTS, value: '81' } ]", 81)]
    [InlineData("env: [ { name: ASPNETCORE_HTTP_PORTS, valueFrom: { configMapKeyRef: { name: settings, key: port } } } ]", 82)]
    [InlineData("envFrom: [ { configMapRef: { name: settings } } ]", 83)]
    [InlineData("envFrom: [ { prefix: ASPNETCORE_, configMapRef: { name: prefixed } } ]", 84)]
    [InlineData("env: [ { name: ASPNETCORE_HTTP_PORTS, value: '85' } ]\n          envFrom: [ { configMapRef: { name: settings } } ]", 85)]
    [InlineData("args: [ \"--urls\", \"http://+:86\" ]", 86)]
    [InlineData("envFrom: [ { secretRef: { name: secrets } } ]", 8080)]
    public void Environment_IsWhatTheManifestMakesIt(string field, int port)
    {
        var running = Assert.Single(Find([Application("Orders")], Manifest(field)));
        Assert.Equal([port], running.Listening.Endpoints.Select(endpoint => endpoint.Port));
    }

    [Theory]
    [InlineData("[\"dotnet\", \"Catalog.dll\"]", false)]
    [InlineData("[\"./start.sh\"]", false)]
    [InlineData("[\"dotnet\", \"watch\", \"run\"]", false)]
    [InlineData("[\"dotnet\", \"/app/orders.dll\"]", true)]
    [InlineData("[\"/app/Orders\"]", true)]
    public void DockerfileThatStartsSomethingElse_MakesItUnknown(string entryPoint, bool isKnown)
    {
        var application = Application("Orders") with { Image = Image($"FROM mcr.microsoft.com/dotnet/aspnet:8.0\nENTRYPOINT {entryPoint}") };
        Assert.Equal(isKnown, Assert.Single(Find([application], Manifest())).Listening.IsKnown);
    }

    [Fact]
    public void ArgumentsOfTheManifest_TakeThePlaceOfCmd()
    {
        var application = Application("Orders") with
        {
            Image = Image("FROM mcr.microsoft.com/dotnet/aspnet:8.0\nENTRYPOINT [\"dotnet\", \"Orders.dll\"]\nCMD [\"--urls\", \"http://+:81\"]"),
        };
        Assert.Equal(81, Assert.Single(Assert.Single(Find([application], Manifest())).Listening.Endpoints).Port);
        Assert.Equal(8080, Assert.Single(Assert.Single(Find([application], Manifest("args: [ \"--verbose\" ]"))).Listening.Endpoints).Port);
    }

    private static bool RunningIn(string image, string assembly) => Find([Application(assembly)], Manifest(image: image)).Count == 1;

    private static ApplicationFacts Application(string assembly) => new()
    {
        AssemblyName = assembly,
        IsWeb = true,
        Listening = new CodeListening { CommandLine = CommandLineUse.Read },
        Image = Image($"FROM mcr.microsoft.com/dotnet/aspnet:8.0\nENTRYPOINT [\"dotnet\", \"{assembly}.dll\"]\n"),
    };

    private static ContainerImage Image(string dockerfile) => ContainerImage.Read(new SourceFile("Dockerfile", dockerfile))!;

    private static IReadOnlyList<RunningApplication> Find(IEnumerable<ApplicationFacts> applications, string manifest)
    {
        var file = ManifestReader.Read(new SourceFile("orders.yaml", manifest));
        var graph = ManifestGraph.Create([new ManifestInput(file)]);
        return new ApplicationGraph(graph, [.. applications]).RunningIn(file.Resources.OfType<Workload>().Single());
    }

    private static string Manifest(string field = "env: []", string image = "shop/orders:1.4", string more = "", string container = "api") => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: orders
          namespace: shop
        spec:
          selector:
            matchLabels: { app: orders }
          template:
            metadata:
              labels: { app: orders }
            spec:
              containers:
                - name: {{container}}
                  image: {{image}}
                  {{field}}{{more}}
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: settings
          namespace: shop
        data:
          port: "82"
          ASPNETCORE_HTTP_PORTS: "83"
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: prefixed
          namespace: shop
        data:
          HTTP_PORTS: "84"
        """;
}
