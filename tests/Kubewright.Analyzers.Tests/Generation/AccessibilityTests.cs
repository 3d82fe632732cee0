using Kubewright.Analyzers.Tests.Harness;

namespace Kubewright.Analyzers.Tests.Generation;

/// <summary>What is generated for a class with attributes is seen as far as the class.</summary>
public sealed class AccessibilityTests
{
    private const string Attributes =
        """[Deployment("orders")] [Container("api", "shop/orders:1.4")] [ContainerPort("http", 8080)] [Service] [ServicePort("http", 80)] """;

    [Theory]
    [InlineData("public static partial class App { }", "public")]
    [InlineData("internal static partial class App { }", "internal")]
    [InlineData("static partial class App { }", "internal")]
    public void Builders_follow_the_class(string declaration, string access)
    {
        var run = Run(declaration);

        Assert.Contains(access + " static global::Kubewright.ManifestSet NewManifests()", run["Attributes.Shop.App.g.cs"], StringComparison.Ordinal);
        Assert.Contains(access + " static global::Shop.Manifests.Deployments.Orders.Builder NewDeployment()", run["Attributes.Shop.App.g.cs"],
            StringComparison.Ordinal);
        Assert.Contains(access + " static partial class Manifests", run["Manifests.Deployments.Orders.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_within_an_internal_one_is_internal() => Assert.Contains(
        "internal static global::Kubewright.ManifestSet NewManifests()",
        GeneratorRun.Of((ClassVerifier.Project with
        {
            Code = "using Kubewright; namespace Shop { static partial class Outer { " + Attributes
            + "public static partial class App { } } }"
        }).With("RootNamespace", "Shop"))["Attributes.Shop.Outer.App.g.cs"],
        StringComparison.Ordinal);

    [Fact]
    public void A_part_of_the_project_s_own_decides()
    {
        var run = Run("public static partial class App { } internal static partial class Manifests { }");

        Assert.Contains("internal static partial class Manifests", run["Manifests.Deployments.Orders.g.cs"], StringComparison.Ordinal);
        Assert.Contains("internal static global::Shop.Manifests.Deployments.Orders.Builder NewDeployment()", run["Attributes.Shop.App.g.cs"],
            StringComparison.Ordinal);
        Assert.Contains("public static global::Kubewright.ManifestSet NewManifests()", run["Attributes.Shop.App.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Configure_is_free_in_its_parameter_s_name()
    {
        var run = Run("static partial class App { static partial void Configure(Manifests.Deployments.Orders.Builder orders) => orders.Replicas(3); static "
            + "void Configure(string other) { } }");

        Assert.Contains("Configure(global::Shop.Manifests.Deployments.Orders.Builder orders);", run["Attributes.Shop.App.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain(run.Compilation.GetDiagnostics(), diagnostic => diagnostic.Id == "CS8826");
    }

    private static GeneratorRun Run(string declaration)
    {
        var run = GeneratorRun.Of(
            (ClassVerifier.Project with { Code = "using Kubewright; namespace Shop { " + Attributes + declaration + " }" }).With("RootNamespace", "Shop"));
        Assert.DoesNotContain(run.Compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        return run;
    }
}
