using System.Globalization;
using Kubewright.Analyzers.Generation;
using Kubewright.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Kubewright.Analyzers.Tests.Generation;

/// <summary>A project with many objects, of which its code names few.</summary>
public class UsedClassTests
{
    private const string Names = "Manifests.g.cs";

    private const string Code = """
        public static class Hosts
        {
            public const string First = Shop.Manifests.Services.App1.Host;
            public static string Second() => Shop.Manifests.Services.App2().ToYaml();
        }
        """;

    private static readonly ManifestProject Many = ManifestProject
        .Of([.. Enumerable.Range(1, UsedClassReader.Few + 10).Select(File)])
        .With("RootNamespace", "Shop")
        .Writing(Code);

    [Fact]
    public void ObjectsThatCodeNames_HaveAllTheirMembers()
    {
        var run = GeneratorRun.Of(Many);

        Assert.Equal([Names, "Manifests.Services.App1.g.cs", "Manifests.Services.App2.g.cs"],
            run.Names.Order(StringComparer.Ordinal).OrderBy(name => name != Names));
    }

    [Fact]
    public void OtherObjects_AreOfferedByName()
    {
        var code = GeneratorRun.Of(Many)[Names];

        Assert.Contains("public static class App3 { }", code, StringComparison.Ordinal);
        Assert.DoesNotContain("class App1 ", code, StringComparison.Ordinal);
        Assert.Contains("/// <summary>Service <c>app-3</c> of app-3.yaml. It has members as soon as C# names it.</summary>", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("using static Shop.Manifests.Services; public static class A { public const string Host = App9.Host; }")]
    [InlineData("using Nine = Shop.Manifests.Services.App9; public static class A { public const string Host = Nine.Host; }")]
    [InlineData("public static class A { public const string Host = global::Shop.Manifests . Services\n.@App9.Host; }")]
    [InlineData("namespace Shop { public static class A { public static string Host = Manifests.Services.App9().ToYaml(); } }")]
    public void Naming_IsSeenInEveryFormOfIt(string code) => Assert.Contains("Manifests.Services.App9.g.cs", GeneratorRun.Of(Many with { Code = code }).Names);

    [Fact]
    public void NameInRazorMarkup_Counts()
    {
        var page = new InMemoryFile("/shop/Index.razor", "<a href=\"@Manifests.Services.App7.Uri\">seven</a>");

        var run = GeneratorRun.Of((Many with { Files = Many.Files.Add(page) }).With(page.Path, "KubewrightManifest", "false"));

        Assert.Contains("Manifests.Services.App7.g.cs", run.Names);
    }

    [Fact]
    public void EditOfCodeThatNamesNothingElse_WritesNothing()
    {
        var run = GeneratorRun.Of(Many).Then(Many with { Code = Many.Code + "public class Other { public int Count; }" });

        Assert.Equal([Unchanged], run.ReasonsOf(StepNames.Used));
        Assert.All(run.ReasonsOf(StepNames.Objects).Concat(run.ReasonsOfFiles), reason => Assert.Equal(Cached, reason));
    }

    [Fact]
    public void EditOfCodeThatNamesAnother_WritesThatOneAndTheNames()
    {
        var run = GeneratorRun.Of(Many)
            .Then(Many with { Code = Many.Code + "public class Other { public const string Host = Shop.Manifests.Services.App5.Host; }" });

        Assert.Equal([New, Modified], run.ReasonsOfFiles.Where(reason => reason != Cached).Order());
        Assert.Contains("Manifests.Services.App5.g.cs", run.Names);
    }

    [Fact]
    public void ClassWithAttributes_HasAllItsMembers()
    {
        var project = Many with
        {
            Code =
            """[Kubewright.Deployment("orders")] [Kubewright.Container("api", "shop/orders:1")] internal static partial class App { }"""
        };

        Assert.Contains("Manifests.Deployments.Orders.g.cs", GeneratorRun.Of(project).Names);
    }

    [Fact]
    public void All_IsWrittenWhereTheProjectSaysSo()
    {
        var names = GeneratorRun.Of(Many.With("KubewrightGenerate", "all")).Names.ToList();

        Assert.Equal(Many.Files.Count, names.Count);
        Assert.DoesNotContain(Names, names);
    }

    [Fact]
    public void FewObjects_AreAllWritten()
    {
        var few = Many with { Files = Many.Files.GetRange(0, UsedClassReader.Few) };

        Assert.Equal(UsedClassReader.Few, GeneratorRun.Of(few).Names.Count());
    }

    [Fact]
    public void ObjectsOfSetsAndNamespaces_AreOfferedInTheirPlaces()
    {
        var project = Many with
        {
            Code =
            "namespace Shop.Manifests { internal static class Own { public static object A = typeof(Shop.Manifests.Prod.Services.App3); } }"
        };
        var run = GeneratorRun.Of(project.With("/shop/k8s/app-3.yaml", "KubewrightSet", "prod").With("/shop/k8s/app-4.yaml", "KubewrightSet", "prod"));

        Assert.Contains("Manifests.Prod.Services.App3.g.cs", run.Names);
        Assert.Contains("namespace Shop.Manifests\n", run[Names], StringComparison.Ordinal);
        Assert.Contains("internal static partial class Prod\n", run[Names], StringComparison.Ordinal);
    }

    private static (string Path, string Text) File(int number)
    {
        var name = "app-" + number.ToString(CultureInfo.InvariantCulture);
        return ($"/shop/k8s/{name}.yaml", $$"""
            apiVersion: v1
            kind: Service
            metadata:
              name: {{name}}
            spec:
              ports:
                - { name: http, port: 80 }
            """);
    }
}
