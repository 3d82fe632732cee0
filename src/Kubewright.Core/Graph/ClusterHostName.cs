namespace Kubewright.Core.Graph;

/// <summary>
/// What a host name says where cluster DNS answers (kubernetes/dns, specification.md): <c>svc</c>, <c>svc.ns</c>, <c>svc.ns.svc</c>,
/// <c>svc.ns.svc.cluster.local</c>, and the names of pods in front of these.
/// </summary>
/// <param name="Labels">The labels before <c>svc</c>, or all where it has none.</param>
/// <param name="IsQualified">Whether it says <c>.svc</c>, so that it can be nothing but a name of the cluster.</param>
/// <param name="Suffix"><c>.svc</c> and what follows; empty where it says neither.</param>
internal sealed record ClusterHostName(IReadOnlyList<string> Labels, bool IsQualified, string Suffix)
{
    private const string Domain = "cluster.local";

    /// <summary>Reads a host; null for what cluster DNS can never resolve to a Service: addresses, names of other domains.</summary>
    public static ClusterHostName? Parse(string host)
    {
        var name = host.ToLowerInvariant();
        if (name.EndsWith(".", StringComparison.Ordinal))
        {
            name = name.Substring(0, name.Length - 1);

            // A closing dot switches the search list off, and only whole names resolve without it.
            if (!name.EndsWith("." + Domain, StringComparison.Ordinal))
            {
                return null;
            }
        }

        var labels = name.Split('.');
        if (!Array.TrueForAll(labels, IsLabel) || name is "localhost" || labels[labels.Length - 1].All(char.IsDigit))
        {
            return null;
        }

        var svc = Array.IndexOf(labels, "svc", Math.Min(2, labels.Length));
        if (svc < 0)
        {
            return labels.Length <= 3 ? new ClusterHostName(labels, false, "") : null;
        }

        var rest = string.Join(".", labels.Skip(svc + 1));
        return svc <= 3 && rest is "" or Domain
            ? new ClusterHostName([.. labels.Take(svc)], true, rest.Length == 0 ? ".svc" : ".svc." + rest)
            : null;
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63
        && label[0] != '-'
        && label[label.Length - 1] != '-'
        && label.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}
