namespace Kubewright.Tool.Tests.Commands;

public class RenderCommandTests
{
    private const string ConfigMap = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n";

    [Fact]
    public void Prints_WhatKustomizeWould()
    {
        using var folder = new ToolFolder();
        folder.Write("base/settings.yaml", ConfigMap);
        folder.Write("base/kustomization.yaml", "resources: [settings.yaml]\n");
        folder.Write("over/kustomization.yaml", "resources: [../base]\nnamePrefix: dev-\n");

        var run = folder.Run("render", "over", "--provenance", "places.json");

        Assert.Equal("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: dev-settings\n", run.Output);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"further\"", folder.Read("places.json"), StringComparison.Ordinal);
        Assert.Contains("namePrefix", folder.Read("places.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_WhatKustomizeRefuses()
    {
        using var folder = new ToolFolder();
        folder.Write("over/kustomization.yaml", "resources: [missing.yaml]\n");

        var run = folder.Run("render", "over");

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("over/kustomization.yaml(1,13)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadsNothing_OutsideOfItsRoot()
    {
        using var folder = new ToolFolder();
        folder.Write("base/settings.yaml", ConfigMap);
        folder.Write("base/kustomization.yaml", "resources: [settings.yaml]\n");
        folder.Write("over/kustomization.yaml", "resources: [../base]\n");

        Assert.Equal(2, folder.Run("render", "over", "--root", "over").ExitCode);
    }
}
