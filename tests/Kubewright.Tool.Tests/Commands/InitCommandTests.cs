namespace Kubewright.Tool.Tests.Commands;

/// <summary>The first command in a repository.</summary>
public sealed class InitCommandTests
{
    [Fact]
    public void Repository_GetsSettingsAndItsFirstFindings()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);

        var run = folder.Run("init");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("What is here\n  2 objects in 2 files: 1 Deployment, 1 Service\n\n  Wrote kubewright.yaml: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("k8s/service.yaml(11,19): error KW2001", run.Output, StringComparison.Ordinal);
        Assert.Contains("kubewright explain KW2001", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, folder.Run("check", ".").ExitCode);
    }

    [Fact]
    public void SettingsThatAreThere_AreLeft()
    {
        using var folder = Manifests.InFolder(Manifests.Service).Write("kubewright.yaml", "closedWorld: true\n");

        Assert.Contains("kubewright.yaml is there already", folder.Run("init").Output, StringComparison.Ordinal);
        Assert.Equal("closedWorld: true\n", folder.Read("kubewright.yaml"));
    }

    [Fact]
    public void FolderWithoutManifests_Exits2()
    {
        using var folder = new ToolFolder().Write("values.yaml", "a: b\n");

        Assert.Equal((2, "kubewright: There is no manifest here; run it in a repository with some, or name their folder.\n"), (folder.Run("init").ExitCode, folder.Run("init").Error));
    }
}
