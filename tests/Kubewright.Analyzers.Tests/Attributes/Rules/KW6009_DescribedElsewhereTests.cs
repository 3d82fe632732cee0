using Kubewright.Analyzers.Tests.Harness;

namespace Kubewright.Analyzers.Tests.Attributes.Rules;

public sealed class KW6009_DescribedElsewhereTests
{
    private const string App = """[Deployment({|KW6009:"orders"|})] [Container("api", "shop/orders:1.4")] [ContainerPort("http", 8080)] partial class App;""";

    private static readonly string Silent = App.Replace("{|KW6009:\"orders\"|}", "\"orders\"", StringComparison.Ordinal);

    [Fact]
    public async Task Reports_ObjectsOfManifests()
    {
        var diagnostic = Assert.Single(await ClassVerifier.VerifyAsync(App, ("/shop/k8s/orders.yaml", Manifests.Deployment)));

        Assert.Equal(
            "Deployment 'orders' is defined by orders.yaml too, and that definition counts: 'App' gets no builder of it, and builds do not write it; remove "
            + "one of the two",
            diagnostic.GetMessage());
        Assert.Equal("/shop/k8s/orders.yaml", Assert.Single(diagnostic.AdditionalLocations).GetLineSpan().Path);
    }

    [Fact]
    public async Task Reports_ObjectsOfOtherClasses() => Assert.Contains(
        "is defined by the class 'App' too",
        Assert.Single(await ClassVerifier.VerifyAsync(Silent + App.Replace("class App", "class Other", StringComparison.Ordinal))).GetMessage(),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("name: orders\n", "name: orders\n  namespace: elsewhere\n")]
    [InlineData("kind: Deployment", "kind: StatefulSet")]
    public Task Ignores_OtherObjects(string text, string replacement) => ClassVerifier.VerifyAsync(
        Silent,
        ("/shop/k8s/orders.yaml",
            Manifests.Deployment.Replace(text, replacement, StringComparison.Ordinal).Replace("app: orders", "app: other", StringComparison.Ordinal)
            .Replace("spec:\n  selector", replacement.Contains("Stateful", StringComparison.Ordinal) ? "spec:\n  serviceName: orders\n  selector"
                : "spec:\n  selector", StringComparison.Ordinal)));

    [Fact]
    public async Task Ignores_ManifestsOfNamedSets()
    {
        var project =
            ClassVerifier.Project with { Code = "using Kubewright;\n" + Silent, Files = [new InMemoryFile("/shop/k8s/orders.yaml", Manifests.Deployment)] };

        Assert.Empty(await ClassVerifier.AnalyzeAsync(project.With("/shop/k8s/orders.yaml", "KubewrightSet", "prod")));
    }
}
