using System.Globalization;

namespace Kubewright.Benchmarks;

/// <summary>Manifests as a solution of many services has them: a Deployment with probes, env and resources, and its Service.</summary>
internal static class SyntheticManifests
{
    /// <summary>Makes the text of one manifest; each number gives another application.</summary>
    public static string Create(int number)
    {
        var name = "app-" + number.ToString("0000", CultureInfo.InvariantCulture);
        return $$"""
            # {{name}}
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: {{name}}
              namespace: shop
              labels:
                app.kubernetes.io/name: {{name}}
                app.kubernetes.io/part-of: shop
            spec:
              replicas: 2
              selector:
                matchLabels:
                  app.kubernetes.io/name: {{name}}
              template:
                metadata:
                  labels:
                    app.kubernetes.io/name: {{name}}
                    app.kubernetes.io/part-of: shop
                spec:
                  containers:
                    - name: api
                      image: registry.example.com/shop/{{name}}:1.{{number}}
                      ports:
                        - name: http
                          containerPort: 8080
                        - name: metrics
                          containerPort: 9090
                      env:
                        - name: ASPNETCORE_ENVIRONMENT
                          value: Production
                        - name: Shop__Number
                          value: "{{number}}"
                      readinessProbe:
                        httpGet:
                          path: /healthz
                          port: http
                      resources:
                        requests:
                          cpu: 100m
                          memory: 128Mi
                        limits:
                          memory: 256Mi
            ---
            apiVersion: v1
            kind: Service
            metadata:
              name: {{name}}
              namespace: shop
            spec:
              selector:
                app.kubernetes.io/name: {{name}}
              ports:
                - name: http
                  port: 80
                  targetPort: http
                - name: metrics
                  port: 9090
                  targetPort: metrics

            """;
    }

    /// <summary>The same with a mistyped selector of the Service.</summary>
    public static string WithoutPods(string text)
    {
        var selector = text.LastIndexOf("selector:\n    app.kubernetes.io/name: app", StringComparison.Ordinal);
        return text.Insert(text.IndexOf("app-", selector, StringComparison.Ordinal), "x");
    }
}
