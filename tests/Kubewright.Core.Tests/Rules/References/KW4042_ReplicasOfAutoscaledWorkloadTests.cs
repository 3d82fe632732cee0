using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4042_ReplicasOfAutoscaledWorkloadTests
{
    private const string Pods =
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: desk }\nspec:\n  replicas: 3\n  selector: { matchLabels: { app: desk } }\n  template:\n    "
            + "metadata: { labels: { app: desk } }\n    spec: { containers: [{ name: desk, image: 'desk:1', ports: [{ name: http, containerPort: 8080 }] }] "
                + "}\n---\n";

    [Fact]
    public void Reports_ReplicasThatAreWritten() => ManifestVerifier.VerifyMessage(
        Pods + Shop.Autoscaler("{|KW4042:desk|}"),
        "KW4042",
        Severity.Info,
        "HorizontalPodAutoscaler 'orders' scales Deployment 'desk', which writes 'replicas: 3': each time that is applied it undoes what the autoscaler has "
        + "done");

    [Fact]
    public void Ignores_ReplicasThatAreNot() =>
        ManifestVerifier.Verify(Pods.Replace("  replicas: 3\n", "", StringComparison.Ordinal) + Shop.Autoscaler("desk"));
}
