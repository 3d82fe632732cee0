using System.Globalization;
using Kubewright.Model;
using Kubewright.Tree;

namespace Kubewright;

/// <summary>
/// Keeps a Service and the workload that it exposes together: selector, namespace and target ports are taken from the workload anew each time
/// the Service is built, and refused where they can no longer fit.
/// </summary>
internal sealed class ServiceWiring
{
    private readonly Workload _workload;
    private readonly List<KeyValuePair<MappingNode, ContainerPortRef>> _ports = [];
    private List<string> _selectorKeys = [];
    private List<string>? _follows;
    private string? _namespace;

    private ServiceWiring(Workload workload) => _workload = workload;

    public static ServiceWiring Connect(PodService service, PortExposure exposed)
    {
        var wiring = new ServiceWiring(exposed.Workload);
        wiring.TakeSelector(service);
        var several = exposed.Ports.Count > 1;
        foreach (var (port, number, givenName) in exposed.Ports)
        {
            var node = new MappingNode();
            var name = givenName ?? (several
                ? ProtocolOf(port).ToLowerInvariant() + "-" + port.Number.ToString(CultureInfo.InvariantCulture)
                : null);
            if (name is not null)
            {
                node["name"] = name;
            }

            node["port"] = number;
            service.PortList.Make().Add(node);
            wiring._ports.Add(new KeyValuePair<MappingNode, ContainerPortRef>(node, port));
            TakePort(node, port);
        }

        return wiring;
    }

    /// <summary>
    /// Lets a Service that has its ports and its selector already follow the pods of a workload: from now on its selector is the workload's own,
    /// or, where the workload has none, the Service's pairs with the values that the pods have.
    /// </summary>
    public static ServiceWiring Follow(PodService service, Workload workload)
    {
        var wiring = new ServiceWiring(workload) { _selectorKeys = [.. service.Selector.Select(pair => pair.Key)], _namespace = service.Namespace };
        wiring._follows = workload.OwnSelector is null ? wiring._selectorKeys : null;
        return wiring;
    }

    /// <summary>The same connection for a copy of the Service, whose ports are in the same order.</summary>
    public ServiceWiring CopiedTo(PodService copy, PodService original)
    {
        var copied = new ServiceWiring(_workload) { _selectorKeys = _selectorKeys, _follows = _follows, _namespace = _namespace };
        var originals = original.PortList.Find() ?? [];
        var copies = copy.PortList.Find() ?? [];
        for (var i = 0; i < originals.Count; i++)
        {
            if (_ports.Find(pair => ReferenceEquals(pair.Key, originals[i])).Value is { } port)
            {
                copied._ports.Add(new KeyValuePair<MappingNode, ContainerPortRef>((MappingNode)copies[i], port));
            }
        }

        return copied;
    }

    /// <summary>Takes over what the workload says now.</summary>
    /// <exception cref="InvalidOperationException">Workload and Service no longer fit together.</exception>
    public void Bring(PodService service)
    {
        TakeNamespace(service);
        TakeSelector(service);
        CheckSelector(service);
        foreach (var node in (service.PortList.Find() ?? []).OfType<MappingNode>())
        {
            if (_ports.Find(pair => ReferenceEquals(pair.Key, node)).Value is { } port)
            {
                CheckPort(service, port);
                TakePort(node, port);
            }
            else
            {
                CheckName(service, new ServicePort(Place.Of(node)));
            }
        }
    }

    private void CheckPort(PodService service, ContainerPortRef port)
    {
        if (!_workload.Ports.Declares(port.Node))
        {
            throw new InvalidOperationException(
                service + " leads to the port " + port + " of " + _workload + ", which was taken out of the workload.");
        }
    }

    // A port that was added to the Service by hand: a number need not be declared, a name that no container declares leads nowhere.
    private void CheckName(PodService service, ServicePort port)
    {
        if (port.TargetPort?.Text is { Length: > 0 } target
            && _workload.Ports.All(declared => declared.Name != target || declared.Protocol != (port.Protocol ?? Protocol.TCP)))
        {
            throw new InvalidOperationException(
                "Port " + port.Name + " of " + service + " leads to the container port '" + target + "', which no container of " + _workload
                + " declares for " + Choices.Protocol[(int)(port.Protocol ?? Protocol.TCP)] + "." + _workload.Ports.SuggestionFor(target));
        }
    }

    private void TakeNamespace(PodService service)
    {
        var space = _workload.Namespace;
        if (service.Namespace == _namespace)
        {
            service.Namespace = space;
            _namespace = space;
        }
        else if (service.Namespace is { } own && space is not null && own != space)
        {
            // A namespace that is not stated is the one that both are applied to.
            throw new InvalidOperationException(
                service + " is in namespace " + own + ", but the pods of " + _workload + " are in " + space
                + ". A Service leads only to pods of its own namespace.");
        }
    }

    private void TakeSelector(PodService service)
    {
        var pairs = _follows is { } keys ? [.. _workload.PodLabels.Where(pair => keys.Contains(pair.Key))] : _workload.SelectedBy();
        foreach (var gone in _selectorKeys.Where(key => pairs.All(pair => pair.Key != key)))
        {
            _ = service.Selector.Remove(gone);
        }

        foreach (var pair in pairs)
        {
            service.Selector[pair.Key] = pair.Value;
        }

        _selectorKeys = [.. pairs.Select(pair => pair.Key)];
    }

    private void CheckSelector(PodService service)
    {
        if (service.Selector.Count == 0)
        {
            throw new InvalidOperationException(
                "The pods of " + _workload + " carry no labels, so that " + service + " cannot select them. Give them one with .Selector(\"app\", \""
                + _workload.Name + "\").");
        }

        foreach (var pair in service.Selector)
        {
            var carries = _workload.PodLabels.TryGet(pair.Key, out var value);
            if (!carries || value != pair.Value)
            {
                throw new InvalidOperationException(
                    service + " selects pods with " + pair.Key + "=" + pair.Value + ", but the pods of " + _workload + " carry "
                    + (carries ? pair.Key + "=" + value : "no label " + pair.Key) + ".");
            }
        }
    }

    private static void TakePort(MappingNode node, ContainerPortRef port)
    {
        node["targetPort"] = port.Target.ToNode();
        if (port.Protocol != Protocol.TCP || node.Contains("protocol"))
        {
            node["protocol"] = ProtocolOf(port);
        }
    }

    private static string ProtocolOf(ContainerPortRef port) => Choices.Protocol[(int)port.Protocol];
}
