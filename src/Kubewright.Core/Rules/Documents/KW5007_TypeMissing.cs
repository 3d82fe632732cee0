using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Schema;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// An object that does not say what it is: apiVersion or kind is missing, empty or no string, and Kubernetes cannot tell what to decode
/// (apimachinery/pkg/runtime/serializer/json, apimachinery/pkg/apis/meta/v1/unstructured).
/// </summary>
internal sealed class KW5007_TypeMissing : Rule<ManifestFile>
{
    public override RuleDescriptor Descriptor { get; } = new("KW5007", "An object says its apiVersion and its kind", Severity.Error);

    protected override void Check(ManifestFile file, RuleContext context)
    {
        if (context.Set.IsPatch(file.File) || !ManifestSigns.HoldsObjects(file))
        {
            return;
        }

        foreach (var document in file.Documents)
        {
            if (document.Root is YamlMapping root)
            {
                CheckUntyped(root, context);
            }
        }

        foreach (var resource in file.Resources)
        {
            // Of two objects that run into each other, neither is what is there.
            if (ManifestSigns.IsObject(resource) ? !resource.Document.IsMixture : resource is not Kustomization)
            {
                CheckType(resource, context);
            }
        }
    }

    private static void CheckType(Resource resource, RuleContext context)
    {
        Check(resource, "kind", resource.Node.String("kind"), "Service", context);
        Check(resource, "apiVersion", resource.Node.String("apiVersion"), "v1", context);
    }

    /// <summary>A mapping with neither key, among objects: the reader took it for no object, kubectl takes it for a broken one.</summary>
    private static void CheckUntyped(YamlMapping node, RuleContext context)
    {
        if (node["items"] is YamlSequence items && node.String("kind").Or("") is var kind && kind.EndsWith("List", StringComparison.Ordinal))
        {
            // What is in a typed list, such as a ServiceList, need not say what it is.
            foreach (var item in items.Items.OfType<YamlMapping>().Where(_ => kind == "List"))
            {
                CheckUntyped(item, context);
            }
        }
        else if (!node.Entries.IsEmpty && node.Find("apiVersion") is null && node.Find("kind") is null)
        {
            context.Report(
                node.Entries[0].Key.Span,
                "This is among Kubernetes objects but has neither apiVersion nor kind, so Kubernetes cannot tell what it is");
        }
    }

    private static void Check(Resource resource, string name, Field<string> field, string example, RuleContext context)
    {
        if (field.State == FieldState.Invalid)
        {
            var found = field.Entry!.Value is YamlScalar scalar ? $"{Name(scalar.Type)} {scalar.Value}" : "no single value";
            context.Report(
                field.Span,
                $"The {name} must be a text such as '{example}', found {found}",
                fix: name == "apiVersion" && !IsFlow(resource) && NewestOf(resource.Kind) is { } version
                    ? Fix.ChangeText(field.Entry.Value, version, SafetyOf(resource.Kind))
                    : null,
                resource: SubjectOf(resource));
        }
        else if ((field.IsAbsent || field is { IsKnown: true, Value.Length: 0 }) && (name == "kind" ? resource.Kind : resource.Type.Version).Length == 0)
        {
            var of = resource.Name is null ? "The object" : resource.ToString().Trim();
            context.Report(
                field.Entry is { Value.Span.Length: > 0 } entry ? entry.Value.Span : field.Entry?.Key.Span ?? resource.Node.Entries[0].Key.Span,
                $"{of} has no {name}, so Kubernetes cannot tell what it is",
                fix: name == "apiVersion" && field.Entry is null ? FixOf(resource) : null,
                resource: SubjectOf(resource));
        }
    }

    private static Resource? SubjectOf(Resource resource) => ManifestSigns.IsObject(resource) ? resource : null;

    private static Fix? FixOf(Resource resource)
    {
        var first = resource.Node.Entries[0].Key;
        if (NewestOf(resource.Kind) is not { } version || IsFlow(resource))
        {
            return null;
        }

        var indentation = new string(' ', first.Span.StartPosition.Column);
        var edit = new TextEdit(first.Span with { Length = 0 }, $"apiVersion: {version}{LineBreak.Of(first.Span.File)}{indentation}");
        return new Fix($"Insert 'apiVersion: {version}'", SafetyOf(resource.Kind), [edit]);
    }

    /// <summary>Whether it is written in braces, as JSON is.</summary>
    private static bool IsFlow(Resource resource) => resource.Node.Span.Text.StartsWith("{", StringComparison.Ordinal);

    /// <summary>The newest stable version that serves a kind; null where two groups have one of that name.</summary>
    private static string? NewestOf(string kind)
    {
        var stable = StableOf(kind);
        return stable.Select(one => one.Group).Distinct().Count() == 1
            ? stable.OrderBy(one => one.Version, StringComparer.Ordinal).Last().ApiVersion
            : null;
    }

    // Of several versions each has fields of its own.
    private static FixSafety SafetyOf(string kind) => StableOf(kind).Count == 1 ? FixSafety.Safe : FixSafety.Unsafe;

    private static List<SchemaKind> StableOf(string kind) =>
        [.. ApiSchema.Kinds.Where(one => one.Kind == kind
            && one.Version.IndexOf("alpha", StringComparison.Ordinal) < 0
            && one.Version.IndexOf("beta", StringComparison.Ordinal) < 0)];

    private static string Name(YamlScalarType type) => type switch
    {
        YamlScalarType.Boolean => "the boolean",
        YamlScalarType.Integer or YamlScalarType.Float => "the number",
        _ => "the value",
    };
}
