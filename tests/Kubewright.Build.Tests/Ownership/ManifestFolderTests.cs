using Kubewright.Build.Ownership;
using Kubewright.Build.Tests.Harness;
using static Kubewright.Build.Tests.Harness.ProjectFolder;

namespace Kubewright.Build.Tests.Ownership;

/// <summary>One project, its folder, and what others put there.</summary>
public sealed class ManifestFolderTests : IDisposable
{
    private readonly ProjectFolder _folder = new();

    [Fact]
    public void Files_AreWrittenAsTheyAre_AndTheFolderKnowsWhose()
    {
        Done(_folder.Project().Bring(Wanted(("a.yaml", "text: Grüße\n"), ("prod/b.yaml", "b: 1\n"))));

        Assert.Equal("text: Grüße\n"u8.ToArray(), File.ReadAllBytes(_folder.PathOf("out/a.yaml")));
        Assert.Equal(["a.yaml: text: Grüße\n", "prod/b.yaml: b: 1\n"], _folder.Texts());
        var marker = Assert.Single(_folder.All(), file => file.EndsWith(".written", StringComparison.Ordinal));
        Assert.Matches("^.kubewright/Shop-[0-9a-f]{8}.written$", marker);
        Assert.Contains("\"project\": \"../Shop/Shop.csproj\"", _folder.Read(marker), StringComparison.Ordinal);
    }

    [Fact]
    public void FileThatSaysTheSame_IsLeftAlone()
    {
        Bring(("a.yaml", "a: 1\n"), ("b.yaml", "b: 1\n"));
        var old = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_folder.PathOf("out/a.yaml"), old);
        File.SetLastWriteTimeUtc(_folder.PathOf("out/b.yaml"), old);

        Assert.False(Bring(("a.yaml", "a: 1\n"), ("b.yaml", "b: 1\n")).IsChanged);
        Assert.True(Bring(("a.yaml", "a: 1\n"), ("b.yaml", "b: 2\n")).IsChanged);

