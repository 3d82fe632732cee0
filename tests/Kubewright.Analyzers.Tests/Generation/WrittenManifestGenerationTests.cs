using Kubewright.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Tests.Generation;

/// <summary>The manifests that an assembly carries, for the build to write.</summary>
public sealed class WrittenManifestGenerationTests
{
    private const string Class = "[Kubewright.Deployment(\"orders\")] [Kubewright.Container(\"api\", \"shop/orders:1.4\")] [Kubewright.Service] "
        + "[Kubewright.ServicePort(\"http\", 80)] ";
    private const string Secret = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\nstringData:\n  password: hunter2\n";
    private const string Role = "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: reader\nrules: []\n";

    private static readonly ManifestProject Project = ManifestProject.Of(
        ("/shop/k8s/secret.yaml", Secret),
        ("/shop/k8s/role.yaml", Role),
        ("/shop/k8s/catalog.yaml", Manifests.Deployment.Replace("orders", "catalog", StringComparison.Ordinal))) with
    {
        Code = Class + "internal static partial class App { }",
    };

    [Fact]
    public void AttributeManifests_StandOnTheAssembly() => Assert.Equal(
        [("Deployment", null, null), ("Service", null, null)],
        WrittenBy(GeneratorRun.Of(Project)));

    [Fact]
    public void ManifestFiles_StandThereToo_WhereTheProjectAsks_ButSecretsDoNot()
    {
        var run = GeneratorRun.Of(Project.With("KubewrightWriteManifests", "all").With("/shop/k8s/catalog.yaml", "KubewrightSet", "prod"));

        Assert.Equal([("Deployment", "prod", null), ("Deployment", null, null), ("Role", null, null), ("Service", null, null)], WrittenBy(run));
        Assert.DoesNotContain(run.Result.GeneratedSources, source => source.SourceText.ToString().Contains("hunter2", StringComparison.Ordinal));
    }

    /// <summary>Helm renders them first: as they stand they hold <c>{{ }}</c>, or what only looks like a manifest.</summary>
    [Fact]
    public void TemplatesOfAChart_AreNotWritten_AndGetNoMembers()
    {
        var template = Manifests.Deployment.Replace("orders", "billing", StringComparison.Ordinal);
        var run = GeneratorRun.Of((Project with
        {
            Files =
            [
                .. Project.Files,
                new InMemoryFile("/shop/k8s/chart/Chart.yaml", "apiVersion: v2\nname: billing\nversion: 1.0.0\n"),
                new InMemoryFile("/shop/k8s/chart/templates/billing.yaml", template),
                new InMemoryFile("/shop/k8s/chart/templates/more/more.yaml", template.Replace("billing", "more", StringComparison.Ordinal)),
                new InMemoryFile("/shop/k8s/chart/templates/noted.yaml",
                    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: noted\ndata:\n  note: \"{{ .Values.note }}\"\n"),
            ],
        }).With("KubewrightWriteManifests", "all"));

        Assert.Equal([("Deployment", null, null), ("Deployment", null, null), ("Role", null, null), ("Service", null, null)], WrittenBy(run));
        Assert.DoesNotContain(run.Names, name => name.Contains("Billing", StringComparison.Ordinal) || name.Contains("More", StringComparison.Ordinal)
            || name.Contains("Noted", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("KubewrightWriteManifests", "false")]
    [InlineData("KubewrightGenerate", "false")]
    public void NothingStandsThere_WhereTheProjectWantsNone(string property, string value) =>
        Assert.Empty(WrittenBy(GeneratorRun.Of(Project.With(property, value))));

    [Fact]
    public void WithoutTheLibrary_NothingStandsThere() => Assert.Empty(WrittenBy(
        GeneratorRun.WithoutLibrary((Project with { Code = "class C { }" }).With("KubewrightWriteManifests", "all"))));

    [Theory]
    [InlineData("static partial void Configure(Manifests.Deployments.Orders.Builder resource) => resource.Replicas(3);", "Deployment")]
    [InlineData("static partial void Configure(ClusterIPService resource) { }", "Service")]
    [InlineData("static partial void Configure(global::Kubewright.ClusterIPService resource) { }", "Service")]
    [InlineData("static partial void Configure(Any resource) { }", "Deployment, Service")]
    public void WhatConfigureChanges_IsSaid(string method, string changed)
    {
        var code = $$"""
            using Kubewright;
            namespace Shop
            {
                using Any = Kubewright.ClusterIPService;
                {{Class}} internal static partial class App { {{method}} }
                internal static class Other { public static Any? Service { get; set; } }
            }
            """;

        var written = WrittenBy(GeneratorRun.Of((Project with { Code = code }).With("RootNamespace", "Shop")));

        Assert.Equal(changed, string.Join(", ", written.Where(one => one.ConfiguredBy == "Shop.App").Select(one => one.Kind)));
    }

    [Fact]
    public void GenericClass_IsWrittenTooThoughItHasNoBuilders() => Assert.Equal(
        [("Deployment", null, null), ("Service", null, null)],
        WrittenBy(GeneratorRun.Of(Project with { Code = Class + "internal static partial class App<T> { }" })));

    [Fact]
    public void EditOfCode_WritesNothingAnew()
    {
        var run = GeneratorRun.Of(Project)
            .Then(Project with { Code = Project.Code.Replace("{ }", "{ public const int Answer = 42; }", StringComparison.Ordinal) });

        Assert.All(run.ReasonsOfFiles, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static IEnumerable<(string Kind, string? Set, string? ConfiguredBy)> WrittenBy(GeneratorRun run) => run.Compilation.Assembly
        .GetAttributes()
        .Where(attribute => attribute.AttributeClass!.Name == nameof(WrittenManifestAttribute))
        .Select(attribute => (
            Manifest.Parse((string)attribute.ConstructorArguments[0].Value!).Kind,
            attribute.NamedArguments.SingleOrDefault(one => one.Key == "Set").Value.Value as string,
            attribute.NamedArguments.SingleOrDefault(one => one.Key == "ConfiguredBy").Value.Value as string))
        .OrderBy(one => one.Kind, StringComparer.Ordinal)
        .ThenByDescending(one => one.Item2, StringComparer.Ordinal);
}
