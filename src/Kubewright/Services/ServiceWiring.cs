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
    private readonly Dictionary<MappingNode, IntOrString> _targets = [];
    private List<KeyValuePair<string, string>> _selector = [];
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
            wiring.TakePort(node, port);
        }

        return wiring;
    }

    /// <summary>
    /// Lets a Service that has its ports and its selector already follow the pods of a workload: from now on its selector is the workload's own,
    /// or, where the workload has none, the Service's pairs with the values that the pods have.
    /// </summary>
    public static ServiceWiring Follow(PodService service, Workload workload)
    {
        var wiring = new ServiceWiring(workload) { _selector = [.. service.Selector], _namespace = service.Namespace };
        wiring._follows = workload.OwnSelector is null ? [.. wiring._selector.Select(pair => pair.Key)] : null;
        return wiring;
    }

    /// <summary>The same connection for a copy of the Service, whose ports are in the same order.</summary>
    public ServiceWiring CopiedTo(PodService copy, PodService original)
    {
        var copied = new ServiceWiring(_workload) { _selector = _selector, _follows = _follows, _namespace = _namespace };
        var originals = original.PortList.Find() ?? [];
        var copies = copy.PortList.Find() ?? [];
        for (var i = 0; i < originals.Count; i++)
        {
            if (_ports.Find(pair => ReferenceEquals(pair.Key, originals[i])).Value is { } port)
            {
                var node = (MappingNode)copies[i];
                copied._ports.Add(new KeyValuePair<MappingNode, ContainerPortRef>(node, port));
                if (_targets.TryGetValue((MappingNode)originals[i], out var target))
                {
                    copied._targets[node] = target;
                }
            }
        }

        return copied;
    }

    /// <summary>Takes over what the workload says now.</summary>
    /// <exception cref="InvalidOperationException">Workload and Service no longer fit together.</exception>
    public void Bring(PodService service)
    {
        _workload.Default();
        TakeNamespace(service);
        TakeSelector(service);
        CheckSelector(service);
        foreach (var node in (service.PortList.Find() ?? []).OfType<MappingNode>())
        {
            if (_ports.Find(pair => ReferenceEquals(pair.Key, node)).Value is { } port && !IsSetByHand(node))
            {
                CheckPort(service, port);
                TakePort(node, port);
            }
            else
            {
                var added = new ServicePort(Place.Of(node));
                TakeOnlyPort(added);
                CheckName(service, added);
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

    /// <summary>
    /// Of a port that was added by hand without a target: where the workload declares one port only, and of another number, that is the target. Kubernetes
    /// would send to the Service port's own number, on which nothing is declared to listen.
    /// </summary>
    private void TakeOnlyPort(ServicePort port)
    {
        if (port.TargetPort is null && _workload.Ports.ToList() is [var only] && only.Number != port.Port && only.Protocol == (port.Protocol ?? Protocol.TCP))
        {
            port.TargetPort = only.Target;
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
        foreach (var gone in _selector.Where(own => pairs.All(pair => pair.Key != own.Key)))
        {
            _ = service.Selector.Remove(gone.Key);
        }

        // A pair that somebody has set since stays: whether the pods carry it is checked, not overwritten.
        foreach (var pair in pairs.Where(pair => !service.Selector.TryGet(pair.Key, out var value) || _selector.Contains(new(pair.Key, value))))
        {
            service.Selector[pair.Key] = pair.Value;
        }

        _selector = pairs;
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

    /// <summary>Whether somebody has given a port another target since: it stays, and has to be one of the workload's.</summary>
    private bool IsSetByHand(MappingNode node) =>
        _targets.TryGetValue(node, out var taken) && IntOrString.Read(node["targetPort"]) is { } target && target != taken;

    private void TakePort(MappingNode node, ContainerPortRef port)
    {
        _targets[node] = port.Target;
        node["targetPort"] = port.Target.ToNode();
        if (port.Protocol != Protocol.TCP || node.Contains("protocol"))
        {
            node["protocol"] = ProtocolOf(port);
        }
    }

    private static string ProtocolOf(ContainerPortRef port) => Choices.Protocol[(int)port.Protocol];
}