        Assert.Equal(old, File.GetLastWriteTimeUtc(_folder.PathOf("out/a.yaml")));
        Assert.NotEqual(old, File.GetLastWriteTimeUtc(_folder.PathOf("out/b.yaml")));
        Assert.Equal("b: 2\n", _folder.Read("b.yaml"));
    }

    [Fact]
    public void WhatAnEarlierBuildWrote_IsDeleted_AndNothingElse()
    {
        Bring(("a.yaml", "a: 1\n"), ("prod/b.yaml", "b: 1\n"));
        _folder.Write("mine.yaml", "mine: 1\n");

        Assert.True(Bring().IsChanged);

        Assert.Equal(["mine.yaml"], _folder.All());
        Assert.False(Directory.Exists(_folder.PathOf("out/prod")));
    }

    [Fact]
    public void FolderThatTheBuildMade_GoesWithTheLastFile_AndNoOther()
    {
        Bring(("a.yaml", "a: 1\n"));
        Bring();
        Assert.False(Directory.Exists(_folder.Out));

        Directory.CreateDirectory(_folder.PathOf("out/prod"));
        Bring(("prod/a.yaml", "a: 1\n"));
        Bring();
        Assert.True(Directory.Exists(_folder.PathOf("out/prod")));
        Assert.Empty(_folder.All());
    }

    [Fact]
    public void FileOfSomebodyElse_IsNotOverwritten_AndNothingElseIsDone()
    {
        Bring(("old.yaml", "old: 1\n"));
        _folder.Write("shop.yaml", "# The team's own\nkind: Secret\n");

        var result = _folder.Project().Bring(Wanted(("a.yaml", "a: 1\n"), ("shop.yaml", "kind: Service\n")));

        var problem = Assert.Single(result.Problems);
        Assert.Equal(_folder.PathOf("out/shop.yaml"), problem.File);
        Assert.Equal(
            "'shop.yaml' holds something that project 'Shop' did not write, and is not overwritten; "
            + "delete it, or set KubewrightManifestsPath or KubewrightManifestsFile to another place",
            problem.Message);
        Assert.Equal(["old.yaml: old: 1\n", "shop.yaml: # The team's own\nkind: Secret\n"], _folder.Texts());
    }

    [Fact]
    public void FileThatWasThereAlready_IsKeptUpToDate_AndNeverDeletedAsItWas()
    {
        _folder.Write("a.yaml", "a: 1\n");
        _folder.Write("b.yaml", "b: 1\n");
        Bring(("a.yaml", "a: 1\n"), ("b.yaml", "b: 1\n"));

        Bring(("a.yaml", "a: 1\n"), ("b.yaml", "b: 2\n"));
        Assert.Equal(["a.yaml: a: 1\n", "b.yaml: b: 2\n"], _folder.Texts());

        var result = Bring();
        Assert.Equal([_folder.PathOf("out/a.yaml") + " was there before project 'Shop' would have written it, and is left alone"], result.Kept);
        Assert.Equal(["a.yaml: a: 1\n"], _folder.Texts());
    }

    [Fact]
    public void FileThatWasChangedSince_IsNeitherOverwrittenNorDeleted()
    {
        Bring(("a.yaml", "a: 1\n"));
        _folder.Write("a.yaml", "a: mine\n");

        Assert.Equal([_folder.PathOf("out/a.yaml") + " has been changed since project 'Shop' wrote it, and is left alone"],
            Bring(("a.yaml", "a: 1\n"), ("b.yaml", "b: 1\n")).Kept);

        var refused = Assert.Single(_folder.Project().Bring(Wanted(("a.yaml", "a: 2\n"), ("b.yaml", "b: 1\n"))).Problems);
        Assert.Equal("'a.yaml' has been changed since project 'Shop' wrote it, and is not overwritten; delete it, and the next build writes it anew",
            refused.Message);

        Assert.Single(Bring(("b.yaml", "b: 1\n")).Kept);
        Assert.Equal(["a.yaml: a: mine\n", "b.yaml: b: 1\n"], _folder.Texts());
    }

    [Fact]
    public void FileThatIsGone_IsWrittenAnew()
    {
        Bring(("a.yaml", "a: 1\n"));
        File.Delete(_folder.PathOf("out/a.yaml"));

        Assert.True(Bring(("a.yaml", "a: 1\n")).IsChanged);
        Assert.Equal(["a.yaml: a: 1\n"], _folder.Texts());
    }

    [Fact]
    public void CopyOfProjectAndFolder_StandsForItself()
    {
        using var copy = new ProjectFolder();
        Bring(("a.yaml", "a: 1\n"), ("b.yaml", "b: 1\n"));
        foreach (var file in _folder.All())
        {
            copy.Write(file, _folder.Read(file));
        }

        Done(copy.Project().Bring(Wanted(("b.yaml", "b: 2\n"))));

        Assert.Equal(["b.yaml: b: 2\n"], copy.Texts());
        Assert.Equal(["a.yaml: a: 1\n", "b.yaml: b: 1\n"], _folder.Texts());
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("""{"project": "../Shop/Shop.csproj", "files": {"a.yaml": 1}}""")]
    public void MarkerThatCannotBeRead_OwnsNothing(string text)
    {
        Bring(("a.yaml", "a: 1\n"));
        File.WriteAllText(Directory.GetFiles(_folder.PathOf("out/.kubewright"), "*.written").Single(), text);

        Assert.Single(_folder.Project().Bring(Wanted(("a.yaml", "a: 2\n"))).Problems);
        Assert.Equal(["a.yaml: a: 1\n"], _folder.Texts());
    }

    [Fact]
    public void MarkerThatNamesFilesElsewhere_OwnsNoneOfThem()
    {
        File.WriteAllText(_folder.PathOf("precious.yaml"), "a: 1\n");
        Bring(("a.yaml", "a: 1\n"));
        var marker = Directory.GetFiles(_folder.PathOf("out/.kubewright"), "*.written").Single();
        File.WriteAllText(marker, File.ReadAllText(marker).Replace("\"a.yaml\"", "\"../precious.yaml\"", StringComparison.Ordinal));

        Bring();
        Assert.True(File.Exists(_folder.PathOf("precious.yaml")));
    }

    [Fact]
    public void FolderOfTheFilesName_IsInTheWay()
    {
        Directory.CreateDirectory(_folder.PathOf("out/a.yaml"));
        File.WriteAllText(_folder.PathOf("out/prod"), "a file");

        var result = _folder.Project().Bring(Wanted(("a.yaml", "a: 1\n"), ("prod/b.yaml", "b: 1\n")));

        Assert.Equal(["out/a.yaml", "out/prod/b.yaml"], result.Problems.Select(problem => Path.GetRelativePath(_folder.Root, problem.File)));
        Assert.Equal(["prod"], _folder.All());
    }

    [Fact]
    public void WhatABuildWrote_IsFound_UntilSomebodyChangesIt()
    {
        Bring(("a.yaml", "a: 1\n"), ("b.yaml", "b: 1\n"));
        _folder.Write("mine.yaml", "mine: 1\n");
        Assert.Equal([_folder.PathOf("out/a.yaml"), _folder.PathOf("out/b.yaml")], FolderMarkers.WrittenFiles(new Files.DiskFiles(), _folder.Out));

        _folder.Write("a.yaml", "a: mine\n");
        Assert.Equal([_folder.PathOf("out/b.yaml")], FolderMarkers.WrittenFiles(new Files.DiskFiles(), _folder.Out));
    }

    public void Dispose() => _folder.Dispose();

    private FolderResult Bring(params (string Path, string Text)[] files) => Done(_folder.Project().Bring(Wanted(files)));

    private static FolderResult Done(FolderResult result)
    {
        Assert.Empty(result.Problems);
        return result;
    }
}
