using Kubewright.Analyzers.Attributes;
using Kubewright.Analyzers.Tests.Harness;
using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Analyzers.Tests.Attributes;

/// <summary>What a class describes is read anew where it says something else, and only there.</summary>
public sealed class ClassManifestCacheTests
{
    private const string Class = """
        using Kubewright;
        static class Images { public const string Api = "shop/orders:1.4"; }
        [Deployment("orders", Replicas = 3)]
        [Container("api", Images.Api)]
        partial class App { int Count() => 1; }
        """;

    [Fact]
    public void AnEditElsewhere_GivesTheSameFile()
    {
        var file = Read(Class);

        Assert.Same(file, Read(Class.Replace("=> 1;", "=> 22;", StringComparison.Ordinal)));
        Assert.NotSame(file, Read(Class.Replace("Replicas = 3", "Replicas = 4", StringComparison.Ordinal)));
    }

    [Fact]
    public void AConstant_ThatIsChangedElsewhere_GivesAnotherFile()
    {
        var file = Read(Class);
        var edited = Read(Class.Replace("orders:1.4", "orders:1.5", StringComparison.Ordinal));

        Assert.NotSame(file, edited);
        Assert.Contains(edited.Documents[0].Root!.Scalars(), scalar => scalar.Value == "shop/orders:1.5");
    }

    [Fact]
    public void EachNode_IsWhereItIsSaid()
    {
        var file = Read(Class);
        var scalars = file.Documents[0].Root!.Scalars().ToList();

        Assert.Equal("3", Assert.Single(scalars, scalar => scalar.Value == "3").Span.Text);
        Assert.Equal(YamlScalarStyle.CSharp, Assert.Single(scalars, scalar => scalar.Value == "3").Style);
        Assert.Equal("Images.Api", Assert.Single(scalars, scalar => scalar.Value == "shop/orders:1.4").Span.Text);
        Assert.Equal(YamlScalarStyle.Computed, Assert.Single(scalars, scalar => scalar.Value == "shop/orders:1.4").Style);
        Assert.Equal(3, Assert.Single(scalars, scalar => scalar.Value == "Deployment").Span.StartPosition.Line + 1);
    }

    private static ManifestFile Read(string code)
    {
        var type = (ClassVerifier.Project with { Code = code }).Compilation.GetTypeByMetadataName("App")!;
        var described = DescribedClass.Read(type)!;
        return ClassManifestCache.Read(described, AttributeText.Of(type, described), nameof(ClassManifestCacheTests));
    }
}
