using System.Globalization;

namespace Kubewright.Benchmarks.Racing;

/// <summary>
/// Files as a solution of many services has them, each another application of one namespace: a Deployment with an address of the next application,
/// settings and probes, its Service, its Ingress and its ConfigMap.
/// </summary>
internal static class ApplicationManifests
{
    /// <summary>The documents of a file.</summary>
    public const int Documents = 4;

    /// <summary>Writes the files of so many applications into a new folder of the given one.</summary>
    public static string Write(string folder, int applications)
    {
        var target = Directory.CreateDirectory(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{applications}"))).FullName;
        for (var i = 0; i < applications; i++)
        {
            File.WriteAllText(Path.Combine(target, NameOf(i) + ".yaml"), Create(i, applications));
        }

        return target;
    }

    public static string Create(int number, int applications)
    {
        var name = NameOf(number);
        return $$"""
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
                      envFrom:
                        - configMapRef:
                            name: {{name}}-settings
                      env:
                        - name: ASPNETCORE_ENVIRONMENT
                          value: Production
                        - name: Next__Url
                          value: http://{{NameOf((number + 1) % applications)}}:80/api
                      readinessProbe:
                        httpGet:
                          path: /healthz
                          port: http
                      livenessProbe:
                        httpGet:
                          path: /alive
                          port: http
                        periodSeconds: 20
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
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: {{name}}
              namespace: shop
            spec:
              ingressClassName: nginx
              rules:
                - host: {{name}}.example.com
                  http:
                    paths:
                      - path: /
                        pathType: Prefix
                        backend:
                          service:
                            name: {{name}}
                            port:
                              name: http
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: {{name}}-settings
              namespace: shop
            data:
              Shop__Title: Shop {{number}}
              Shop__Theme: light

            """;
    }

    private static string NameOf(int number) => "app-" + number.ToString("0000", CultureInfo.InvariantCulture);
}
