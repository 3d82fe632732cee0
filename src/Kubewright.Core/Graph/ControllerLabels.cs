namespace Kubewright.Core.Graph;

/// <summary>The labels that controllers add to pods: no template shows them.</summary>
internal static class ControllerLabels
{
    private static readonly Dictionary<string, string> AddedFor = new(StringComparer.Ordinal)
    {
        ["pod-template-hash"] = "a Deployment",
        ["statefulset.kubernetes.io/pod-name"] = "a StatefulSet",
        ["apps.kubernetes.io/pod-index"] = "a StatefulSet",
        ["controller-revision-hash"] = "a StatefulSet or DaemonSet",
        ["pod-template-generation"] = "a DaemonSet",
        ["batch.kubernetes.io/job-name"] = "a Job",
        ["batch.kubernetes.io/controller-uid"] = "a Job",
        ["job-name"] = "a Job",
        ["controller-uid"] = "a Job",
        ["batch.kubernetes.io/job-completion-index"] = "an Indexed Job",
    };

    public static bool IsOne(string key) => AddedFor.ContainsKey(key);

    /// <summary>The kind whose pods carry it: <c>a StatefulSet</c>.</summary>
    public static string AdderOf(string key) => AddedFor[key];
}
