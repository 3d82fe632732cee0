using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// A path that leads out of where it must stay (pkg/apis/core/validation/validation.go validateLocalDescendingPath,
/// ValidateLocalNonReservedPath, validatePathNoBacksteps, validateNFSVolumeSource).
/// </summary>
internal sealed class KW5237_PathInvalid() : ApiObjectRule([.. Fields.Keys])
{
    private static readonly Dictionary<string, PathField[]> Fields = new(StringComparer.Ordinal)
    {
        ["core.v1.VolumeMount"] = [new("subPath", PathForm.Descending), new("subPathExpr", PathForm.Descending)],
        ["core.v1.VolumeDevice"] = [new("devicePath", PathForm.WithoutBacksteps)],
        ["core.v1.KeyToPath"] = [new("path", PathForm.File)],
        ["core.v1.DownwardAPIVolumeFile"] = [new("path", PathForm.File)],
        ["core.v1.ServiceAccountTokenProjection"] = [new("path", PathForm.File)],
        ["core.v1.GitRepoVolumeSource"] = [new("directory", PathForm.Descending)],
        ["core.v1.HostPathVolumeSource"] = [new("path", PathForm.WithoutBacksteps)],
        ["core.v1.NFSVolumeSource"] = [new("path", PathForm.Absolute)],
    };

    private enum PathForm
    {
        Absolute,
        WithoutBacksteps,
        Descending,

        // Descending, and no name that Kubernetes keeps for itself in volumes, such as '..data'.
        File,
    }

    public override RuleDescriptor Descriptor { get; } =
        new("KW5237", "A path stays within its volume", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        foreach (var field in Fields[item.Type.Name])
        {
            if (item.Node.String(field.Name) is { IsKnown: true, Value: { Length: > 0 } path } written && WhyInvalid(path, field.Form) is { } why)
            {
                context.Report(written.Span, $"{resource}: '{field.Name}' of {item.Place} is '{FoundValue.Shorten(path)}', {why}");
            }
        }
    }

    private static string? WhyInvalid(string path, PathForm form) =>
        form == PathForm.Absolute ? path[0] == '/' ? null : "it must begin with '/'"
        : path.Split('/').Contains("..") ? "it cannot hold '..'"
        : form is not PathForm.WithoutBacksteps && path[0] == '/' ? "it must be relative, without '/' at its beginning"
        : form == PathForm.File && path.StartsWith("..", StringComparison.Ordinal) ? "it cannot begin with '..'"
        : null;

    private sealed record PathField(string Name, PathForm Form);
}
