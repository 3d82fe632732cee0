using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;
using Kubewright.Core.Rules.Settings;
using Kubewright.Core.Text;
using Kubewright.Testing;

namespace Kubewright.Tool.Tests.Commands;

/// <summary>What <c>kubewright.yaml</c> says, and what counts more.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("severities: [{ rules: [KW2001], severity: none }]\n", 0)]
    [InlineData("severities: [{ rules: [KW2xxx], severity: warning }]\n", 0)]
    [InlineData("severities: [{ rules: [KW2001], severity: none, paths: [k8s] }]\n", 0)]
    [InlineData("severities: [{ rules: [KW2001], severity: none, paths: [\"**/service.yaml\"] }]\n", 0)]
    [InlineData("severities: [{ rules: [KW2001], severity: none, paths: [k8s/dev, \"*.yaml\"] }]\n", 1)]
    [InlineData("severities: [{ rules: [KW2001], severity: none }, { rules: [KW2001], severity: error, paths: [k8s/**] }]\n", 1)]
    [InlineData("severities: [{ rules: [KW1xxx], severity: none }]\n", 1)]
    [InlineData("", 1)]
    public void Severities_AreOfRulesAndPaths(string settings, int exitCode)
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService).Write("kubewright.yaml", settings);

        var run = folder.Run("check", "k8s");

        Assert.True(exitCode == run.ExitCode, run.Output + run.Error);
    }

    /// <summary>A finding of the base is shown by both overlays, so that what is said of one of them leaves it to the other.</summary>
    [Theory]
    [InlineData("severities: [{ rules: [KW2001], severity: none, environments: [overlays/dev] }]\n", 1)]
    [InlineData("severities: [{ rules: [KW2001], severity: none, environments: [dev, prod] }]\n", 0)]
    [InlineData("severities: [{ rules: [KW2001], severity: warning, environments: ['*'] }]\n", 0)]
    [InlineData("severities: [{ rules: [KW2001], severity: none }, { rules: KW2001, severity: error, environments: prod }]\n", 1)]
    public void Severities_AreOfEnvironments(string settings, int exitCode)
    {
        using var folder = new ToolFolder().Write("kubewright.yaml", settings)
            .Write("k8s/base/kustomization.yaml", "resources: [deployment.yaml, service.yaml]\n")
            .Write("k8s/base/deployment.yaml", Manifests.Deployment)
            .Write("k8s/base/service.yaml", Manifests.BrokenService)
            .Write("k8s/overlays/dev/kustomization.yaml", "resources: [../../base]\n")
            .Write("k8s/overlays/prod/kustomization.yaml", "resources: [../../base]\n");

        var run = folder.Run("check", "k8s");

        Assert.True(exitCode == run.ExitCode, run.Output + run.Error);
    }

    [Fact]
    public void Versions_AreThoseOfTheSettings_UnlessTheCommandLineSaysOthers()
    {
        using var folder = Manifests.InFolder(Manifests.Service)
            .Write("k8s/budget.yaml", "apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: { name: a }\nspec: { maxUnavailable: 1, selector: { matchLabels: { app: orders } } }\n")
            .Write("kubewright.yaml", "kubernetesVersion: [1.24, \"1.36\"]\n");

        Assert.Contains("(with Kubernetes 1.36)", folder.Run("check", "k8s").Output, StringComparison.Ordinal);
        Assert.Contains("No errors, no warnings", folder.Run("check", "k8s", "--kubernetes-version", "1.24").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Baseline_IsThatOfTheSettings()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService).Write("kubewright.yaml", "baseline: old.yaml\n");
        Assert.Equal(0, folder.Run("check", "k8s", "--write-baseline").ExitCode);

        Assert.Contains("KW2001", folder.Read("old.yaml"), StringComparison.Ordinal);
        Assert.Equal(0, folder.Run("check", "k8s").ExitCode);
    }

    [Theory]
    [InlineData("closedWord: true\n", "kubewright: kubewright.yaml(1,1): 'closedWord' is not a setting; did you mean 'closedWorld'?\n")]
    [InlineData("severities: [{ rules: [KW2001], severity: none, files: [k8s] }]\n",
        "kubewright: kubewright.yaml(1,49): 'files' is not a field of a severity; the fields are rules, severity, paths, environments\n")]
    [InlineData("closedWorld: yes please\n", "kubewright: kubewright.yaml(1,14): 'closedWorld' is true or false\n")]
    [InlineData("nodePortRange: 5\n", "kubewright: kubewright.yaml(1,16): '5' is not a range of ports; write one such as 30000-32767\n")]
    [InlineData("kubernetesVersion: 9.99\n", "kubewright: kubewright.yaml(1,20): '9.99' is not a version of Kubernetes that Kubewright knows; it knows 1.16 to 1.36\n")]
    [InlineData("severities: [{ rules: [KW0], severity: none }]\n", "kubewright: kubewright.yaml(1,24): 'KW0' is not a rule; write an id such as KW2001 or a family such as KW2xxx\n")]
    [InlineData("severities: [{ rules: [KW2001], severity: loud }]\n", "kubewright: kubewright.yaml(1,43): 'loud' is not a severity; write error, warning, info or none\n")]
    public void WhatIsNotUnderstood_Exits2(string settings, string error)
    {
        using var folder = Manifests.InFolder(Manifests.Service).Write("kubewright.yaml", settings);

        var run = folder.Run("check", "k8s");

        Assert.Equal((2, "", error), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void SettingsOfTheGuide_AreUnderstood()
    {
        var guide = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "docs", "adopting.md"));
        var example = Regex.Match(guide, "```yaml\n(# yaml-language-server.*?)```", RegexOptions.Singleline).Groups[1].Value;

        var settings = SettingsReader.Read(new SourceFile("kubewright.yaml", example));

        Assert.Empty(settings.Problems);
        Assert.Equal((2, true, 3), (settings.KubernetesVersions.Length, settings.ClosedWorld, settings.Severities.Length));
    }

    /// <summary>What the reader takes the schema describes.</summary>
    [Fact]
    public void Schema_NamesTheSettings()
    {
        var text = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "docs", "schemas", "kubewright.schema.json"));

        var settings = SettingsReader.Read(new SourceFile("a", string.Concat(JsonNode.Parse(text)!["properties"]!.AsObject().Select(property => property.Key + ":\n"))));

        Assert.DoesNotContain(settings.Problems, problem => problem.Message.Contains("is not a setting", StringComparison.Ordinal));
        Assert.True(JsonSchema.FromText(text).Evaluate(JsonNode.Parse("""
            { "closedWorld": true, "severities": [{ "rules": ["KW52xx"], "severity": "none" }, { "rules": "KW2001", "severity": "info", "environments": ["prod"] }] }
            """)).IsValid);
    }
}
