namespace Kubewright.Testing;

/// <summary>The shop that tests are about: the Deployment <c>orders</c>, whose port is called <c>http</c>, and the Service that leads to it.</summary>
public static class OrdersShop
{
    /// <summary>The Deployment, with one container and one port.</summary>
    public static string Deployment { get; } = DeploymentOf("orders");

    /// <summary>The Service of <see cref="Deployment"/>.</summary>
    public static string Service { get; } = ServiceOf("orders");

    /// <summary>The Deployment of another name, with a line's end at the end.</summary>
    public static string DeploymentOf(string name) => $"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {name}
        spec:
          selector:
            matchLabels:
              app: {name}
          template:
            metadata:
              labels:
                app: {name}
            spec:
              containers:
                - name: api
                  image: shop/{name}:1.4
                  ports:
                    - name: http
                      containerPort: 8080

        """;

    /// <summary>A Service that leads port 80 to a port of the Deployment, with a line's end at the end.</summary>
    /// <param name="name">The name of both.</param>
    /// <param name="port">What the Service's port is called.</param>
    /// <param name="targetPort">The pods' port.</param>
    public static string ServiceOf(string name, string port = "http", string targetPort = "http") => $"""
        apiVersion: v1
        kind: Service
        metadata:
          name: {name}
        spec:
          selector:
            app: {name}
          ports:
            - name: {port}
              port: 80
              targetPort: {targetPort}

        """;

    /// <summary>Objects of one file.</summary>
    public static string Together(params string[] objects) => string.Join("---\n", objects);
}
