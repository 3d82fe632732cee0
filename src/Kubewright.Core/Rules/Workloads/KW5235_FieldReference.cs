using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Schema;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// What a variable or a file may take from the pod itself (pkg/apis/core/validation/validation.go validateObjectFieldSelector,
/// validateContainerResourceFieldSelector; pkg/apis/core/pods/helpers.go ConvertDownwardAPIFieldLabel). All labels and annotations at once are
/// for files alone, addresses and the node for variables alone.
/// </summary>
internal sealed class KW5235_FieldReference() : ApiObjectRule("core.v1.ObjectFieldSelector", "core.v1.ResourceFieldSelector")
{
    private static readonly string[] OfVariables =
    [
        "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName",
        "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs",
    ];

    private static readonly string[] OfFiles = ["metadata.name", "metadata.namespace", "metadata.labels", "metadata.annotations", "metadata.uid"];

    private static readonly string[] Resources =
    [
        "limits.cpu", "limits.memory", "limits.ephemeral-storage", "requests.cpu", "requests.memory", "requests.ephemeral-storage",
    ];

    private static readonly string[] HugePages = ["limits.hugepages-", "requests.hugepages-"];

    private static readonly Quantity[] DivisorsOfCpu = [.. Read("1m", "1")];

    private static readonly Quantity[] DivisorsOfBytes = [.. Read("1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei")];

    public override RuleDescriptor Descriptor { get; } =
        new("KW5235", "A variable or file takes what a pod knows of itself", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        var isFile = item.Outer?.Type.Name == "core.v1.DownwardAPIVolumeFile";
        if (item.Type.Name == "core.v1.ObjectFieldSelector")
        {
            CheckField(resource, item, isFile, context);
        }
        else
        {
            CheckResource(resource, item, isFile, context);
        }
    }

    private static void CheckField(Resource resource, ApiObject item, bool isFile, RuleContext context)
    {
        if (item.Node.String("apiVersion") is { IsKnown: true, Value: not ("" or "v1") } version)
        {
            context.Report(version.Span,
                $"{resource}: 'fieldRef' of {item.Place} has the apiVersion '{FoundValue.Shorten(version.Value)}'; only v1 knows fields of pods");
            return;
        }

        if (item.Node.String("fieldPath") is not { IsKnown: true, Value: { Length: > 0 } path } field)
        {
            return;
        }

        if (FindSubscript(path) is { } subscript)
        {
            if (WhyNoSubscript(subscript.Map, subscript.Key) is { } why)
            {
                context.Report(field.Span, $"{resource}: {item.Place} takes '{FoundValue.Shorten(path)}' from the pod, {why}");
            }

            return;
        }

        // The old name of spec.nodeName still counts.
        var allowed = isFile ? OfFiles : OfVariables;
        if (allowed.Contains(path) || (path == "spec.host" && !isFile))
        {
            return;
        }

        var other = isFile ? OfVariables : OfFiles;
        var nearest = NearestName.Find(allowed, path);
        var hint = path is "metadata.labels" or "metadata.annotations" ? $"which only files hold as a whole; write {path}['key'] for one of them"
            : path.StartsWith("metadata.labels[", StringComparison.Ordinal) ? "whose key must be in quotes: metadata.labels['key']"
            : path.StartsWith("metadata.annotations[", StringComparison.Ordinal) ? "whose key must be in quotes: metadata.annotations['key']"
            : other.Contains(path) ? "which only variables can take, no files"
            : nearest is not null ? $"which pods do not offer; did you mean '{nearest}'?"
            : $"which pods do not offer; {(isFile ? "files" : "variables")} take {string.Join(", ", allowed)} and single labels and annotations";
        context.Report(
            field.Span,
            $"{resource}: {item.Place} takes '{FoundValue.Shorten(path)}' from the pod, {hint}",
            fix: nearest is null || other.Contains(path) ? null : Fix.ChangeSpelling(field.Entry!.Value, nearest, allowed));
    }

    private static void CheckResource(Resource resource, ApiObject item, bool isFile, RuleContext context)
    {
        if (isFile && IsEmpty(item.Node.String("containerName")))
        {
            context.Report(item.HeadSpan, $"{resource}: 'resourceFieldRef' of {item.Place} does not say of which container; a file needs 'containerName'");
        }

        if (item.Node.String("resource") is not { IsKnown: true, Value: { Length: > 0 } name } field)
        {
            return;
        }

        if (!Resources.Contains(name) && !HugePages.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            var nearest = NearestName.Find(Resources, name) ?? Resources.FirstOrDefault(one => one == "limits." + name);
            var hint = nearest is null ? $"it takes {string.Join(", ", Resources)}" : $"did you mean '{nearest}'?";
            context.Report(
                field.Span,
                $"{resource}: 'resourceFieldRef' of {item.Place} takes '{FoundValue.Shorten(name)}', which a container does not have; {hint}",
                fix: nearest is null ? null : Fix.ChangeSpelling(field.Entry!.Value, nearest, Resources));
            return;
        }

        if (item.Node["divisor"] is YamlScalar { IsPlaceholder: false, Type: not YamlScalarType.Null } divisor
            && Quantity.TryParse(divisor.Value, out var quantity)
            && quantity.Sign != 0)
        {
            var isCpu = name.EndsWith(".cpu", StringComparison.Ordinal);
            if (!(isCpu ? DivisorsOfCpu : DivisorsOfBytes).Contains(quantity))
            {
                context.Report(
                    divisor.Span,
                    $"{resource}: 'resourceFieldRef' of {item.Place} divides {name} by {divisor.Value}; "
                        + (isCpu ? "only 1m and 1 are possible" : "only 1 and one of a unit, such as 1k, 1M, 1Ki, 1Mi or 1Gi, are possible"));
            }
        }
    }

    private static (string Map, string Key)? FindSubscript(string path)
    {
        var start = path.IndexOf("['", StringComparison.Ordinal);
        return start > 0 && path.EndsWith("']", StringComparison.Ordinal) && path.Length >= start + 4
            ? (path.Substring(0, start), path.Substring(start + 2, path.Length - start - 4))
            : null;
    }

    private static string? WhyNoSubscript(string map, string key) => map switch
    {
        "metadata.labels" => LabelSyntax.KeyProblem(key) is { } problem ? $"which is not a key of a label: {problem}" : null,
        "metadata.annotations" => LabelSyntax.AnnotationKeyProblem(key) is { } problem ? $"which is not a key of an annotation: {problem}" : null,
        _ => $"and '{map}' has no keys; only metadata.labels and metadata.annotations do",
    };

    private static bool IsEmpty(Field<string> field) => field.IsAbsent || field is { IsKnown: true, Value.Length: 0 };

    private static IEnumerable<Quantity> Read(params string[] texts) =>
        texts.Select(text => Quantity.TryParse(text, out var quantity) ? quantity : throw new ArgumentException(text, nameof(texts)));
}
