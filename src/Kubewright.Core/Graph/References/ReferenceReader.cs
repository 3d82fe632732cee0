using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Graph.References;

/// <summary>Reads the references of an object by the table: those of its kind, and those of the API's types in what it embeds.</summary>
internal sealed class ReferenceReader(ManifestSet set)
{
    // No document that somebody wrote nests objects deeper.
    private const int DeepestNesting = 40;

    /// <summary>
    /// The port of a backend that is not a Service but an action in an annotation (AWS Load Balancer Controller, <c>actions.${action-name}</c>).
    /// </summary>
    private const string ActionOfLoadBalancer = "use-annotation";

    private static readonly SchemaType PodTemplate = ApiSchema.FindType("core.v1.PodTemplateSpec")!;
    private static readonly SchemaType Claim = ApiSchema.FindType("core.v1.PersistentVolumeClaim")!;

    /// <summary>The references of an object, in the order of the text.</summary>
    public ImmutableArray<Reference> Read(Resource resource)
    {
        var found = new List<Reference>();
        foreach (var row in ReferenceTable.Of(resource.Type))
        {
            Add(row, resource, resource.Node, found);
        }

        var visited = new HashSet<YamlNode>();
        if (resource is Workload { Template.Node: { } template })
        {
            Walk(resource, template, PodTemplate, found, visited, 0);
        }

        foreach (var claim in resource.Type is { Group: "", Kind: "PersistentVolumeClaim" } ? [resource.Node] : resource.Spec.Mappings("volumeClaimTemplates"))
        {
            Walk(resource, claim, Claim, found, visited, 0);
        }

        return found.Count == 0 ? [] : [.. found.OrderBy(reference => reference.Span.Start)];
    }

    private void Walk(Resource resource, YamlMapping node, SchemaType type, List<Reference> found, HashSet<YamlNode> visited, int depth)
    {
        if (depth > DeepestNesting || !ReferenceTable.Holds(type) || !visited.Add(node))
        {
            return;
        }

        foreach (var row in ReferenceTable.Of(type))
        {
            Add(row, resource, node, found);
        }

        foreach (var entry in node.Entries)
        {
            if (entry.IsOverridden || type.FindField(entry.Name) is not { } field || (field.Type.Object ?? field.Type.Element?.Object) is not { } inner)
            {
                continue;
            }

            foreach (var child in entry.Value is YamlSequence sequence ? sequence.Items : [entry.Value])
            {
                if (child is YamlMapping mapping)
                {
                    Walk(resource, mapping, inner, found, visited, depth + 1);
                }
            }
        }
    }

    private void Add(ReferenceRow row, Resource resource, YamlMapping node, List<Reference> found)
    {
        if (row.Applies is { } applies && !applies(resource))
        {
            return;
        }

        foreach (var holder in NodePath.Follow(node, row.Path).Where(holder => Holds(row, holder)))
        {
            foreach (var scalar in NamesIn(holder, row.Field))
            {
                if (Read(row, resource, holder, scalar) is { } reference)
                {
                    found.Add(reference);
                }
            }
        }
    }

    private Reference? Read(ReferenceRow row, Resource resource, YamlMapping holder, YamlScalar scalar)
    {
        if (row.Except.Contains(scalar.Value) || WrittenName.Read(row.Form, scalar.Value) is not { } name || row.Targets.Read(holder) is not { } target)
        {
            return null;
        }

        var own = set.NamespaceOf(resource);
        var beside = row.Scope == ReferenceScope.Stated ? holder.String("namespace") : default;
        ImmutableArray<ReferencedSection> sections = row.Section is null ? [] : [.. SectionsOf(row.Section, holder)];
        if (beside.IsOpaque || (row.Topic == ReferenceTopic.IngressService && sections.Any(section => section.Value.Text == ActionOfLoadBalancer)))
        {
            return null;
        }

        var written = name.Namespace ?? (beside.Or("").Length > 0 ? beside.Value : null);
        var @namespace = row.Scope == ReferenceScope.Cluster ? null : written ?? own.Name;
        return new Reference(row, resource, holder, scalar, name, target, @namespace, written is not null || own.IsStated) { Sections = sections };
    }

    private static bool Holds(ReferenceRow row, YamlMapping holder) =>
        (row.When is null || holder.Boolean(row.When).Or(false))
        && (row.Unless is null || holder.Boolean(row.Unless) is { IsOpaque: false } flag && !flag.Or(false));

    private static IEnumerable<YamlScalar> NamesIn(YamlMapping holder, string field)
    {
        var nodes = !field.EndsWith("[]", StringComparison.Ordinal) ? [holder[field]]
            : holder[field.Substring(0, field.Length - 2)] is YamlSequence names ? names.Items.AsEnumerable<YamlNode?>() : [];
        return nodes.OfType<YamlScalar>().Where(name => name is { Type: YamlScalarType.String, IsPlaceholder: false, Value.Length: > 0 });
    }

    private static IEnumerable<ReferencedSection> SectionsOf(SectionRow row, YamlMapping holder)
    {
        foreach (var at in NodePath.Follow(holder, row.Path))
        {
            var field = row.Fields.Select(name => at.IntegerOrString(name)).FirstOrDefault(one => !one.IsAbsent);
            if (field.IsKnown && field.Value is not { Text: "" })
            {
                yield return new ReferencedSection(row.Kind, field.Value, (YamlScalar)field.Entry!.Value);
            }
            else if (field.IsAbsent && row.DefaultPort is { } port)
            {
                yield return new ReferencedSection(row.Kind, new IntOrString(port), null);
            }
            else if (field.IsAbsent && row.DefaultKey is { } key)
            {
                yield return new ReferencedSection(row.Kind, new IntOrString(key), null);
            }
        }
    }
}
