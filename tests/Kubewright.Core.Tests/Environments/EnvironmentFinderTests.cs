using Kubewright.Core.Environments;
using Kubewright.Core.Environments.Kustomize;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Environments;

public class EnvironmentFinderTests
{
    private static readonly RepositoryFiles Repository = new(
    [
        new SourceFile("base/kustomization.yaml", "resources: [web.yaml]"),
        new SourceFile("base/web.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata: {a: '1', b: '1'}\n"),
        new SourceFile(
            "overlays/prod/kustomization.yaml", "resources: [../../base]\ncomponents: [../../part]\nnamePrefix: prod-\npatches: [{path: patch.yaml}]"),
        new SourceFile("overlays/prod/patch.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata: {a: '2'}\n"),
        new SourceFile("overlays/staging/kustomization.yaml", "resources: [../../base]\nconfigMapGenerator: [{name: more}]"),
        new SourceFile("part/kustomization.yaml", "kind: Component\nresources: []"),
        new SourceFile("flux/kustomization.yaml", "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization"),
        new SourceFile("chart/Chart.yaml", "name: chart"),
        new SourceFile("chart/templates/a.yaml", "{{ x }}"),
        new SourceFile("chart/values.yaml", "x: 1"),
        new SourceFile("chart/values-prod.yaml", "x: 2"),
        new SourceFile("chart/env/qa.yaml", "x: 3"),
        new SourceFile("plain.yaml", "apiVersion: v1"),
    ]);

    [Fact]
    public void Find_NamesWhatIsDeployed()
    {
        var found = EnvironmentFinder.Find(Repository, "");

        Assert.Equal(
            ["chart Chart", "chart with env/qa.yaml Chart", "chart with values-prod.yaml Chart", "overlays/prod Kustomization",
                "overlays/staging Kustomization", ". Files"],
            found.All.Select(environment => $"{environment.Name} {environment.Kind}"));
        Assert.Equal("plain.yaml", Assert.Single(found.All[^1].Files.AsEnumerable()));
    }

    [Fact]
    public void Find_SaysWhatUsesABase()
    {
        var found = EnvironmentFinder.Find(Repository, "");

        Assert.Equal(["overlays/prod", "overlays/staging"], found.UsedBy["base"].AsEnumerable());
        Assert.Equal(["overlays/prod"], found.UsedBy["part"].AsEnumerable());
    }

    [Fact]
    public void Difference_ComparesObjectsOfOnePlace()
    {
        var differences = EnvironmentDifference.Find(
            KustomizeRenderer.Render(Repository, "overlays/prod"), KustomizeRenderer.Render(Repository, "overlays/staging"));

        var changed = differences[0];
        Assert.Equal(("prod-web", "web"), (changed.First!.Name, changed.Second!.Name));
        Assert.Equal(["metadata.name", "data.a"], changed.Fields.Select(field => field.Path));
        Assert.Equal("overlays/prod/patch.yaml(4,11)", changed.First.OriginOf(changed.Fields[1].First!).Span.ToString());
        Assert.Null(differences[1].First);
    }
}
