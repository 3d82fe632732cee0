namespace Kubewright.Core.Tests.Rules.Ports;

/// <summary>Complete manifests around the few lines that a test of a port rule is about.</summary>
internal static class PortManifests
{
    /// <summary>A container named api with the port http, 8080.</summary>
    public const string Api = """
        - name: api
          image: shop/orders:1.4
          ports:
            - name: http
              containerPort: 8080
        """;

    /// <summary>A Deployment of pods labelled <c>app: orders</c>, with a separator behind it.</summary>
    public static string Deployment(string containers = Api, string initContainers = "", string podSpec = "", string name = "orders") => $"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: {name}
        spec:
          selector:
            matchLabels:
              app: orders
              component: {name}
          template:
            metadata:
              labels:
                app: orders
                component: {name}
            spec:
        {Indent(podSpec, 6)}{Block("initContainers", initContainers)}{Block("containers", containers)}---

        """;

    /// <summary>A Service of the pods labelled <c>app: orders</c>.</summary>
    public static string Service(string ports, string type = "ClusterIP", string name = "orders") => $"""
        apiVersion: v1
        kind: Service
        metadata:
          name: {name}
        spec:
          type: {type}
          selector:
            app: orders
          ports:
        {Indent(ports, 4)}
        """;

    /// <summary>A container with some ports, which its name identifies.</summary>
    public static string Container(string ports, string name = "api") => $"""
        - name: {name}
          image: shop/{name}:1.4
          ports:
        {Indent(ports, 4)}
        """;

    private static string Block(string key, string items) => items.Length == 0 ? "" : $"      {key}:\n{Indent(items, 8)}";

    private static string Indent(string text, int spaces) =>
        text.Length == 0 ? "" : string.Concat(text.Split('\n').Where(line => line.Length > 0).Select(line => new string(' ', spaces) + line + "\n"));
}
