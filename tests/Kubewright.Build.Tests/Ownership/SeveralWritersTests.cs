using Kubewright.Build.Tests.Harness;
using static Kubewright.Build.Tests.Harness.ProjectFolder;

namespace Kubewright.Build.Tests.Ownership;

/// <summary>Several projects, or several frameworks of one, that write to one folder.</summary>
public sealed class SeveralWritersTests : IDisposable
{
    private readonly ProjectFolder _folder = new();

    [Fact]
    public void Projects_ShareAFolder_AndEachDeletesItsOwn()
    {
        Bring("Web", ("web.yaml", "web: 1\n"));
        Bring("Api", ("api.yaml", "api: 1\n"));
        Assert.Equal(["api.yaml: api: 1\n", "web.yaml: web: 1\n"], _folder.Texts());

        Bring("Web");
        Assert.Equal(["api.yaml: api: 1\n"], _folder.Texts());
        Bring("Api");
        Assert.Empty(_folder.All());
    }

    [Fact]
    public void OneFileForTwoProjects_IsRefused_AndBothAreNamed()
    {
        Bring("Web", ("shop.yaml", "web: 1\n"));

        var problem = Assert.Single(_folder.Project("Api").Bring(Wanted(("shop.yaml", "api: 1\n"))).Problems);
        Assert.Equal(_folder.PathOf("out/shop.yaml"), problem.File);
        Assert.Equal(
            "Projects 'Api' and 'Web' (../Web/Web.csproj) both write 'shop.yaml'; set KubewrightManifestsFile to another name for each, or "
            + "KubewrightManifestsPath to another folder",
            problem.Message);
        Assert.Equal(["shop.yaml: web: 1\n"], _folder.Texts());
    }

    [Fact]
    public void OneObjectInTwoProjects_IsRefused_AndBothAreNamed()
    {
        Bring("Web", ("web.yaml", "Service 'orders'"));

        var problem = Assert.Single(_folder.Project("Api").Bring(Wanted(("api.yaml", "Service 'orders'"))).Problems);
        Assert.Equal(
            "Projects 'Api' and 'Web' (../Web/Web.csproj) both write Service 'orders' to this folder; describe it in one of them, or set "
            + "KubewrightManifestsPath to a folder for each",
            problem.Message);
        Assert.Equal(["web.yaml: Service 'orders'"], _folder.Texts());
    }

    [Fact]
    public void FileOfAProjectThatIsGone_IsNotOverwritten()
    {
        Bring("Old", ("shop.yaml", "old: 1\n"), ("same.yaml", "same: 1\n"));
        Directory.Delete(_folder.PathOf("Old"), recursive: true);

        var problem = Assert.Single(_folder.Project("New").Bring(Wanted(("shop.yaml", "new: 1\n"), ("same.yaml", "same: 1\n"))).Problems);
        Assert.Equal("'shop.yaml' was written by project 'Old' (../Old/Old.csproj), which is not there any more; delete the file, and the next build writes it "
            + "anew", problem.Message);

        File.Delete(_folder.PathOf("out/shop.yaml"));
        Bring("New", ("shop.yaml", "new: 1\n"), ("same.yaml", "same: 1\n"));
        Assert.Equal(["same.yaml: same: 1\n", "shop.yaml: new: 1\n"], _folder.Texts());
    }

    [Fact]
    public void FrameworksOfOneProject_WriteTheSameFiles_AndOneKeepsWhatTheOtherWants()
    {
        string[] both = ["net8.0", "net10.0"];
        Bring("net8.0", both, ("a.yaml", "a: 1\n"), ("b.yaml", "b: 1\n"));
        Bring("net10.0", both, ("a.yaml", "a: 1\n"), ("b.yaml", "b: 1\n"));

        Bring("net8.0", both, ("a.yaml", "a: 2\n"));
        Assert.Equal(["a.yaml: a: 2\n", "b.yaml: b: 1\n"], _folder.Texts());
        Bring("net10.0", both, ("a.yaml", "a: 2\n"));
        Assert.Equal(["a.yaml: a: 2\n"], _folder.Texts());
    }

    [Fact]
    public void FrameworkThatTheProjectHasNoMore_LeavesItsFilesToTheOthers()
    {
        Bring("net8.0", ["net8.0"], ("a.yaml", "a: 1\n"), ("b.yaml", "b: 1\n"));

        Bring("net10.0", ["net10.0"], ("a.yaml", "a: 2\n"));

        Assert.Equal(["a.yaml: a: 2\n"], _folder.Texts());
        Assert.Single(_folder.All(), file => file.EndsWith(".written", StringComparison.Ordinal));
        Bring("net10.0", ["net10.0"]);
        Assert.Empty(_folder.All());
    }

    public void Dispose() => _folder.Dispose();

    private void Bring(string project, params (string Path, string Text)[] files) => Assert.Empty(_folder.Project(project).Bring(Wanted(files)).Problems);

    private void Bring(string framework, string[] frameworks, params (string Path, string Text)[] files) =>
        Assert.Empty(_folder.Project("Shop", framework, frameworks).Bring(Wanted(files)).Problems);
}
