namespace Kubewright.Core.Tests.Rules.Selectors;

/// <summary>A workload whose pods carry <c>app: desk</c>, and its Service, for what selects them.</summary>
internal static class Desk
{
    public const string Pods = "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: desk }\nspec:\n  selector: { matchLabels: { app: desk } }\n  "
        + "template:\n    metadata: { labels: { app: desk } }\n    spec: { containers: [{ name: desk, image: 'desk:1' }] }\n---\n";

    public const string Service = "apiVersion: v1\nkind: Service\nmetadata: { name: desk }\nspec: { selector: { app: desk }, ports: [{ name: http, port: 80, "
        + "targetPort: 8080 }] }\n---\n";
}
