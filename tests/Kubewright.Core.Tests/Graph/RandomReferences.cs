using System.Globalization;
using System.Text.Json.Nodes;
using Kubewright.Core.Graph.References;
using Kubewright.Core.Schema;

namespace Kubewright.Core.Tests.Graph;

/// <summary>Manifests in which some rows of the table of references are used, each with an object of its own and a target of its own.</summary>
/// <param name="Text">The manifests, one JSON object for each document.</param>
internal sealed record RandomReferences(string Text)
{
    private const string PodSpec = "core.v1.PodSpec";
    private const string PodTemplate = "core.v1.PodTemplateSpec";
    private const string ClaimSpec = "core.v1.PersistentVolumeClaimSpec";

    /// <summary>What the broken reference writes; empty where none is broken.</summary>
    public string Broken { get; private init; } = "";

    /// <summary>Manifests that use some rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="random">Chooses what is free.</param>
    /// <param name="breaking">What is wrong with the first one.</param>
    public static RandomReferences Make(IReadOnlyList<int> rows, Random random, Breaking breaking = Breaking.Nothing)
    {
        var @namespace = random.Next(2) == 0 ? "shop" : null;
        var documents = rows.SelectMany((row, number) => Make(ReferenceTable.All[row], number, @namespace, random, number == 0 ? breaking : Breaking.Nothing))
            .ToList();
        var broken = breaking switch
        {
            Breaking.Name => NamedBy(0) + "q",
            Breaking.Part => ReferenceTable.All[rows[0]].Section!.Kind == SectionKind.Port ? "5999" : NameOfPart(0) + "q",
            _ => "",
        };
        return new RandomReferences(string.Join("\n---\n", documents)) { Broken = broken };
    }

    private static IEnumerable<string> Make(ReferenceRow row, int number, string? @namespace, Random random, Breaking breaking)
    {
        var target = row.Targets.Kinds[random.Next(row.Targets.KindField is null || row.Section is not null ? 1 : row.Targets.Kinds.Length)];
        var root = Object(row.Groups.FirstOrDefault(), row.Kinds.FirstOrDefault(), $"from{Letters(number)}", @namespace);
        var holder = Follow(root, row.Type is null ? row.Path : Join(PathTo(row.Type), row.Path));
        var name = Written(row.Form, NamedBy(number) + (breaking == Breaking.Name ? "q" : ""), @namespace ?? "default", random);
        if (row.Field.EndsWith("[]", StringComparison.Ordinal))
        {
            holder[row.Field[..^2]] = new JsonArray(name);
        }
        else
        {
            holder[row.Field] = name;
        }

        if (row.When is { } flag)
        {
            holder[flag] = true;
        }

        if (row.Targets.KindField is { } kindField)
        {
            holder[kindField] = target.Kind;
        }

        if (row.Targets.GroupField is { } groupField)
        {
            holder[groupField] = groupField == "apiVersion" ? ApiVersion(target.Group, target.Kind) : target.Group;
        }

        // What belongs to the cluster has no namespace of its own in which a target could be looked up.
        if (row.Scope == ReferenceScope.Stated && (@namespace is not null || random.Next(2) == 0))
        {
            holder["namespace"] = @namespace ?? "default";
        }

        if (row.Section is { } section)
        {
            Follow(holder, section.Path)[section.Fields[0]] = section.Kind == SectionKind.Port
                ? breaking == Breaking.Part ? 5999 : PortOf(number)
                : NameOfPart(number) + (breaking == Breaking.Part ? "q" : "");
        }

        yield return root.ToJsonString();
        yield return Target(target, number, @namespace).ToJsonString();
    }

    private static string Written(NameForm form, string name, string @namespace, Random random) => (form, random.Next(2)) switch
    {
        (NameForm.Qualified, 0) => $"{@namespace}/{name}",
        (NameForm.Host, 0) => $"{name}.{@namespace}.svc.cluster.local",
        _ => name,
    };

