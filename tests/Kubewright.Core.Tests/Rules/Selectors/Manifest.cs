namespace Kubewright.Core.Tests.Rules.Selectors;

/// <summary>Whole manifests around the few lines that a test is about.</summary>
internal static class Manifest
{
    public static string Deployment(string name = "orders", string labels = "app: orders", string? selector = null, string? own = null,
        string? @namespace = null, string kind = "Deployment", string? spec = null) => $$"""
        apiVersion: apps/v1
        kind: {{kind}}
        metadata:
          name: {{name}}{{(@namespace is null ? "" : "\n  namespace: " + @namespace)}}{{(own is null ? "" : "\n  labels: { " + own + " }")}}
        spec:{{(spec is null ? "" : "\n  " + spec)}}
          selector:
            matchLabels: { {{selector ?? labels}} }
          template:
            metadata:
              labels: { {{labels}} }
            spec:
              containers:
                - name: api
                  image: shop/{{name}}:1.4
                  ports:
                    - name: http
                      containerPort: 8080
        ---

        """;

    public static string Service(string selector = "app: orders", string name = "orders", string? @namespace = null, string spec = "type: ClusterIP") => $$"""
        apiVersion: v1
        kind: Service
        metadata:
          name: {{name}}{{(@namespace is null ? "" : "\n  namespace: " + @namespace)}}
        spec:
          {{spec}}
          selector: { {{selector}} }
          ports:
            - name: http
              port: 80
              targetPort: 8080
        ---

        """;
}
