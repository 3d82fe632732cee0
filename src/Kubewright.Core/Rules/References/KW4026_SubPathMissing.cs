using Kubewright.Core.Graph.References;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// A mount of one file of a ConfigMap or Secret that has no such file: the kubelet makes an empty directory of that name and mounts it in the file's place
/// (pkg/kubelet/kubelet_pods.go makeMounts).
/// </summary>
internal sealed class KW4026_SubPathMissing : Rule<Workload>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW4026", "A subPath is a file of its ConfigMap or Secret", Severity.Warning);

    protected override void Check(Workload workload, RuleContext context)
    {
        foreach (var volume in workload.Template.Spec.Mappings("volumes"))
        {
            if (volume.String("name").Or("") is { Length: > 0 } name
                && (volume.Mapping("configMap") ?? volume.Mapping("secret")) is { } source
                && context.Graph.ReferencesIn(context.Set).Of(workload)
                    .FirstOrDefault(one => ReferenceEquals(one.Reference.Holder, source)) is { Outcome: ReferenceOutcome.Found } resolved
                && FilesOf(resolved, context) is { Count: > 0 } files)
            {
                foreach (var mount in workload.Template.AllContainers.SelectMany(container => container.Node.Mappings("volumeMounts")))
                {
                    Check(workload, mount, name, resolved, files, context);
                }
            }
        }
    }

    private static void Check(Workload workload, YamlMapping mount, string volume, ResolvedReference resolved, HashSet<string> files, RuleContext context)
    {
        var path = mount.String("subPath");
        if (mount.String("name").Or("") != volume || path.Or("").Length == 0)
        {
            return;
        }

        var wanted = SourcePath.Normalize(path.Value);
        if (wanted.Length == 0 || files.Any(file => file == wanted || file.StartsWith(wanted + "/", StringComparison.Ordinal)))
        {
            return;
        }

        var nearest = files.Count == 1 ? files.First() : NearestName.Find(files, wanted);
        context.Report(
            path.Span,
            $"{workload} mounts '{path.Value}' of {resolved.Reference}, which has only {string.Join(", ", files.Take(5).Select(file => $"'{file}'"))}, so an "
                + "empty directory is mounted in its place"
                + (nearest is null ? "" : $"; did you mean '{nearest}'?"),
            related: [PlaceOf(resolved.Targets[0])],
            fix: nearest is null ? null : Fix.ChangeText(path.Entry!.Value, nearest, FixSafety.Unsafe));
    }

    /// <summary>The files in a volume, of all variants of its source; null where they are not known.</summary>
    private static HashSet<string>? FilesOf(ResolvedReference resolved, RuleContext context)
    {
        var items = resolved.Reference.Holder.Mappings("items");
        if (!items.IsEmpty)
        {
            var paths = items.Select(item => item.String("path")).ToList();
            return paths.Exists(path => !path.IsKnown) ? null : [.. paths.Select(path => SourcePath.Normalize(path.Value))];
        }

        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in resolved.Targets)
        {
            if (target.Keys() is not { } keys)
            {
                return null;
            }

            files.UnionWith(keys.Names);
        }

        return files;
    }

    private static RelatedPlace PlaceOf(Definition target) => new(target.NameSpan, $"{target} has other keys");
}