    private static JsonObject Target((string Group, string Kind) target, int number, string? @namespace)
    {
        if (target.Kind == MeshReferences.DaprApplication)
        {
            var workload = Object("apps", "Deployment", $"workload{Letters(number)}", @namespace);
            Follow(workload, "spec.template.metadata.annotations")["dapr.io/app-id"] = NamedBy(number);
            return workload;
        }

        var one = Object(target.Group, target.Kind, NamedBy(number), @namespace);
        switch (target.Kind)
        {
            case "ConfigMap":
                one["data"] = new JsonObject { [NameOfPart(number)] = "x" };
                break;
            case "Secret":
                one["stringData"] = new JsonObject { [NameOfPart(number)] = "x", ["tls.crt"] = "x", ["tls.key"] = "x", [".dockerconfigjson"] = "{}" };
                break;
            case "Service":
                Follow(one, "spec.ports[]")["port"] = PortOf(number);
                break;
            case "Gateway":
                Follow(one, "spec.listeners[]")["name"] = NameOfPart(number);
                break;
        }

        return one;
    }

    // Kinds with a pod have one, and what is in a claim is in a claim.
    private static JsonObject Object(string? group, string? kind, string name, string? @namespace)
    {
        (group, kind) = (group, kind) switch
        {
            (null, _) => ("apps", "StatefulSet"),
            ("*", _) => ("", "ConfigMap"),
            _ => (group, kind),
        };
        var metadata = new JsonObject { ["name"] = name };
        if (@namespace is not null && ApiSchema.Kinds.FirstOrDefault(one => one.Group == group && one.Kind == kind) is not { IsNamespaced: false })
        {
            metadata["namespace"] = @namespace;
        }

        return new JsonObject { ["apiVersion"] = ApiVersion(group!, kind!), ["kind"] = kind, ["metadata"] = metadata };
    }

    private static string ApiVersion(string group, string kind) =>
        ApiSchema.Kinds.FirstOrDefault(one => one.Group == group && one.Kind == kind)?.ApiVersion ?? (group.Length == 0 ? "v1" : group + "/v1");

    /// <summary>The way from a StatefulSet to an object of a type.</summary>
    private static string PathTo(string type) => type == SchemaType.WithoutVersion(ClaimSpec) ? "spec.volumeClaimTemplates[].spec"
        : type == SchemaType.WithoutVersion(PodTemplate) ? "spec.template"
        : Join("spec.template.spec", Search(ApiSchema.FindType(PodSpec)!, type, []) ?? throw new InvalidOperationException($"No pod holds a {type}."));

    private static string? Search(SchemaType from, string type, HashSet<string> visited)
    {
        var open = new Queue<(SchemaType Type, string Path)>([(from, "")]);
        while (open.TryDequeue(out var one))
        {
            if (one.Type.NameInAnyVersion == type)
            {
                return one.Path;
            }

            foreach (var field in one.Type.Fields)
            {
                if ((field.Type.Object ?? field.Type.Element?.Object) is { } inner && visited.Add(inner.Name))
                {
                    open.Enqueue((inner, Join(one.Path, field.Name + (field.Type.Shape == SchemaShape.List ? "[]" : ""))));
                }
            }
        }

        return null;
    }

    private static string Join(string left, string right) => left.Length == 0 ? right : right.Length == 0 ? left : left + "." + right;

    private static JsonObject Follow(JsonObject root, string path)
    {
        var at = root;
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var isList = step.EndsWith("[]", StringComparison.Ordinal);
            var name = isList ? step[..^2] : step;
            if (at[name] is null)
            {
                at[name] = isList ? new JsonArray(new JsonObject()) : new JsonObject();
            }

            at = isList ? (JsonObject)((JsonArray)at[name]!)[0]! : (JsonObject)at[name]!;
        }

        return at;
    }

    private static int PortOf(int number) => 4100 + number;

    private static string NameOfPart(int number) => $"part{Letters(number)}";

    private static string NamedBy(int number) => $"target{Letters(number)}";

    private static string Letters(int number) => string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + number)}{(char)('a' + number)}x");
}
