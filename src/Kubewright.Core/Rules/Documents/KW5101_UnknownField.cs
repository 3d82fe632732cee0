using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Schema;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// A field that its object does not have. kubectl validates strictly by default and the API server then refuses the object; without, the field
/// is dropped without a word (apimachinery/pkg/runtime/serializer/json, strict decoding).
/// </summary>
internal sealed class KW5101_UnknownField : SchemaRule
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5101", "Every field is one that its object has", Severity.Error);

    protected override void Check(Resource resource, SchemaProblem problem, RuleContext context)
    {
        // A field that starts with '$' directs a patch; the document is not an object as it stands. SOPS takes its own key away when it decrypts.
        if (problem is not UnknownField unknown
            || unknown.Entry.Name.StartsWith("$", StringComparison.Ordinal)
            || (unknown.Path == "sops" && resource.Document.IsEncrypted))
        {
            return;
        }

        var fix = unknown.Suggestion switch
        {
            { Kind: FieldSuggestionKind.Misspelt, Text: var name } =>
                Fix.ChangeSpelling(unknown.Entry.Key, name, unknown.Type.Fields.Select(field => field.Name)),
            { Kind: FieldSuggestionKind.OtherName, Text: var name } => Fix.ChangeText(unknown.Entry.Key, name, FixSafety.Unsafe),
            _ => null,
        };
        context.Report(
            unknown.Span,
            context.Options.IsNewerThanKnown
                ? $"{resource} had no field '{unknown.Path}' in Kubernetes {ApiSchema.KubernetesVersion}, the newest version known "
                    + $"here{Hint(resource, unknown)}"
                : $"{resource} has no field '{unknown.Path}'{Hint(resource, unknown)}",
            context.Options.IsNewerThanKnown ? Severity.Info
                : PodMakingKind.Find(resource.Type) is { RefusesUnknownFields: false } ? Severity.Warning
                : null,
            fix: context.Options.IsNewerThanKnown ? null : fix);
    }

    private static string Hint(Resource resource, UnknownField unknown)
    {
        if (OtherVersionWith(resource, unknown.Path) is { } version)
        {
            return $" in {resource.Type.ApiVersion}; {version} has it";
        }

        return (unknown.Type.Name, unknown.Entry.Name, unknown.Suggestion) switch
        {
            ("networking.v1.IngressBackend", "serviceName", _) => "; since networking.k8s.io/v1 it is written 'service.name'",
            ("networking.v1.IngressBackend", "servicePort", _) => "; since networking.k8s.io/v1 it is written 'service.port.number' or 'service.port.name'",
            (_, _, null) => "",
            (_, var name, { Kind: FieldSuggestionKind.OtherPlace, Text: "" }) => $"; '{name}' belongs to the object itself, outside of everything",
            (_, var name, { Kind: FieldSuggestionKind.OtherPlace, Text: var path }) => $"; '{name}' belongs in '{path}'",
            (_, _, { Text: var name }) => $"; did you mean '{name}'?",
        };
    }

    // autoscaling/v1 has no metrics, autoscaling/v2 has.
    private static string? OtherVersionWith(Resource resource, string path)
    {
        foreach (var kind in ApiSchema.Kinds)
        {
            if (kind.Kind == resource.Kind && kind.Group == resource.Type.Group && kind.Version != resource.Type.Version && HasField(kind.Type, path))
            {
                return kind.ApiVersion;
            }
        }

        return null;
    }

    private static bool HasField(SchemaType type, string path)
    {
        SchemaType? current = type;
        foreach (var step in path.Split('.'))
        {
            var bracket = step.IndexOf('[');
            if (current?.FindField(bracket < 0 ? step : step.Substring(0, bracket)) is not { } field)
            {
                return false;
            }

            current = (field.Type.Element ?? field.Type).Object;
        }

        return true;
    }
}
