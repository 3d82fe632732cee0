namespace Kubewright.Core.Tests.Rules.References;

/// <summary>A workload that names what its fields say, and what it may name.</summary>
internal static class Naming
{
    public const string Settings = "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: shop-config }\ndata: { Title: Shop, appsettings.json: '{}' }\n---\n";

    public const string Secret = "apiVersion: v1\nkind: Secret\nmetadata: { name: db }\nstringData: { password: x }\n---\n";

    /// <summary>A Deployment with fields of its pod and of its container, each written as a flow mapping's entries.</summary>
    public static string Deployment(string container = "", string pod = "", string metadata = "name: shop") => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: { {{metadata}} }
        spec:
          selector: { matchLabels: { app: shop } }
          template:
            metadata: { labels: { app: shop } }
            spec: { containers: [{ name: shop, image: 'shop:1' {{container}} }] {{pod}} }

        """;

    public static string FromConfigMap(string name, string key, string more = "") =>
        $", env: [{{ name: TITLE, valueFrom: {{ configMapKeyRef: {{ name: {name}, key: {key} {more} }} }} }}]";

    public static string FromSecret(string name, string key, string more = "") =>
        $", env: [{{ name: PASSWORD, valueFrom: {{ secretKeyRef: {{ name: {name}, key: {key} {more} }} }} }}]";
}
