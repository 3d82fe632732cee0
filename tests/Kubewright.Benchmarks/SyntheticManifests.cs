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

    /// <summary>A workload with eight references and what four of them name; a misspelling keeps the others away from it.</summary>
    /// <param name="number">Each number gives another application.</param>
    public static string WithReferences(int number)
    {
        var name = "app-" + number.ToString("0000", CultureInfo.InvariantCulture);
        return $$"""
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: {{name}}, namespace: shop }
            spec:
              selector: { matchLabels: { app: {{name}} } }
              template:
                metadata: { labels: { app: {{name}} } }
                spec:
                  serviceAccountName: {{name}}-account
                  imagePullSecrets: [{ name: {{name}}-scret }]
                  containers:
                    - name: api
                      image: registry.example.com/shop/{{name}}:1.{{number}}
                      envFrom: [{ configMapRef: { name: {{name}}-settings } }, { configMapRef: { name: {{name}}-settigns } }]
                      env:
                        - { name: A, valueFrom: { secretKeyRef: { name: {{name}}-secret, key: password } } }
                        - { name: B, valueFrom: { secretKeyRef: { name: {{name}}-secret, key: pasword } } }
                  volumes:
                    - { name: a, persistentVolumeClaim: { claimName: {{name}}-data } }
                    - { name: b, persistentVolumeClaim: { claimName: {{name}}-dta } }
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: { name: {{name}}-settings, namespace: shop }
            data: { Title: Shop }
            ---
            apiVersion: v1
            kind: Secret
            metadata: { name: {{name}}-secret, namespace: shop }
            stringData: { password: x }
            ---
            apiVersion: v1
            kind: ServiceAccount
            metadata: { name: {{name}}-account, namespace: shop }
            ---
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: { name: {{name}}-data, namespace: shop }
            spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }

            """;
    }
}
