using System.Runtime.CompilerServices;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Ports;

/// <summary>Which Services of a set ask for which node ports, in the order of the files.</summary>
internal sealed class NodePortRequests
{
    private static readonly ConditionalWeakTable<ManifestSet, NodePortRequests> BySet = new();

    private readonly Dictionary<long, List<NodePortRequest>> _byNumber = [];

    private NodePortRequests(ManifestSet set)
    {
        foreach (var request in set.Resources.OfType<Service>().SelectMany(NodePortRequest.Of))
        {
            if (!_byNumber.TryGetValue(request.Number, out var requests))
            {
                _byNumber.Add(request.Number, requests = []);
            }

            requests.Add(request);
        }
    }

    /// <summary>The requests of a set, found out once.</summary>
    public static NodePortRequests Of(ManifestSet set) => BySet.GetValue(set, static one => new NodePortRequests(one));

    /// <summary>The requests for a number that are before a Service.</summary>
    public IEnumerable<NodePortRequest> Before(Service service, long number) =>
        _byNumber.TryGetValue(number, out var requests) ? requests.TakeWhile(request => !ReferenceEquals(request.Service, service)) : [];
}
