using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Graph;

/// <summary>Recognises files that hold parts of objects, to be laid over objects that are elsewhere.</summary>
internal static class PatchFile
{
    /// <summary>Whether a file calls itself a patch: <c>manager_auth_proxy_patch.yaml</c>, <c>patch-env.yaml</c>, <c>patches/dev/deployment.yaml</c>.</summary>
    public static bool IsNamedSo(string path)
    {
        var parts = path.Split('/');
        var name = parts[parts.Length - 1];
        return Array.Exists(name.Split('.', '-', '_'), IsPatch) || parts.Skip(parts.Length - 3).Take(2).Any(IsPatch);
    }

    /// <summary>Whether a file holds a workload that lacks what no workload can be without.</summary>
    public static bool IsFragment(ManifestFile file) => file.Resources.OfType<Workload>().Where(workload => workload is not CustomWorkload).Any(workload =>
        workload.Template.Containers.IsEmpty
        || workload.Template.Containers.Any(container => container.Image.IsAbsent)
        || (workload is Deployment or StatefulSet or DaemonSet && workload.Type is { Group: "apps", Version: "v1" }
            && workload.Spec?.Find("selector") is null));

    private static bool IsPatch(string word) => word.Equals("patch", StringComparison.OrdinalIgnoreCase)
        || word.Equals("patches", StringComparison.OrdinalIgnoreCase);
}
