namespace Kubewright.Analyzers.Tests.Harness;

/// <summary>Manifests that tests of the shell share; what rules make of manifests is tested beside the rules.</summary>
internal static class Manifests
{
    /// <summary>A workload whose port is called http.</summary>
    public const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: orders
        spec:
          selector:
            matchLabels:
              app: orders
          template:
            metadata:
              labels:
                app: orders
            spec:
              containers:
                - name: api
                  image: shop/orders:1.4
                  ports:
                    - name: http
                      containerPort: 8080

        """;

    /// <summary>A Service of that workload with one mistake, an error, at line 11 and column 19: the port is called http.</summary>
    public const string BrokenService = """
        apiVersion: v1
        kind: Service
        metadata:
          name: orders
        spec:
          selector:
            app: orders
          ports:
            - name: web
              port: 80
              targetPort: htpp

        """;

    /// <summary>The same Service without the mistake.</summary>
    public static string Service { get; } = BrokenService.Replace("htpp", "http", StringComparison.Ordinal);
}
