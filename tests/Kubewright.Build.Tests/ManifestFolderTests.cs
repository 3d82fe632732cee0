namespace Kubewright.Build.Tests;

public sealed class ManifestFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("kubewright-build").FullName;
    private readonly ManifestFolder _folder;

    public ManifestFolderTests() => _folder = new ManifestFolder(Path.Combine(_root, "manifests"));

    [Fact]
    public void Files_AreWrittenAsUtf8WithoutAMark()
    {
        Assert.True(_folder.Bring(Files(("a.yaml", "text: Grüße\n"), ("prod/b.yaml", "b: 1\n")), []));

        Assert.Equal("text: Grüße\n"u8.ToArray(), File.ReadAllBytes(PathOf("a.yaml")));
        Assert.Equal(["manifests/a.yaml", "manifests/prod/b.yaml"], All());
    }

    [Fact]
    public void FileThatSaysTheSame_IsLeftAlone()
    {
        _folder.Bring(Files(("a.yaml", "a: 1\n"), ("b.yaml", "b: 1\n")), []);
        var old = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(PathOf("a.yaml"), old);
        File.SetLastWriteTimeUtc(PathOf("b.yaml"), old);

        Assert.False(_folder.Bring(Files(("a.yaml", "a: 1\n"), ("b.yaml", "b: 1\n")), []));
        Assert.True(_folder.Bring(Files(("a.yaml", "a: 1\n"), ("b.yaml", "b: 2\n")), []));

        Assert.Equal(old, File.GetLastWriteTimeUtc(PathOf("a.yaml")));
        Assert.NotEqual(old, File.GetLastWriteTimeUtc(PathOf("b.yaml")));
        Assert.Equal("b: 2\n", File.ReadAllText(PathOf("b.yaml")));
    }

    [Fact]
    public void WhatAnEarlierBuildWrote_IsRemoved_AndNothingElse()
    {
        var first = Files(("a.yaml", "a: 1\n"), ("prod/b.yaml", "b: 1\n"));
        _folder.Bring(first, []);
        File.WriteAllText(PathOf("mine.yaml"), "mine: 1\n");

        Assert.True(_folder.Bring(Files(), _folder.PathsOf(first.Keys)));

        Assert.Equal(["manifests/mine.yaml"], All());
        Assert.False(Directory.Exists(PathOf("prod")));
    }

    [Fact]
    public void FolderOfAnEarlierBuild_IsRemovedWhereNothingIsLeftInIt()
    {
        var files = Files(("a.yaml", "a: 1\n"), ("prod/b.yaml", "b: 1\n"));
        _folder.Bring(files, []);

        Assert.True(new ManifestFolder(Path.Combine(_root, "elsewhere")).Bring(files, _folder.PathsOf(files.Keys)));

        Assert.Equal(["elsewhere/a.yaml", "elsewhere/prod/b.yaml"], All());
        Assert.False(Directory.Exists(Path.Combine(_root, "manifests")));
    }

    [Fact]
    public void NoFile_IsLeftHalfWritten()
    {
        _folder.Bring(Files(("a.yaml", "a: 1\n")), []);
        _folder.Bring(Files(("a.yaml", "a: 2\n")), []);

        Assert.Equal(["manifests/a.yaml"], All());
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static Dictionary<string, string> Files(params (string Path, string Text)[] files) => files.ToDictionary(file => file.Path, file => file.Text);

    private string PathOf(string file) => Path.Combine(_root, "manifests", file);

    private IEnumerable<string> All() => Directory
        .EnumerateFiles(_root, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_root, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);
}
