using Kubewright.Analyzers.Generation;
using Kubewright.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Kubewright.Analyzers.Tests.Generation;

/// <summary>How much of the generator each kind of edit runs.</summary>
public class RunReasonTests
{
    private static readonly InMemoryFile Added = new("/src/shop/k8s/a.yaml", "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n");

    [Fact]
    public void EditOfCode_RunsNothing()
    {
        var run = GeneratorRun.Of(ShopFiles.Project).Then(ShopFiles.Project with { Code = "public class Orders { public int Count; }" });

        Assert.All(run.ReasonsOf(StepNames.Texts), reason => Assert.Equal(Cached, reason));
        Assert.All(run.ReasonsOf(StepNames.Files), reason => Assert.Equal(Cached, reason));
        Assert.Equal([Unchanged], run.ReasonsOf(StepNames.Target));
        AssertFiles(run, (Cached, 9));
    }

    [Fact]
    public void CommentInAManifest_ReadsThatFileAndWritesNothing()
    {
        var run = GeneratorRun.Of(ShopFiles.Project)
            .Then(ShopFiles.Project.Edit(new InMemoryFile("/src/shop/k8s/orders.yaml", "# comment\n" + ShopFiles.Orders)));

        AssertReasons(run.ReasonsOf(StepNames.Texts), (Modified, 1), (Cached, 2));
        AssertReasons(run.ReasonsOf(StepNames.Files), (Unchanged, 1), (Cached, 2));
        Assert.Equal([Cached], run.ReasonsOf(StepNames.Names));
        AssertFiles(run, (Cached, 9));
    }

    [Fact]
    public void ValueChanged_WritesThatObject()
    {
        var edited = ShopFiles.Orders.Replace("port: 80\n", "port: 81\n", StringComparison.Ordinal);
        var run = GeneratorRun.Of(ShopFiles.Project).Then(ShopFiles.Project.Edit(new InMemoryFile("/src/shop/k8s/orders.yaml", edited)));

        AssertReasons(run.ReasonsOf(StepNames.Files), (Modified, 1), (Cached, 2));
        Assert.Equal([Unchanged], run.ReasonsOf(StepNames.Names));
        AssertFiles(run, (Modified, 1), (Cached, 8));
    }

    [Fact]
    public void FileAdded_WritesItsObjects()
    {
        var run = GeneratorRun.Of(ShopFiles.Project).Then(ShopFiles.Project with { Files = ShopFiles.Project.Files.Add(Added) });

        AssertReasons(run.ReasonsOf(StepNames.Files), (New, 1), (Cached, 3));
        Assert.Equal([Unchanged], run.ReasonsOf(StepNames.Names));
        AssertFiles(run, (New, 1), (Cached, 9));
    }

    [Fact]
    public void FileRemoved_RemovesItsObjects()
    {
        var run = GeneratorRun.Of(ShopFiles.Project).Then(ShopFiles.Project with { Files = ShopFiles.Project.Files.RemoveAt(2) });

        AssertReasons(run.ReasonsOf(StepNames.Files), (Removed, 1), (Cached, 2));
        AssertFiles(run, (Removed, 3), (Cached, 6));
        Assert.Equal(4, run.Names.Count());
    }

    [Fact]
    public void AllTextsMadeAnew_RunNothing()
    {
        var again = ShopFiles.Project.Files.ConvertAll(file => new InMemoryFile(file.Path, file.GetText()!.ToString()));
        var run = GeneratorRun.Of(ShopFiles.Project).Then(ShopFiles.Project with { Files = again });

        Assert.All(run.ReasonsOf(StepNames.Texts), reason => Assert.Equal(Cached, reason));
        Assert.All(run.ReasonsOf(StepNames.Files), reason => Assert.Equal(Cached, reason));
        AssertFiles(run, (Cached, 9));
    }

    // One file an object, and those for KubernetesClient and for objects that no code names, which stay empty here.
    private static void AssertFiles(GeneratorRun run, params (IncrementalStepRunReason Reason, int Count)[] expected) =>
        AssertReasons(run.ReasonsOfFiles, expected);

    private static void AssertReasons(IEnumerable<IncrementalStepRunReason> actual, params (IncrementalStepRunReason Reason, int Count)[] expected) =>
        Assert.Equal(
            expected.OrderBy(pair => pair.Reason),
            actual.GroupBy(reason => reason).Select(group => (group.Key, group.Count())).OrderBy(pair => pair.Key));
}
