namespace Kubewright.Core.Tests.Resources;

/// <summary>Manifests of a custom kind with its definition.</summary>
internal static class CustomText
{
    /// <summary>A definition of the kind Queue of example.com, version v1, and after it what a test adds.</summary>
    /// <param name="properties">The properties of its spec, as YAML.</param>
    /// <param name="resource">The rest of a Queue after its name.</param>
    /// <param name="spec">Further fields of the schema of its spec.</param>
    public static string Queue(string properties, string resource, string spec = "") => $"""
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata:
          name: queues.example.com
        spec:
          group: example.com
          scope: Namespaced
          names:
            plural: queues
            kind: Queue
          versions:
            - name: v1
              served: true
              storage: true
              schema:
                openAPIV3Schema:
                  type: object
                  properties:
                    spec:
                      type: object
        {Indent(spec, 14)}
                      properties:
        {Indent(properties, 16)}
            - name: v1beta1
              served: false
              storage: false
              schema:
                openAPIV3Schema:
                  type: object
                  x-kubernetes-preserve-unknown-fields: true
        ---
        apiVersion: example.com/v1
        kind: Queue
        metadata:
          name: orders
        {resource}
        """;

    private static string Indent(string text, int spaces) => string.Join('\n', text.Split('\n').Select(line => new string(' ', spaces) + line));
}
