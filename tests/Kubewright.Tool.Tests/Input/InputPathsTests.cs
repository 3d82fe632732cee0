using Kubewright.Tool.Input;

namespace Kubewright.Tool.Tests.Input;

public class InputPathsTests
{
    [Fact]
    public void Folder_GivesManifestFilesOfAllDepthsInOrder()
    {
        using var folder = Folder("k8s/b.yaml", "k8s/a.yml", "k8s/base/Kustomization", "k8s/base/c.JSON", "k8s/readme.md", "k8s/run.sh");

        Assert.Equal(["k8s/a.yml", "k8s/b.yaml", "k8s/base/Kustomization", "k8s/base/c.JSON"], Find(folder, "k8s"));
    }

    [Fact]
    public void Folder_SkipsWhatProgramsMakeAndWhatIsHidden()
    {
        using var folder = Folder("bin/a.yaml", "obj/a.yaml", "node_modules/p/a.yaml", ".git/a.yaml", ".github/workflows/a.yaml", "a.yaml");

        Assert.Equal(["a.yaml"], Find(folder, "."));
    }

    [Fact]
    public void SkippedFolder_IsReadWhereItIsNamed()
    {
        using var folder = Folder("bin/a.yaml", ".hidden/b.yaml");

        Assert.Equal(["bin/a.yaml", ".hidden/b.yaml"], Find(folder, "bin", ".hidden"));
    }

    [Fact]
    public void NamedFile_NeedsNoExtension()
    {
        using var folder = Folder("manifest.txt");

        Assert.Equal(["manifest.txt"], Find(folder, "manifest.txt"));
    }

    [Fact]
    public void Glob_GivesWhatItMatches()
    {
        using var folder = Folder("k8s/a.yaml", "k8s/prod/b.yaml", "k8s/prod/c.yml", "k8s/bin/d.yaml", "other/e.yaml");

        Assert.Equal(["k8s/a.yaml", "k8s/prod/b.yaml"], Find(folder, "k8s/**/*.yaml"));
        Assert.Equal(["k8s/a.yaml"], Find(folder, "k8s/*.yaml"));
        Assert.Equal(["k8s/prod/b.yaml", "k8s/prod/c.yml"], Find(folder, folder.Path("k8s/prod") + "/*"));
        Assert.Equal(["k8s/bin/d.yaml"], Find(folder, "k8s/bin/*.yaml"));
        Assert.Equal(["k8s/a.yaml", "other/e.yaml"], Find(folder, "*/*.yaml"));
    }

    [Fact]
    public void File_ThatTwoPathsGiveIsReadOnce()
    {
        using var folder = Folder("k8s/a.yaml", "k8s/b.yaml");

        Assert.Equal(["k8s/b.yaml", "k8s/a.yaml"], Find(folder, "k8s/b.yaml", "./k8s/", "k8s/*.yaml", "-", "-").Where(path => path != "stdin"));
    }

    [Fact]
    public void PathBelowTheCurrentDirectory_IsPrintedFromThere()
    {
        using var folder = Folder("k8s/a.yaml");

        Assert.Equal(["k8s/a.yaml"], Find(folder, folder.Path("k8s/../k8s/a.yaml")));
    }

    [Fact]
    public void PathElsewhere_IsPrintedWhole()
    {
        using var folder = Folder("a.yaml");
        using var other = Folder("b.yaml");

        Assert.Equal([other.Path("b.yaml")], Find(folder, Path.GetRelativePath(folder.Path(""), other.Path("b.yaml"))));
    }

    [SkippableFact]
    public void LinkedFolder_IsNotWalked()
    {
        Skip.If(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        using var folder = Folder("k8s/a.yaml");
        Directory.CreateSymbolicLink(folder.Path("k8s/again"), folder.Path("k8s"));

        Assert.Equal(["k8s/a.yaml"], Find(folder, "k8s"));
    }

    [Theory]
    [InlineData("gone.yaml", "'gone.yaml' does not exist.")]
    [InlineData("k8s/*.json", "Nothing matches 'k8s/*.json'.")]
    [InlineData("gone/**/*.yaml", "Nothing matches 'gone/**/*.yaml'.")]
    [InlineData("empty", "The folder 'empty' holds no .yaml, .yml or .json file.")]
    [InlineData("", "A path is empty.")]
    public void PathWithoutFiles_IsAProblem(string path, string problem)
    {
        using var folder = Folder("k8s/a.yaml", "empty/readme.md");

        var (files, problems) = InputPaths.Find([path], folder.Path("").TrimEnd('/'));

        Assert.Empty(files);
        Assert.Equal([problem], problems);
    }

    private static ToolFolder Folder(params string[] files)
    {
        var folder = new ToolFolder();
        foreach (var file in files)
        {
            folder.Write(file, "");
        }

        return folder;
    }

    private static IEnumerable<string> Find(ToolFolder folder, params string[] paths)
    {
        var (files, problems) = InputPaths.Find(paths, folder.Path("").TrimEnd('/'));
        Assert.Empty(problems);
        return files.Select(file => file.PrintedPath);
    }
}
