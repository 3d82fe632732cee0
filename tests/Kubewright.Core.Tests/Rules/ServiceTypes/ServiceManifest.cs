using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

/// <summary>A Service with the pods that it selects, around the lines of its spec that a test is about.</summary>
internal static class ServiceManifest
{
    private static readonly string Deployment = OrdersShop.Together(OrdersShop.Deployment, "");

    /// <summary>A Service whose port is the pods' own.</summary>
    public static string With(params string[] spec) => WithoutPorts([.. spec, "ports:", "  - port: 8080", "    targetPort: http"]);

    public static string WithoutPorts(params string[] spec) =>
        Deployment + "apiVersion: v1\nkind: Service\nmetadata:\n  name: orders\nspec:\n  selector:\n    app: orders\n" + Indent(spec);

    /// <summary>A Service of type ExternalName, its name left to the test.</summary>
    public static string External(params string[] spec) =>
        "apiVersion: v1\nkind: Service\nmetadata:\n  name: database\nspec:\n  type: ExternalName\n" + Indent(spec);

    /// <summary>A StatefulSet, then a Service named 'ledger'.</summary>
    public static string StatefulSet(string serviceName, string selected = "ledger", string clusterIP = "None", string environment = "") => $$"""
        apiVersion: apps/v1
        kind: StatefulSet
        metadata:
          name: ledger
        spec:
          serviceName: {{serviceName}}
          selector:
            matchLabels:
              app: ledger
          template:
            metadata:
              labels:
                app: ledger
            spec:
              containers:
                - name: db
                  image: postgres:17
                  ports:
                    - name: sql
                      containerPort: 5432
                  env:
                    - name: PRIMARY
                      value: "{{environment}}"
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: ledger
        spec:
          clusterIP: {{clusterIP}}
          selector:
            app: {{selected}}
          ports:
            - port: 5432
              targetPort: sql

        """;

    private static string Indent(string[] lines) => string.Concat(lines.Select(line => "  " + line + "\n"));
}
