using Kubewright.Model;

namespace Kubewright;

/// <summary>Fields of which the API server takes one only: choosing one takes the others out.</summary>
internal static class Alternatives
{
    /// <summary>How a probe or a lifecycle hook can act. Kubernetes: <c>validateHandler</c> in <c>pkg/apis/core/validation/validation.go</c>.</summary>
    public static readonly string[] ProbeHandlers = ["exec", "httpGet", "tcpSocket", "grpc", "sleep"];

    /// <summary>Takes the other fields of a union out.</summary>
    public static void Choose(ApiObject part, string chosen, string[] all)
    {
        foreach (var other in all.Where(field => field != chosen))
        {
            part.Set(other, null);
        }
    }

    /// <summary>
    /// Takes all fields out but the chosen one and the name: a volume, and an environment variable's source, has one source. Kubernetes:
    /// <c>validateVolumeSource</c> in <c>pkg/apis/core/validation/validation.go</c>.
    /// </summary>
    public static void ChooseSource(ApiObject part, string chosen)
    {
        foreach (var other in (part.Place.Find() ?? []).Select(entry => entry.Key).Where(field => field != chosen && field != "name").ToList())
        {
            part.Set(other, null);
        }
    }
}
