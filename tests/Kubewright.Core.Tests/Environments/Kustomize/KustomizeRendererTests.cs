using Kubewright.Core.Environments;
using Kubewright.Core.Environments.Kustomize;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Environments.Kustomize;

public class KustomizeRendererTests
{
    public static TheoryData<string> Cases => KustomizeCase.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Renders_WhatKustomizeRenders(string name)
    {
        var one = KustomizeCase.Read(name);

        var rendering = KustomizeRenderer.Render(one.Repository, "over");

        if (one.Expected is null)
        {
            Assert.NotEmpty(rendering.Problems);
            Assert.All(rendering.Problems, problem => Assert.NotNull(problem.Span));
            return;
        }

        Assert.Empty(rendering.Problems.Select(problem => problem.Message));
        Assert.Null(YamlTexts.Difference(one.Expected, RenderedYaml.Write(rendering.Objects, sortsKeys: true)));
    }

    [Fact]
    public void Render_KeepsPlacesOfOverlayAndBase()
    {
        var rendering = KustomizeRenderer.Render(KustomizeCase.Read("names-and-namespace").Repository, "over");

        var deployment = rendering.Objects.Single(one => one.Kind == "Deployment");
        Assert.Equal(("dev-web-v2", "shop"), (deployment.Name, deployment.Namespace));
        var metadata = (Kubewright.Core.Yaml.YamlMapping)deployment.Root["metadata"]!;
        var name = deployment.OriginOf(metadata["name"]!);
        Assert.Equal("base/web.yaml(4,9)", name.Span.ToString());
        Assert.Equal(["over/kustomization.yaml(2,13)", "over/kustomization.yaml(3,13)"], name.Further.Select(span => span.ToString()));
        var space = deployment.OriginOf(metadata["namespace"]!);
        Assert.Equal(("over/kustomization.yaml(4,12)", "namespace"), (space.Span.ToString(), space.By));
    }

    [Fact]
    public void Render_PlacesInlinePatchesWithinTheKustomization()
    {
        var rendering = KustomizeRenderer.Render(KustomizeCase.Read("several-patches-in-one").Repository, "over");

        var service = rendering.Objects.Single(one => one.Kind == "Service");
        var type = ((Kubewright.Core.Yaml.YamlMapping)service.Root["spec"]!)["type"]!;
        Assert.Equal("NodePort", type.Span.Text);
        Assert.Equal("over/kustomization.yaml(9,13)", type.Span.ToString());
        Assert.Equal("patches", service.OriginOf(type).By);
    }

    [Theory]
    [InlineData("resources: [https://example.com/a.yaml]")]
    [InlineData("resources:\n- github.com/example/repository//deploy?ref=v1")]
    [InlineData("resources: [../../outside]")]
    [InlineData("helmCharts: [{name: chart}]")]
    [InlineData("components: [git@example.com:a/b.git]")]
    public void Render_IsPartialWhereItWouldLeaveTheRepository(string kustomization)
    {
        var files = new RepositoryFiles([new SourceFile("over/kustomization.yaml", kustomization + "\nconfigMapGenerator: [{name: a}]\n")]);

        var rendering = KustomizeRenderer.Render(files, "over");

        Assert.True(rendering.Problems.Single().IsUnknowable);
        Assert.False(rendering.IsRefused);
        Assert.True(rendering.IsPartial);
    }

    [Fact]
    public void Render_GoesOnWithoutWhatIsOnTheNetwork()
    {
        var files = new RepositoryFiles([new SourceFile("kustomization.yaml", "resources: [https://example.com/a.yaml]\nconfigMapGenerator: [{name: a}]\n")]);

        Assert.Equal("ConfigMap", KustomizeRenderer.Render(files, "").Objects.Single().Kind);
    }

    [Fact]
    public void Render_EndsWhenKustomizationsDoubleThemselves()
    {
        var files = Enumerable.Range(0, 40).Select(i => new SourceFile($"l{i}/kustomization.yaml", $"""
            resources: [../l{i + 1}, ../r{i}]
            """)).Concat(Enumerable.Range(0, 40).Select(i => new SourceFile($"r{i}/kustomization.yaml", $"namePrefix: r{i}-\nresources: [../l{i + 1}]\n")))
            .Append(new SourceFile("l40/kustomization.yaml", "configMapGenerator: [{name: a}]"));

        var rendering = KustomizeRenderer.Render(new RepositoryFiles(files), "l0");

        Assert.True(rendering.Problems.Single().IsUnknowable);
    }

    [Fact]
    public void Render_NamesTheFilesThatItUsed()
    {
        var rendering = KustomizeRenderer.Render(KustomizeCase.Read("generators").Repository, "over");

        Assert.Superset(
            new HashSet<string> { "over/kustomization.yaml", "over/kustomization.yml", "base/web.yaml", "over/text.yaml", "over/values.env" },
            rendering.FilesUsed.ToHashSet());
    }
}
