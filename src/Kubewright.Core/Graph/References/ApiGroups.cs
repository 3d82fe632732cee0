namespace Kubewright.Core.Graph.References;

/// <summary>Groups that are other names of one another: a kind that moved is the same kind.</summary>
internal static class ApiGroups
{
    public static string Normalize(string group, string kind) => group switch
    {
        "extensions" => kind is "Ingress" or "NetworkPolicy" ? "networking.k8s.io" : "apps",
        "traefik.containo.us" => "traefik.io",
        _ => group,
    };
}
