using Kubewright.Analyzers.Attributes;
using Kubewright.Analyzers.Tests.Harness;

namespace Kubewright.Analyzers.Tests.Attributes;

/// <summary>Environments of a class: what they say takes the place of what the class says, and each is checked.</summary>
public sealed class EnvironmentTests
{
    private const string Class = """
        using Kubewright;
        [Deployment("orders", Replicas = 3)]
        [Environment("staging", Replicas = 1, Namespace = "shop-staging", Image = "shop/orders:next", Host = "staging.example.com", CpuRequest = "50m", MinReplicas = 1)]
        [Environment("production")]
        [Container("api", "shop/orders:1.4")]
        [ContainerPort("http", 8080)]
        [Env("A", "all")]
        [Env("B", "all")]
        [Env("B", "staging", Environment = "staging")]
        [Resources(CpuRequest = "100m", MemoryRequest = "64Mi")]
        [HorizontalPodAutoscaler(2, 5)]
        [Service]
        [ServicePort("http", 80)]
        [Ingress("shop.example.com")]
        partial class App { }
        """;

    [Fact]
    public void An_environment_takes_the_place_of_what_it_says()
    {
        var type = (ClassVerifier.Project with { Code = Class }).Compilation.GetTypeByMetadataName("App")!;
        var described = DescribedClass.Read(type)!;
        var environments = described.Environments.ToDictionary(one => one.Name, one => ClassVerifier.ManifestOf(type, one.Described));
        var own = ClassVerifier.ManifestOf(type, described);

        Assert.Equal(own, environments["production"]);
        var staging = environments["staging"];
        Assert.All(
            ["\"replicas\": 1", "\"namespace\": \"shop-staging\"", "\"image\": \"shop/orders:next\"", "\"host\": \"staging.example.com\"", "\"cpu\": \"50m\"",
                "\"memory\": \"64Mi\"",
                "\"minReplicas\": 1", "\"maxReplicas\": 5", "{\"name\": \"A\", \"value\": \"all\"}, {\"name\": \"B\", \"value\": \"staging\"}"],
            part => Assert.Contains(part, staging, StringComparison.Ordinal));
        Assert.Contains("{\"name\": \"A\", \"value\": \"all\"}, {\"name\": \"B\", \"value\": \"all\"}", own, StringComparison.Ordinal);
    }

    [Fact]
    public Task What_only_an_environment_says_wrong_is_reported_there_and_what_all_say_once() => ClassVerifier.VerifyAsync("""
        [Deployment("orders")]
        [Environment("staging", Replicas = {|KW5225:-1|})]
        [Environment("production", Namespace = {|KW5010:"Shop"|})]
        [Container("api", "shop/orders:1.4")]
        [ContainerPort("http", {|KW2013:0|})]
        partial class App;
        """);

    [Fact]
    public void The_build_writes_each_environment_as_a_set_of_its_own()
    {
        var run = GeneratorRun.Of((ClassVerifier.Project with { Code = Class }).With("ContainerRegistry", "registry.example.com"));

        var written = run.Names.Where(name => name.StartsWith("Written.", StringComparison.Ordinal)).Select(name => run[name]).ToList();
        Assert.Contains(written,
            text => text.Contains("Set = \"staging\"", StringComparison.Ordinal) && text.Contains("shop-staging", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""[Container("api")]""", "registry.example.com/shop-orders:1.2.3")]
    [InlineData("""[Container("api", "$(ContainerRepository):$(Version)")]""", "shop-orders:9.8")]
    [InlineData("""[Container("api", "mine/$(ContainerRepository):$(ContainerImageTag)")]""", "mine/shop-orders:1.2.3")]
    public async Task An_image_is_the_one_that_the_project_builds(string container, string expected)
    {
        var project = (ClassVerifier.Project with
        {
            Code =
            "using Kubewright;\n[Deployment(\"orders\")] " + container + " [Env(\"A\", \"$(Version)\")] partial class App { }"
        })
            .With("ContainerRegistry", "registry.example.com").With("ContainerRepository", "shop-orders").With("ContainerImageTag", "1.2.3").With("Version",
                "9.8");

        var run = GeneratorRun.Of(project);

        Assert.DoesNotContain(await ClassVerifier.AnalyzeAsync(project), finding => finding.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning);
        Assert.All(
            run.Names.Where(
                name => name.StartsWith("Written.", StringComparison.Ordinal) || name.StartsWith("Manifests.Deployments", StringComparison.Ordinal)),
            name => Assert.Contains(expected, run[name], StringComparison.Ordinal));
        Assert.Contains(run.Names, name => run[name].Contains("$(Version)", StringComparison.Ordinal));
    }
}
