using System.Globalization;

namespace Kubewright.Tool.Tests.Commands;

/// <summary>What <c>kubewright check</c> finds in kustomizations as they are built.</summary>
public class CheckKustomizationTests
{
    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers: [{name: web, image: "shop/web:1"}]
        """;

    [Fact]
    public void WhatKustomizeRefuses_IsAnErrorWhereItIsWritten()
    {
        using var folder = new ToolFolder();
        folder.Write("k8s/kustomization.yaml", "resources:\n  - web.yml\n");
        folder.Write("k8s/web.yaml", Deployment);

        var run = folder.Run("check", "k8s", "--format", "json");

        Assert.Equal(["KW5401 k8s/kustomization.yaml:2 error"], Found(run));
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void BaseOutsideOfTheCheck_IsRead()
    {
        using var folder = new ToolFolder();
        folder.Write("base/kustomization.yaml", "resources:\n  - web.yaml\n");
        folder.Write("base/web.yaml", Deployment);
        folder.Write("over/kustomization.yaml", "resources:\n  - ../base\nimages:\n  - name: shop/wbe\n    newTag: a\n");

        Assert.Equal(["KW5404 over/kustomization.yaml:4 warning"], Found(folder.Run("check", "over", "--format", "json")));
    }

    [Fact]
    public void Comment_TakesAFindingBack()
    {
        using var folder = new ToolFolder();
        folder.Write("kustomization.yaml", "resources:\n  - web.yaml # kubewright:ignore KW5401 - made by the build\n");

        Assert.Empty(Found(folder.Run("check", ".", "--format", "json")));
    }

    private static List<string> Found(ToolRun run) =>
    [
        .. run.Json().GetProperty("findings").EnumerateArray().Select(finding => string.Create(
            CultureInfo.InvariantCulture,
            $"{finding.GetProperty("id").GetString()} {finding.GetProperty("file").GetString()}:{finding.GetProperty("line").GetInt32()} ")
            + finding.GetProperty("severity").GetString()),
    ];
}
