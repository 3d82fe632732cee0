using Kubewright.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Tests.Analysis;

/// <summary>Items <c>KubernetesEnvironment</c>: the environments that count, for the check and for generated names.</summary>
public class NamedEnvironmentTests
{
    private const string Environments = "_KubewrightEnvironments";

    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata: {name: orders}
        spec:
          selector: {app: orders}
          ports: [{name: http, port: 80}]

        """;

    private static readonly ManifestProject Shop = ManifestProject.Of(
        ("/shop/k8s/base/kustomization.yaml", "resources: [service.yaml]\n"),
        ("/shop/k8s/base/service.yaml", Service),
        ("/shop/k8s/overlays/prod/kustomization.yaml", "resources: [../../base]\nnamePrefix: prod-\n"),
        ("/shop/k8s/overlays/test/kustomization.yaml", "resources: [../../base]\npatches: [{path: patch.yaml}]\n"),
        ("/shop/k8s/overlays/test/patch.yaml", Service.Replace("name: http", "name: http, nodePort: 99999", StringComparison.Ordinal)));

    [Fact]
    public async Task ThoseCount_ThatAreNamed()
    {
        Assert.Contains(await Shop.AnalyzeAsync(), one => one.Severity == DiagnosticSeverity.Error);
        Assert.Contains(await Shop.With(Environments, "/shop/k8s/overlays/test").AnalyzeAsync(), one => one.Severity == DiagnosticSeverity.Error);
        Assert.DoesNotContain(await Shop.With(Environments, "/shop/k8s/overlays/prod/").AnalyzeAsync(), one => one.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public async Task OneThatIsNone_IsReported() => Assert.Equal(
        "KW9003 The item KubernetesEnvironment names 'k8s/overlays/live', in which there is no kustomization among the manifests of the project; it is ignored",
        Assert.Single((await Shop.With(Environments, "/shop/k8s/overlays/prod|/shop/k8s/overlays/live").With("ProjectDir", "/shop/").AnalyzeAsync())
            .Where(one => one.Id == "KW9003").Select(one => $"{one.Id} {one.GetMessage()}")));

    [Fact]
    public void GeneratedNames_AreThoseOfTheEnvironment()
    {
        Assert.Equal(["Orders"], ClassesOf(Shop));
        Assert.Equal(["ProdOrders"], ClassesOf(Shop.With(Environments, "/shop/k8s/overlays/prod")));
        Assert.Equal(["Orders", "ProdOrders"], ClassesOf(Shop.With(Environments, "/shop/k8s/overlays/prod|/shop/k8s/overlays/test")));
    }

    private static IEnumerable<string> ClassesOf(ManifestProject project) =>
        from type in new[] { "Orders", "ProdOrders" }
        where project.Generated().Compilation.GetTypeByMetadataName("Shop.Manifests+Services+" + type) is not null
            || project.Generated().Compilation.GetSymbolsWithName(type, SymbolFilter.Type).Any(symbol => symbol.ContainingType?.Name == "Services")
        select type;
}
