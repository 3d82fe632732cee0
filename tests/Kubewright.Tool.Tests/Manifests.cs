namespace Kubewright.Tool.Tests;

/// <summary>Manifests that the tests run the tool on.</summary>
internal static class Manifests
{
    public const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: orders
        spec:
          replicas: 2
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

    /// <summary>A Service that leads to <see cref="Deployment"/>.</summary>
    public static readonly string Service = ServiceTo("http");

    /// <summary>A Service with a targetPort that <see cref="Deployment"/> does not have: KW2001 at (11,19), which can be corrected.</summary>
    public static readonly string BrokenService = ServiceTo("htpp");

    public static string ServiceTo(string targetPort) => $"""
        apiVersion: v1
        kind: Service
        metadata:
          name: orders
        spec:
          selector:
            app: orders
          ports:
            - name: http
              port: 80
              targetPort: {targetPort}

        """;

    public static ToolFolder InFolder(string service)
    {
        var folder = new ToolFolder();
        return folder.Write("k8s/deployment.yaml", Deployment).Write("k8s/service.yaml", service);
    }
}
