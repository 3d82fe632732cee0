using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Tests.Resources;

/// <summary>A text that defeats the reader of manifests costs itself alone, whichever shell asks.</summary>
public sealed class ManifestReaderGuardTests
{
    private const string Broken = "apiVersion: v1\nkind: Service\nmetadata: { name: broken }\nspec: { type: Cluster, ports: [{ port: 80 }] }\n";

    [Fact]
    public void FileThatDefeatsTheReader_IsReported_AndTheOthersAreChecked()
    {
        var failed = ManifestReader.Read(
            new SourceFile("k8s/bad.yaml", Broken), (_, _) => throw new InvalidOperationException("planted"), CancellationToken.None);
        var other = ManifestReader.Read(new SourceFile("k8s/other.yaml", Broken), YamlReader.Read, CancellationToken.None);

        var found = Checker.CheckAll(ManifestGraph.Create([new ManifestInput(failed), new ManifestInput(other)])).ToList();

        var failure = Assert.Single(found, finding => finding.Span.File.Path == "k8s/bad.yaml");
        Assert.Equal(
            ("KW9001", "Kubewright failed to read this file, so nothing is known of it: InvalidOperationException: planted"), (failure.Id, failure.Message));
        Assert.Contains(found, finding => finding.Id == "KW3001" && finding.Span.File.Path == "k8s/other.yaml");
    }

    [Fact]
    public void Cancellation_PassesThrough() => Assert.Throws<OperationCanceledException>(() => ManifestReader.Read(
        new SourceFile("k8s/a.yaml", Broken), (_, _) => throw new OperationCanceledException(), CancellationToken.None));
}
