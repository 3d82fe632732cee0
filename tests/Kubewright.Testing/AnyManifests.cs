using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Kubewright.Testing;

/// <summary>Manifests of any kinds, names, namespaces, labels and keys, in any sets: what C# has another use for, and what is not a name in it.</summary>
public static class AnyManifests
{
    // Kinds with builders, kinds without, kinds of others, and kinds that come out as something that is there.
    private static readonly string[] Kinds =
    [
        "apps/v1 Deployment", "apps/v1 StatefulSet", "batch/v1 Job", "v1 Service", "v1 ConfigMap", "v1 Secret", "v1 Pod", "networking.k8s.io/v1 Ingress",
            "v1 Namespace",
        "serving.knative.dev/v1 Service", "example.com/v1 Deployment", "example.com/v1 Manifest", "example.com/v1 Equal", "example.com/v1 Policy",
            "example.com/v1 Policie", "example.com/v1 ObjectsFactory",
        "example.com/v1 EXAMPLE", "example.com/v1 Example", "9.example.com/v1 Service", "example.com/v1 Ω", "example.com/v1 x", "example.com/v1 Factory",
            "example.com/v1 MaInG",
    ];

    // Parts of names that, alone or together, are members, enclosing classes, inherited members, keywords, or alike.
    private static readonly string[] Parts =
    [
        "a", "A", "1", "-", ".", "_", "orders", "Orders", "deployments", "services", "jobs", "manifests", "equals", "factory", "s", "in", "In", "name",
            "namespace", "labels", "host", "ports",
        "port", "80", "8080", "urls", "uri", "url", "selector", "pod", "container", "containers", "init", "env", "list", "keys", "builder", "add", "configure",
            "count", "set", "get", "type", "to", "string",
        "hash", "code", "reference", "finalize", "memberwise", "clone", "class", "static", "new", "expose", "workload", "image", "metadata", "spec", "é", "ß",
            "Ω", "ı", "İ", "\u212A", "中", "🚀", " ", "\"", "\\",
        "\n", "\u2028", "*/", "<", "&", "]]>", "{", "}", "$", "@", "#", "//",
    ];

    private static readonly Gen<string> Names = Gen.OneOf(
        Gen.Elements(Parts).ArrayOf(2).Select(string.Concat),
        Gen.Elements(Parts).ArrayOf(4).Select(string.Concat),
        Gen.Elements(Parts),
        Gen.Elements(Parts).Select(part => string.Concat(Enumerable.Repeat(part, 300))));

    private static readonly Gen<string> Objects =
        from kind in Gen.Elements(Kinds)
        from name in Names
        from space in Gen.OneOf(Gen.Constant(""), Names)
        from labels in Names.ArrayOf(2)
        from names in Names.ArrayOf(4)
        from keys in Names.ArrayOf(3)
        select Json(kind, name, space, labels, names, keys);

    /// <summary>Three files of manifests, the set of each, and the name of the class; an empty name is none.</summary>
    public static readonly Gen<(string[] Files, string[] Sets, string Class)> Projects =
        from files in Objects.ArrayOf(6).Select(some => string.Join("\n---\n", some)).ArrayOf(3)
        from sets in Gen.OneOf(Gen.Constant(""), Names).ArrayOf(3)
        from name in Gen.Elements("", "Manifests", "Services", "Equals", "A", "ManifestsFactory", "Orders")
        select (files, sets, name);

    private static string Json(string kind, string name, string space, string[] labels, string[] names, string[] keys)
    {
        var parts = kind.Split(' ');
        object container = new
        {
            name = names[0],
            image = names[1],
            ports = new object[] { new { name = names[2], containerPort = 80 }, new { name = names[3], containerPort = 81 }, new { containerPort = 82 } },
            env = keys.Select(key => new { name = key }),
        };
        return JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["apiVersion"] = parts[0],
            ["kind"] = parts[1],
            ["metadata"] = space.Length == 0 ? new { name, labels = labels.Distinct().ToDictionary(one => one) }
                : (object)new { name, @namespace = space, labels = labels.Distinct().ToDictionary(one => one) },
            ["data"] = keys.Distinct().ToDictionary(key => key),
            ["spec"] = new
            {
                serviceName = names[0],
                clusterIP = keys[0].Length > 2 ? "None" : "",
                selector = parts[1] == "Service" ? (object)labels.Distinct().ToDictionary(one => one)
                    : new { matchLabels = labels.Distinct().ToDictionary(one => one) },
                ports = new object[] { new { name = names[2], port = 80 }, new { name = names[3], port = 81, nodePort = 30000, appProtocol = "http" },
                    new { port = 443 } },
                containers = new[] { container },
                template = new
                {
                    spec = new
                    {
                        containers = new[] { container, new { name = names[1] } },
                        initContainers = new[] { container, new { name = names[3], restartPolicy = "Always" } }
                    }
                },
            },
        });
    }
}
