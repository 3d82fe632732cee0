using Kubewright.Core.Application.Repository;

namespace Kubewright.Core.Tests.Application.Repository;

/// <summary>Which manifests a project finds from where it is.</summary>
public sealed class ManifestSearchTests
{
    private const string Manifest = "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: pay }\nspec: { template: { spec: { containers: [ { name: pay,\n  "
        + "    image: till/pay:1\n } ] } } }\n";

    [Theory]
    [InlineData("/r/Pay/k8s/a.yaml")]
    [InlineData("/r/k8s/a.yaml")]
    [InlineData("/r/.k8s/a.yaml")]
    [InlineData("/r/K8S/deep/er/a.yml")]
    [InlineData("/r/deploy/prod/a.json")]
    [InlineData("/r/kubernetes-manifests/a.yaml")]
    [InlineData("/r/build/k8s/a.yaml")]
    [InlineData("/r/infra/a.yaml")]
    [InlineData("/r/gitops/apps/a.yaml")]
    [InlineData("/r/charts/pay/templates/a.yaml")]
    [InlineData("/r/Pay/deployment.yaml")]
    [InlineData("/r/k8s-service.yaml")]
    [InlineData("/r/Other/k8s/a.yaml")]
    [InlineData("/r/Other/deployment.yaml")]
    public void FromTheProjectUpToTheRoot_KnownFoldersAndManifestsAreFound(string path) =>
        Assert.Equal([path], Find(new MemoryDisk().Write("/r/.git/HEAD").Write(path, Manifest), "/r/Pay"));

    [Theory]
    [InlineData("/r/k8s/bin/a.yaml")]
    [InlineData("/r/k8s/node_modules/x/a.yaml")]
    [InlineData("/r/k8s/.hidden/a.yaml")]
    [InlineData("/r/k8s/.hidden.yaml")]
    [InlineData("/r/tests/k8s/a.yaml")]
    [InlineData("/r/Pay.Tests/k8s/a.yaml")]
    [InlineData("/r/a/b/k8s/a.yaml")]
    [InlineData("/k8s/a.yaml")]
    [InlineData("/r/notes/old/a.yaml")]
    [InlineData("/r/docs/a.yaml")]
    public void Elsewhere_NothingIsFound(string path) => Assert.Empty(Find(new MemoryDisk().Write("/r/.git/HEAD").Write(path, Manifest), "/r/Pay"));

    [Theory]
    [InlineData("/r/Other/Other.csproj")]
    [InlineData("/r/Other/Other.sln")]
    [InlineData("/r/Other/.git/HEAD")]
    public void FolderOfAnotherProjectOrProduct_IsNotLookedInto(string path) => Assert.Empty(Find(
        new MemoryDisk().Write("/r/.git/HEAD").Write(path).Write("/r/Other/k8s/a.yaml", Manifest).Write("/r/Other/b.yaml", Manifest), "/r/Pay"));

    [Theory]
    [InlineData("/r/docker-compose.yml", "services: {}\n")]
    [InlineData("/r/skaffold.yaml", "apiVersion: skaffold/v4beta6\nkind: Config\n")]
    [InlineData("/r/infra/main.json", "{ \"resources\": [] }")]
    [InlineData("/r/chart.yaml", "apiVersion: v2\nname: pay\n")]
    public void WhatDoesNotSayThatItIsAManifest_IsNoneOutsideOfTheirFolders(string path, string text) =>
        Assert.Empty(Find(new MemoryDisk().Write("/r/.git/HEAD").Write(path, text), "/r/Pay"));

    [Theory]
    [InlineData("/r/src/a/b/Pay")]
    [InlineData("/r/src/Pay")]
    [InlineData("/r")]
    public void HoweverDeepTheProjectIs_TheRepositoryIsKnownByGit(string project) =>
        Assert.Equal(["/r/k8s/a.yaml"], Find(new MemoryDisk().Write("/r/.git").Write("/r/k8s/a.yaml", Manifest).Write("/r/src/Shop.sln"), project));

    [Fact]
    public void WithoutGit_TheHighestSolutionIsTheRoot() =>
        Assert.Equal(["/home/me/r/k8s/a.yaml"], Find(
            new MemoryDisk().Write("/home/me/r/Shop.slnx").Write("/home/me/r/src/Pay.sln").Write("/home/me/r/k8s/a.yaml", Manifest), "/home/me/r/src/x/Pay"));

    [Fact]
    public void AboveWhatIsKnown_OnlyManifestsThatNameTheProjectAreItsOwn()
    {
        var disk = new MemoryDisk().Write("/home/r/src/Till.slnx").Write("/home/r/k8s/a.yaml", Manifest).Write("/home/r/src/Pay/Pay.csproj", "<Project />")
            .Write("/home/r/src/Mail/Mail.csproj", "<Project />");

        Assert.Equal(["/home/r/k8s/a.yaml"], Find(disk, "/home/r/src/Pay"));
        Assert.Empty(Find(disk, "/home/r/src/Mail"));
    }

    [Fact]
    public void WhatItCosts_IsBounded()
    {
        var disk = new MemoryDisk().Write("/r/.git/HEAD").Write("/r/k8s/a.yaml", Manifest);
        for (var i = 0; i < 300; i++)
        {
            disk.Write($"/r/src/p{i}/deep/er/still/file.cs");
        }

        Assert.Equal(["/r/k8s/a.yaml"], Find(disk, "/r/src/p7"));

        // The folders from the project up, those in them, and one level below.
        Assert.True(disk.Listed < 620, $"{disk.Listed} folders were listed.");
    }

    private static IEnumerable<string> Find(MemoryDisk disk, string projectFolder)
    {
        var tree = new RepositoryTree(disk);
        var placement = new RepositoryPlacement(tree, RepositoryRoot.Find(tree, projectFolder));
        return placement.ManifestsOf($"{projectFolder}/{projectFolder[(projectFolder.LastIndexOf('/') + 1)..]}.csproj").Select(one => one.Path);
    }
}
