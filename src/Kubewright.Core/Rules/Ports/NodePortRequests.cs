using System.Runtime.CompilerServices;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Ports;

/// <summary>Which Services of a set ask for which node ports, in the order of the files.</summary>
internal sealed class NodePortRequests
{
    private static readonly ConditionalWeakTable<ManifestSet, NodePortRequests> BySet = new();

    private readonly Dictionary<long, List<(Service Service, ServicePort Port)>> _byNumber = [];

    private NodePortRequests(ManifestSet set)
    {
        foreach (var service in set.Resources.OfType<Service>())
        {
            if (service.ServiceType is not (ServiceType.NodePort or ServiceType.LoadBalancer))
            {
                continue;
            }

            foreach (var port in service.Ports)
            {
                if (port.NodePort.IsKnown && port.NodePort.Value != 0)
                {
                    if (!_byNumber.TryGetValue(port.NodePort.Value, out var requests))
                    {
                        _byNumber.Add(port.NodePort.Value, requests = []);
                    }

                    requests.Add((service, port));
                }
            }
        }
    }

    /// <summary>The requests of a set, found out once.</summary>
    public static NodePortRequests Of(ManifestSet set) => BySet.GetValue(set, static one => new NodePortRequests(one));

    /// <summary>The requests for a number that stand before a Service.</summary>
    public IEnumerable<(Service Service, ServicePort Port)> Before(Service service, long number) =>
        _byNumber.TryGetValue(number, out var requests) ? requests.TakeWhile(request => !ReferenceEquals(request.Service, service)) : [];
}
