namespace Kubewright.Tool.Tests.Commands;

public class RenderChartCommandTests
{
    private const string Chart = "apiVersion: v2\nname: web\nversion: 0.1.0\n";

    [Fact]
    public void Prints_WhatHelmWould()
    {
        using var folder = new ToolFolder();
        folder.Write("web/Chart.yaml", Chart);
        folder.Write("web/values.yaml", "port: 80\n");
        folder.Write("web/templates/service.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Release.Name }}\nspec:\n  ports:\n  - port: {{ "
            + ".Values.port }}\n    name: {{ .Values.name }}\n");
        folder.Write("prod.yaml", "port: 8080\n");

        var run = folder.Run("render", "web", "--release", "shop", "--values", "prod.yaml", "--set", "name=http", "--provenance", "places.json");

        Assert.Equal(
            "---\n# Source: web/templates/service.yaml\napiVersion: v1\nkind: Service\nmetadata:\n  name: shop\nspec:\n  ports:\n  - port: 8080\n    name: "
            + "http\n\n",
            run.Output);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("prod.yaml", folder.Read("places.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_WhatHelmRefuses()
    {
        using var folder = new ToolFolder();
        folder.Write("web/Chart.yaml", Chart);
        folder.Write("web/templates/service.yaml", "name: {{ .Values.a.b }}\n");

        var run = folder.Run("render", "web");

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("web/templates/service.yaml:1:16: nil pointer evaluating interface {}.b", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_WhichValuesFileIsMissing()
    {
        using var folder = new ToolFolder();
        folder.Write("web/Chart.yaml", Chart);

        var run = folder.Run("render", "web", "--values", "none.yaml");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("'none.yaml'", run.Error, StringComparison.Ordinal);
    }
}
