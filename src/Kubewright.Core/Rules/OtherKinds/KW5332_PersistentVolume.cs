using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Constraints;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>
/// A PersistentVolume has one source that is complete (pkg/apis/core/validation/validation.go ValidatePersistentVolumeSpec and the constraints of
/// this id), and the whole disk of a node is not wiped when a claim goes.
/// </summary>
internal sealed class KW5332_PersistentVolume() : ApiObjectRule("core.v1.PersistentVolumeSpec")
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5332", "A PersistentVolume has one source, and what the source needs", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        foreach (var amount in item.Node.Mapping("capacity")?.Entries ?? [])
        {
            if (!amount.IsOverridden && !amount.Key.IsPlaceholder && amount.Name != "storage")
            {
                context.Report(amount.Key.Span, $"{resource}: {item.Words("capacity")} has '{FoundValue.Shorten(amount.Name)}', a volume has 'storage' alone");
            }
        }

        if (item.Node.String("persistentVolumeReclaimPolicy") is { IsKnown: true, Value: "Recycle" } policy
            && item.Node.Mapping("hostPath").String("path") is { IsKnown: true, Value: { Length: > 0 } path }
            && IsRoot(path))
        {
            context.Report(policy.Span, $"{resource}: the policy 'Recycle' would delete all that is on the node, for the volume is its '/'");
        }
    }

    // As Go cleans a path.
    private static bool IsRoot(string path)
    {
        var depth = 0;
        foreach (var part in path.Split('/'))
        {
            depth = part is "" or "." ? depth : part == ".." ? Math.Max(0, depth - 1) : depth + 1;
        }

        return path[0] == '/' && depth == 0;
    }
}
