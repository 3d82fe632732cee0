using Kubewright.Core.Application.Urls;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Tool.LanguageServer.Links;

/// <summary>From the hosts and ports of addresses in variables and ConfigMaps to the Services that they lead to.</summary>
internal static class AddressLinks
{
    public static IEnumerable<Link> Of(ManifestGraph graph, Resource resource)
    {
        foreach (var use in ManifestAddresses.Of(graph.SetOf(resource), resource))
        {
            if (!use.Written.IsVerbatim || use.Resolution is not { Outcome: HostOutcome.Found, Services.IsEmpty: false } resolution)
            {
                continue;
            }

            yield return new Link(LinkKind.Object, NameIn(use.Written.Host, resolution), null,
                [.. resolution.Services.Select(Declarations.OfName).OfType<Declaration>()]);
            if (use.Address.Port is { } number && use.Written.Port != use.Written.Host)
            {
                var ports = from service in resolution.Services
                            from port in service.Ports
                            where port.Port.Or(-1) == number && port.Port.Entry!.Value is YamlScalar
                            select new Declaration(LinkKind.ServicePort, (YamlScalar)port.Port.Entry!.Value, service);
                yield return new Link(LinkKind.ServicePort, use.Written.Port, null, [.. ports]);
            }
        }
    }

    /// <summary>The Service's name within a host; a pod's name may be before it, a namespace and a domain after it.</summary>
    private static SourceSpan NameIn(SourceSpan host, HostResolution resolution)
    {
        var start = resolution.Pod is null ? 0 : host.Text.IndexOf('.', StringComparison.Ordinal) + 1;
        return host with { Start = host.Start + start, Length = Math.Min(resolution.Service.Length, host.Length - start) };
    }
}
