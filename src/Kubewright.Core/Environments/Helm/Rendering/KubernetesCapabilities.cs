using Kubewright.Core.Environments.Helm.Go;

namespace Kubewright.Core.Environments.Helm.Rendering;

/// <summary>What templates see as <c>.Capabilities</c>: the versions of the cluster, of its APIs and of Helm.</summary>
internal static class KubernetesCapabilities
{
    /// <summary>The version that Helm 4.2 takes where none is given.</summary>
    public const string DefaultVersion = "v1.36.0";

    /// <summary>The API versions that Helm 4.2 takes for known, those of client-go 1.36.</summary>
    private static readonly string[] DefaultApis =
    [
        "v1", "admissionregistration.k8s.io/v1", "admissionregistration.k8s.io/v1alpha1", "admissionregistration.k8s.io/v1beta1",
        "internal.apiserver.k8s.io/v1alpha1", "apps/v1", "apps/v1beta1", "apps/v1beta2", "authentication.k8s.io/v1", "authentication.k8s.io/v1alpha1",
        "authentication.k8s.io/v1beta1", "authorization.k8s.io/v1", "authorization.k8s.io/v1beta1", "autoscaling/v1", "autoscaling/v2", "autoscaling/v2beta1",
        "autoscaling/v2beta2", "batch/v1", "batch/v1beta1", "certificates.k8s.io/v1", "certificates.k8s.io/v1beta1", "certificates.k8s.io/v1alpha1",
        "coordination.k8s.io/v1alpha2", "coordination.k8s.io/v1beta1", "coordination.k8s.io/v1", "discovery.k8s.io/v1", "discovery.k8s.io/v1beta1",
        "events.k8s.io/v1", "events.k8s.io/v1beta1", "extensions/v1beta1", "flowcontrol.apiserver.k8s.io/v1", "flowcontrol.apiserver.k8s.io/v1beta1",
        "flowcontrol.apiserver.k8s.io/v1beta2", "flowcontrol.apiserver.k8s.io/v1beta3", "networking.k8s.io/v1", "networking.k8s.io/v1beta1",
        "node.k8s.io/v1", "node.k8s.io/v1alpha1", "node.k8s.io/v1beta1", "policy/v1", "policy/v1beta1", "rbac.authorization.k8s.io/v1",
        "rbac.authorization.k8s.io/v1beta1", "rbac.authorization.k8s.io/v1alpha1", "resource.k8s.io/v1", "resource.k8s.io/v1beta2",
        "resource.k8s.io/v1beta1", "resource.k8s.io/v1alpha3", "scheduling.k8s.io/v1alpha2", "scheduling.k8s.io/v1beta1", "scheduling.k8s.io/v1",
        "storage.k8s.io/v1beta1", "storage.k8s.io/v1", "storage.k8s.io/v1alpha1", "storagemigration.k8s.io/v1beta1", "apiextensions.k8s.io/v1beta1",
        "apiextensions.k8s.io/v1",
    ];

    private static readonly GoType Type = GoType.PointerTo(new GoType("common.Capabilities", GoKind.Struct));
    private static readonly GoType VersionType = new("common.KubeVersion", GoKind.Struct);
    private static readonly GoType BuildType = new("version.BuildInfo", GoKind.Struct);

    /// <summary>The object of a cluster.</summary>
    /// <param name="version">Its version as it was given; null for the default.</param>
    /// <param name="apis">Further API versions.</param>
    public static GoObject Create(string? version, IEnumerable<string> apis)
    {
        var full = version ?? DefaultVersion;
        full = full.StartsWith("v", StringComparison.Ordinal) ? full : "v" + full;
        var numbers = NumbersOf(full);
        return new GoStruct(Type,
        [
            new("KubeVersion", new GoStruct(VersionType,
            [
                new("Version", new GoString(full)),
                new("normalizedVersion", new GoString("v" + string.Join(".", numbers))),
                new("Major", new GoString(numbers[0])),
                new("Minor", new GoString(numbers[1])),
            ])),
            new("APIVersions", new GoSlice([.. DefaultApis.Concat(apis).Select(api => new GoString(api))], GoType.VersionSet)),
            new("HelmVersion", new GoStruct(BuildType,
            [
                new("Version", new GoString("v4.2.4")),
                new("GitCommit", GoString.Empty),
                new("GitTreeState", GoString.Empty),
                new("GoVersion", new GoString("go1.26.0")),
                new("KubeClientVersion", new GoString("v1.36")),
            ])),
        ]);
    }

    /// <summary>The version without what follows its numbers, as constraints are held against it; null where the text is not a version.</summary>
    public static string? Normalized(string version)
    {
        var numbers = NumbersOf(version);
        return numbers.Count >= 2 && numbers.All(number => number.Length > 0) ? "v" + string.Join(".", numbers) : null;
    }

    private static List<string> NumbersOf(string version)
    {
        var body = version.StartsWith("v", StringComparison.Ordinal) ? version.Substring(1) : version;
        var end = 0;
        while (end < body.Length && body[end] is (>= '0' and <= '9') or '.')
        {
            end++;
        }

        var numbers = body.Substring(0, end).TrimEnd('.').Split('.').Take(3)
            .Select(number => number.TrimStart('0') is { Length: > 0 } digits ? digits : number.Length > 0 ? "0" : "").ToList();
        return numbers;
    }
}
