using Kubewright.Core;
using Kubewright.Core.Rules;

namespace Kubewright.Tool.Tests.Commands;

/// <summary>How a repository begins: a baseline of what is there, pages and the index, versions of Kubernetes.</summary>
public sealed class AdoptionTests
{
    [Fact]
    public void Baseline_HoldsBackWhatWasThere_AndNothingElse()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);

        var write = folder.Run("check", "k8s", "--write-baseline");
        Assert.Equal((0, ""), (write.ExitCode, write.Error));
        Assert.Equal("1 finding is in kubewright.baseline.yaml now.\n'kubewright check ... --baseline kubewright.baseline.yaml' reports what is new.\n",
            write.Output);

        var same = folder.Run("check", "k8s", "--baseline", "kubewright.baseline.yaml");
        Assert.Equal((0, "No errors, no warnings in 2 files; 1 more in the baseline.\n", ""), (same.ExitCode, same.Output, same.Error));

        folder.Write("k8s/service.yaml", "# moved\n\n" + Manifests.BrokenService);
        Assert.Equal(0, folder.Run("check", "k8s", "--baseline", "kubewright.baseline.yaml").ExitCode);

        folder.Write("k8s/service.yaml", Manifests.ServiceTo("httpp"));
        var changed = folder.Run("check", "k8s", "--baseline", "kubewright.baseline.yaml");
        Assert.Equal((1, "kubewright: 1 finding of the baseline is fixed; --write-baseline leaves them out.\n"), (changed.ExitCode, changed.Error));
    }

    [Fact]
    public void Baseline_IsFoundFromAnotherFolder()
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);
        folder.Run("check", "k8s", "--write-baseline", "--baseline", "settings/old.yaml");

        Assert.Equal(2, folder.Run("check", "k8s", "--baseline", "settings/old.yaml").ExitCode);

        folder.Write("settings/a.txt", "");
        Assert.Equal(0, folder.Run("check", "k8s", "--write-baseline", "--baseline", "settings/old.yaml").ExitCode);
        Assert.Equal(0, folder.Run("check", folder.Path("k8s"), "--baseline", folder.Path("settings/old.yaml")).ExitCode);
    }

    [Theory]
    [InlineData("gone.yaml", "kubewright: The baseline 'gone.yaml' cannot be read: ")]
    [InlineData("k8s/service.yaml", "kubewright: 'k8s/service.yaml' is not a baseline; ")]
    public void BaselineThatCannotBeUsed_Exits2(string baseline, string error)
    {
        using var folder = Manifests.InFolder(Manifests.BrokenService);

        var run = folder.Run("check", "k8s", "--baseline", baseline);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(error, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_PrintsThePageIn80Columns()
    {
        using var folder = new ToolFolder();

        var run = folder.Run("explain", "kw2001");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("KW2001: A named targetPort is a port of the pods that the Service selects\n\nCause\n\nA Service's targetPort is a name, ",
            run.Output, StringComparison.Ordinal);
        Assert.Contains("\n    apiVersion: apps/v1\n", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80 || !line.Contains(' ', StringComparison.Ordinal), line));
        Assert.Equal(run.Output, folder.Run("explain", "2001").Output);
    }

    [Fact]
    public void Explain_KnowsEveryRule()
    {
        using var folder = new ToolFolder();

        Assert.All(RuleCatalog.Descriptors, rule => Assert.StartsWith(rule.Id + ": ", folder.Run("explain", rule.Id).Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Explain_OfNoRule_Exits2()
    {
        using var folder = new ToolFolder();

        Assert.Equal((2, "kubewright: 'KW0001' is not a rule; 'kubewright rules' lists all.\n"),
            (folder.Run("explain", "KW0001").ExitCode, folder.Run("explain", "KW0001").Error));
    }

    [Fact]
    public void Rules_AreListedIn80Columns()
    {
        using var folder = new ToolFolder();

        var all = folder.Run("rules");
        Assert.All(RuleCatalog.Descriptors, rule => Assert.Contains("\n" + rule.Id + "  ", "\n" + all.Output, StringComparison.Ordinal));
        Assert.All(all.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Equal("KW2001", folder.Run("rules", "2001", "targetPort", "--format", "json").Json()[0].GetProperty("id").GetString());
    }

    [Fact]
    public void Versions_AreCheckedAtOnce()
    {
        using var folder = new ToolFolder().Write("a.yaml", Budget("policy/v1beta1"));

        var run = folder.Run("check", ".", "--kubernetes-version", "1.36,1.24", "--format", "json");

        var finding = Assert.Single(run.JsonFindings(), finding => finding.GetProperty("id").GetString() == "KW5107");
        Assert.EndsWith("use policy/v1 (with Kubernetes 1.36)", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9.99")]
    [InlineData("1.36,1.99")]
    [InlineData("1.2")]
    [InlineData("1.36,")]
    public void UnknownVersion_IsRefused(string version)
    {
        using var folder = Manifests.InFolder(Manifests.Service);

        var run = folder.Run("check", "k8s", "--kubernetes-version", version);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("kubewright: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Upgrade_ShowsWhatBreaksInWhichVersion()
    {
        using var folder = new ToolFolder().Write("a.yaml", Budget("policy/v1beta1") + "---\n" + Manifests.Deployment);

        var run = folder.Run("upgrade", ".", "--to", "1.36", "--from", "1.24");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Kubernetes 1.25\n\na.yaml(1,13): error KW5107: ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("The rest of 1 file holds from Kubernetes 1.24 to 1.36.\n'kubewright fix PATH... --kubernetes-version 1.36' applies the fixes.\n",
            run.Output, StringComparison.Ordinal);
        Assert.Equal(0, folder.Run("fix", ".", "--kubernetes-version", "1.36").ExitCode);
        Assert.Equal((0, $"Nothing in 1 file breaks between Kubernetes {KubernetesVersion.Oldest} and {KubernetesVersion.Newest}.\n"),
            (folder.Run("upgrade", ".").ExitCode, folder.Run("upgrade", ".").Output));
    }

    [Fact]
    public void Upgrade_DoesNotGoDown()
    {
        using var folder = Manifests.InFolder(Manifests.Service);

        Assert.Equal((2, "kubewright: There is no way up from Kubernetes 1.36 to 1.30.\n"),
            (folder.Run("upgrade", "k8s", "--from", "1.36", "--to", "1.30").ExitCode, folder.Run("upgrade", "k8s", "--from", "1.36", "--to", "1.30").Error));
    }

    private static string Budget(string version) => $$"""
        apiVersion: {{version}}
        kind: PodDisruptionBudget
        metadata: { name: orders }
        spec:
          maxUnavailable: 1
          selector: { matchLabels: { app: orders } }

        """;
}
