using Kubewright.Build.Tests.Harness;
using static Kubewright.Build.Tests.Harness.ProjectFolder;

namespace Kubewright.Build.Tests.Ownership;

/// <summary>Links in the way of a folder: what they lead to may be anybody's.</summary>
public sealed class LinkTests : IDisposable
{
    private readonly ProjectFolder _folder = new();

    public LinkTests()
    {
        Directory.CreateDirectory(_folder.PathOf("elsewhere"));
        File.WriteAllText(_folder.PathOf("elsewhere/mine.yaml"), "mine: 1\n");
    }

    [Fact]
    public void FolderThatIsALink_IsWrittenThrough_AndStays()
    {
        Directory.CreateSymbolicLink(_folder.Out, _folder.PathOf("elsewhere"));

        Assert.Empty(_folder.Project().Bring(Wanted(("a.yaml", "a: 1\n"))).Problems);
        Assert.Equal(["a.yaml: a: 1\n", "mine.yaml: mine: 1\n"], _folder.Texts());

        _folder.Project().Bring(Wanted());
        Assert.True(Directory.Exists(_folder.Out));
        Assert.Equal(["mine.yaml"], _folder.All());
    }

    [Fact]
    public void FolderOfASetThatIsALink_IsNotWrittenTo()
    {
        Directory.CreateDirectory(_folder.Out);
        Directory.CreateSymbolicLink(_folder.PathOf("out/prod"), _folder.PathOf("elsewhere"));

        Assert.Single(_folder.Project().Bring(Wanted(("prod/mine.yaml", "mine: 1\n"))).Problems);
        Assert.Equal(["mine.yaml"], Directory.GetFiles(_folder.PathOf("elsewhere")).Select(Path.GetFileName));
    }

    [Fact]
    public void WrittenFolderThatBecomesALink_IsNotDeletedThrough()
    {
        _folder.Project().Bring(Wanted(("prod/mine.yaml", "mine: 1\n")));
        Directory.Delete(_folder.PathOf("out/prod"), recursive: true);
        Directory.CreateSymbolicLink(_folder.PathOf("out/prod"), _folder.PathOf("elsewhere"));

        _folder.Project().Bring(Wanted());
        Assert.True(File.Exists(_folder.PathOf("elsewhere/mine.yaml")));
        Assert.True(Directory.Exists(_folder.PathOf("out/prod")));
    }

    [Fact]
    public void FileThatIsALink_IsNotOverwritten()
    {
        Directory.CreateDirectory(_folder.Out);
        File.CreateSymbolicLink(_folder.PathOf("out/a.yaml"), _folder.PathOf("elsewhere/mine.yaml"));
        File.CreateSymbolicLink(_folder.PathOf("out/b.yaml"), _folder.PathOf("elsewhere/nothing.yaml"));

        Assert.Equal(2, _folder.Project().Bring(Wanted(("a.yaml", "a: 1\n"), ("b.yaml", "b: 1\n"))).Problems.Count);
        Assert.Equal("mine: 1\n", File.ReadAllText(_folder.PathOf("elsewhere/mine.yaml")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WrittenFileThatBecomesALink_IsNotDeletedNorWrittenThrough(bool changes)
    {
        _folder.Project().Bring(Wanted(("a.yaml", "mine: 1\n")));
        File.Delete(_folder.PathOf("out/a.yaml"));
        File.CreateSymbolicLink(_folder.PathOf("out/a.yaml"), _folder.PathOf("elsewhere/mine.yaml"));

        _folder.Project().Bring(changes ? Wanted(("a.yaml", "a: 2\n")) : Wanted());
        Assert.Equal("mine: 1\n", _folder.Read("a.yaml"));
    }

    [Fact]
    public void FolderOfMarkersThatIsALink_IsRefused()
    {
        Directory.CreateDirectory(_folder.Out);
        Directory.CreateSymbolicLink(_folder.PathOf("out/.kubewright"), _folder.PathOf("elsewhere"));

        Assert.Single(_folder.Project().Bring(Wanted(("a.yaml", "a: 1\n"))).Problems);
        Assert.Equal(["mine.yaml"], Directory.GetFiles(_folder.PathOf("elsewhere")).Select(Path.GetFileName));
    }

    public void Dispose() => _folder.Dispose();
}
