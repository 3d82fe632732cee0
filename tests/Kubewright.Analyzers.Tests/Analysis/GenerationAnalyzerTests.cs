using Kubewright.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Analyzers.Tests.Analysis;

/// <summary>Where generated code is not what the documentation leads to expect, somebody says so.</summary>
public sealed class GenerationAnalyzerTests
{
    private static readonly ManifestProject Shop = ManifestProject
        .Of(("/shop/k8s/deployment.yaml", Manifests.Deployment), ("/shop/k8s/service.yaml", Manifests.Service))
        .With("RootNamespace", "Shop");

    [Theory]
    [InlineData("namespace Shop { public class Manifests { } }")]
    [InlineData("namespace Shop { internal static class Manifests { } }")]
    [InlineData("namespace Shop { public static partial class Manifests { } }")]
    [InlineData("namespace Shop { internal partial class Manifests { public int Count() => 1; } }")]
    [InlineData("namespace Shop { internal struct Manifests { } }")]
    [InlineData("namespace Shop { internal enum Manifests { } }")]
    [InlineData("namespace Shop { internal delegate void Manifests(); }")]
    [InlineData("namespace Shop { internal record Manifests; }")]
    [InlineData("namespace Shop.Manifests { internal class Services { } }")]
    public async Task ClassOfTheProject_IsLeftAlone_AndTheGeneratedOneIsNamedOtherwise(string code)
    {
        var diagnostic = Assert.Single(await Shop.Writing(code).Generated().AnalyzeAsync());

        Assert.Equal(("KW9004", DiagnosticSeverity.Warning), (diagnostic.Id, diagnostic.Severity));
        Assert.Equal(
            (code.Contains("Services", StringComparison.Ordinal) ? "'Shop.Manifests.Services'" : "'Shop.Manifests'")
            + " is in the way of the class that Kubewright generates, which is named 'KubernetesManifests' therefore; set KubewrightManifestsClass to name it",
            diagnostic.GetMessage());
        Assert.Equal("/shop/Orders.cs", diagnostic.Location.GetLineSpan().Path);
        Assert.Contains("internal static partial class KubernetesManifests", GeneratorRun.Of(Shop.Writing(code))["Manifests.Services.Orders.g.cs"],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("namespace Shop { internal static partial class Manifests { public const string Mine = \"\"; } }")]
    [InlineData("namespace Shop { internal class Manifests<T> { } }")]
    [InlineData("namespace Other { internal class Manifests { } }")]
    [InlineData("internal class Manifests { }")]
    public async Task ClassThatIsNotInTheWay_IsNone(string code)
    {
        Assert.Empty(await Shop.Writing(code).Generated().AnalyzeAsync());
        Assert.Contains("internal static partial class Manifests", GeneratorRun.Of(Shop.Writing(code))["Manifests.Services.Orders.g.cs"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Property_NamesTheGeneratedClass()
    {
        var project = Shop.Writing("namespace Shop { public class Manifests { public static string Host => ShopManifests.Services.Orders.Host; } }")
            .With("KubewrightManifestsClass", "ShopManifests");

        Assert.Empty(await project.Generated().AnalyzeAsync());
        _ = GeneratorRun.Of(project);
    }

    [Theory]
    [InlineData("Shop Manifests")]
    [InlineData("Shop.Manifests")]
    [InlineData("1st")]
    [InlineData("class")]
    public async Task NameThatNoClassCanHave_IsReported(string name)
    {
        var diagnostic = Assert.Single(await Shop.With("KubewrightManifestsClass", name).AnalyzeAsync());

        Assert.Equal($"The property KubewrightManifestsClass is '{name}', but must be the name of a class, such as ShopManifests; it is ignored",
            diagnostic.GetMessage());
        _ = GeneratorRun.Of(Shop.With("KubewrightManifestsClass", name));
    }

    [Fact]
    public void TypeThatHasTheNameOfTheRootNamespace_IsNotInTheWay()
    {
        var run = GeneratorRun.Of(Shop.Writing("internal class Shop { public static string Host => Manifests.Services.Orders.Host; }"));

        Assert.Contains("\ninternal static partial class Manifests\n", run["Manifests.Services.Orders.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task PublicClassOfAReferencedAssembly_IsNotHidden()
    {
        var other = CSharpCompilation.Create(
            "Other", [CSharpSyntaxTree.ParseText("namespace Shop { public static class Manifests { } }")], Shop.Base.References,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var project = Shop with { Base = Shop.Base.AddReferences(other.ToMetadataReference()) };

        var diagnostic = Assert.Single(await project.Generated().AnalyzeAsync());
        Assert.Equal(("KW9004", Location.None), (diagnostic.Id, diagnostic.Location));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    [InlineData(LanguageVersion.CSharp8, "8.0")]
    public async Task OldLanguage_IsSaid(LanguageVersion version, string name)
    {
        var project = Shop with { Language = version };

        var diagnostic = Assert.Single(await project.AnalyzeAsync());
        Assert.Equal(("KW9005", DiagnosticSeverity.Warning, Location.None), (diagnostic.Id, diagnostic.Severity, diagnostic.Location));
        Assert.Equal(
            $"Kubewright generates nothing from manifests and attributes, because C# {name} cannot read what it generates; set LangVersion to 9.0 or later, or "
                + "KubewrightGenerate to false",
            diagnostic.GetMessage());

        Assert.Empty(await project.With("KubewrightGenerate", "false").AnalyzeAsync());
        Assert.Empty(await (project with { Files = [] }).AnalyzeAsync());
        Assert.Empty(await (project with { Language = LanguageVersion.CSharp9 }).AnalyzeAsync());
    }
}
