using Kubewright.Build.Files;
using Kubewright.Build.Ownership;
using Kubewright.Build.Tests.Harness;
using static Kubewright.Build.Tests.Harness.ProjectFolder;

namespace Kubewright.Build.Tests.Ownership;

/// <summary>A change of a folder in which each step that touches the disk goes wrong once.</summary>
public sealed class FaultTests
{
    private const string Mine = "mine.yaml: mine: 1\n";

    private static readonly (string Path, string Text)[] Before = [("a.yaml", "a: before\n"), ("gone.yaml", "gone: before\n"), ("old/b.yaml", "b: before\n")];
    private static readonly (string Path, string Text)[] After = [("a.yaml", "a: after\n"), ("fresh.yaml", "fresh: after\n"), ("new/b.yaml", "b: after\n")];

    private static readonly string[] TextsBefore = ["a.yaml: a: before\n", "gone.yaml: gone: before\n", Mine, "old/b.yaml: b: before\n"];
    private static readonly string[] TextsAfter = ["a.yaml: a: after\n", "fresh.yaml: fresh: after\n", Mine, "new/b.yaml: b: after\n"];

    [Fact]
    public void BuildThatIsKilled_LeavesWholeFiles_AndTheNextOneCompletesIt() => ForEachStep(Fault.Killed, folder =>
    {
        Assert.All(folder.Texts(), text => Assert.Contains(text, TextsBefore.Concat(TextsAfter)));
        Assert.Contains(Mine, folder.Texts());

        Assert.Empty(folder.Project().Bring(Wanted(After)).Problems);
        Assert.Equal(TextsAfter, folder.Texts());
        Assert.Equal([".kubewright/lock", folder.All().Single(file => file.EndsWith(".written", StringComparison.Ordinal))], Kept(folder));
    });

    [Fact]
    public void BuildThatIsKilled_IsTakenBackByOneThatWantsWhatWasThere() => ForEachStep(Fault.Killed, folder =>
    {
        Assert.Empty(folder.Project().Bring(Wanted(Before)).Problems);
        Assert.Equal(TextsBefore, folder.Texts());
    });

    [Fact]
    public void BuildThatIsKilled_IsCleanedUpAfter() => ForEachStep(Fault.Killed, folder =>
    {
        Assert.Empty(folder.Project().Bring(Wanted()).Problems);
        Assert.Equal(["mine.yaml"], folder.All());
        Assert.False(Directory.Exists(folder.PathOf("out/old")));
    });

    [Theory]
    [InlineData(Fault.DiskFull)]
    [InlineData(Fault.Refused)]
    public void StepThatFails_LeavesAllAsItWasOrAsItShallBe(Fault fault) => ForEachStep(fault, folder =>
    {
        Assert.True(TextsBefore.SequenceEqual(folder.Texts()) || TextsAfter.SequenceEqual(folder.Texts()), string.Join('|', folder.Texts()));

        Assert.Empty(folder.Project().Bring(Wanted(After)).Problems);
        Assert.Equal(TextsAfter, folder.Texts());
    });

    [Theory]
    [InlineData(Fault.Killed)]
    [InlineData(Fault.DiskFull)]
    [InlineData(Fault.Refused)]
    public void FirstBuildThatFails_LeavesNothingInTheWayOfTheNext(Fault fault)
    {
        for (var step = 0; ; step++)
        {
            using var folder = new ProjectFolder();
            if (!Fails(folder, fault, step))
            {
                break;
            }

            Assert.True(fault == Fault.Killed || !folder.Texts().Any() || folder.Texts().Count() == After.Length, string.Join('|', folder.Texts()));
            Assert.Empty(folder.Project().Bring(Wanted(After)).Problems);
            Assert.Equal(TextsAfter.Where(text => text != Mine), folder.Texts());
            Assert.Empty(folder.Project().Bring(Wanted()).Problems);
            Assert.Empty(folder.All());
        }
    }

    [Fact]
    public void BuildsAtOnce_WaitForEachOther()
    {
        using var folder = new ProjectFolder();
        var projects = Enumerable.Range(0, 6).Select(number => "Project" + number).ToList();
        Assert.All(projects, project => folder.Project(project));

        Parallel.For(0, 60, round =>
        {
            var project = projects[round % projects.Count];
            var wanted = round >= 54 ? Wanted((project + ".yaml", project + ": last\n"))
                : round % 3 == 0 ? Wanted() : Wanted((project + ".yaml", project + ": " + round + "\n"));
            Assert.Empty(folder.Project(project).Bring(wanted).Problems);
        });
        foreach (var project in projects)
        {
            Assert.Empty(folder.Project(project).Bring(Wanted((project + ".yaml", project + ": last\n"))).Problems);
        }

        Assert.Equal(projects.Select(project => project + ".yaml: " + project + ": last\n"), folder.Texts());
        Assert.All(projects, project => folder.Project(project).Bring(Wanted()));
        Assert.Empty(folder.All());
    }

    [Fact]
    public void FolderThatSomebodyHolds_IsNotWrittenTo()
    {
        using var folder = new ProjectFolder();
        Assert.Empty(folder.Project("Other").Bring(Wanted(("other.yaml", "other: 1\n"))).Problems);

        using (new DiskFiles(waits: false).TryLock(folder.PathOf("out/.kubewright/lock")))
        {
            Assert.Null(FolderLock.Take(new DiskFiles(waits: false), folder.PathOf("out/.kubewright/lock"), TimeSpan.FromMilliseconds(50)));
        }

        using var free = FolderLock.Take(new DiskFiles(waits: false), folder.PathOf("out/.kubewright/lock"), TimeSpan.Zero);
        Assert.NotNull(free);
    }

    [Fact]
    public void FolderThatIsUpToDate_IsNotLockedNorWrittenTo()
    {
        using var folder = new ProjectFolder();
        Assert.Empty(folder.Project().Bring(Wanted(After)).Problems);

        var files = new FaultyFiles(Fault.Refused, 0);
        Assert.Empty(folder.Project(files: files).Bring(Wanted(After)).Problems);
        Assert.Equal(0, files.Steps);
    }

    private static void ForEachStep(Fault fault, Action<ProjectFolder> check)
    {
        for (var step = 0; ; step++)
        {
            using var folder = new ProjectFolder();
            Assert.Empty(folder.Project().Bring(Wanted(Before)).Problems);
            folder.Write("mine.yaml", "mine: 1\n");
            var fails = Fails(folder, fault, step);
            check(folder);
            if (!fails)
            {
                Assert.True(step > 15, "There were " + step + " steps.");
                break;
            }
        }
    }

    /// <summary>Builds with a fault; false where it has no step of that number.</summary>
    private static bool Fails(ProjectFolder folder, Fault fault, int step)
    {
        var files = new FaultyFiles(fault, step);
        try
        {
            Assert.Empty(folder.Project(files: files).Bring(Wanted(After)).Problems);
        }
        catch (Exception exception) when (exception is KilledException or IOException or UnauthorizedAccessException)
        {
            // As a build that ends so.
        }

        return files.Steps > step;
    }

    private static IEnumerable<string> Kept(ProjectFolder folder) => folder.All().Where(file => file.StartsWith(Marker.Folder + "/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal).Reverse().OrderBy(file => file.EndsWith(".written", StringComparison.Ordinal));
}
