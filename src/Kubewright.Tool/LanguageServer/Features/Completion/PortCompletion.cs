using System.Globalization;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Tool.LanguageServer.Cursor;
using Kubewright.Tool.LanguageServer.Protocol;

namespace Kubewright.Tool.LanguageServer.Features.Completion;

/// <summary>Port names and numbers: of the selected pods behind a targetPort, of the container behind a probe, of the Service behind an Ingress.</summary>
internal static class PortCompletion
{
    public static IEnumerable<CompletionItem> Of(CompletionContext context)
    {
        if (context.Path.Place != CursorPlace.Value)
        {
            return [];
        }

        return (context.Spot.Owner?.NameInAnyVersion, context.Path.Key) switch
        {
            ("core.ServicePort", "targetPort") => OfPods(context),
            ("core.HTTPGetAction" or "core.TCPSocketAction", "port") => OfContainer(context),
            ("networking.ServiceBackendPort", "name") =>
                OfService(context, service => service.Ports.Where(port => port.Name.IsKnown).Select(port => (port.Name.Value, port.Port.ToString(), true))),
            ("networking.ServiceBackendPort", "number") =>
                OfService(context, service => service.Ports.Where(port => port.Port.IsKnown).Select(port => (port.Port.ToString(), port.Name.Or(""), false))),
            _ => [],
        };
    }

    private static IEnumerable<CompletionItem> OfPods(CompletionContext context)
    {
        var selector = context.Path.Holder.WithKey("selector")?.Child("selector");
        var pairs = selector is { } written ? written.Keys.Select(key => (key, Value: written.ValueOf(key))).ToList() : [];
        var workloads = context.Objects.Where(one => one.Resource is Workload).Select(one => (Workload: (Workload)one.Resource, one.Order)).ToList();
        var selected = workloads.FindAll(one => pairs.Count > 0 && pairs.TrueForAll(pair => one.Workload.Template.Labels.Find(pair.key)?.Value == pair.Value));
        return from one in selected.Count > 0 ? selected : workloads
               from container in one.Workload.Template.Containers
               from port in container.Ports
               from item in Items(context, port, $"{one.Workload}", one.Order)
               select item;
    }

    private static IEnumerable<CompletionItem> Items(CompletionContext context, ContainerPort port, string owner, string order)
    {
        if (port.Name.IsKnown)
        {
            yield return context.Value(port.Name.Value, CompletionKind.Interface, $"{port.Number} in {owner}", order + "0");
        }

        if (port.Number.IsKnown)
        {
            yield return context.Value(port.Number.Value.ToString(CultureInfo.InvariantCulture), CompletionKind.Value, owner, order + "9", isText: false);
        }
    }

    /// <summary>The ports of the container that is being typed, by its text.</summary>
    private static IEnumerable<CompletionItem> OfContainer(CompletionContext context)
    {
        foreach (var port in context.Path.Holder.WithKey("ports")?.Child("ports")?.Items ?? [])
        {
            var (name, number) = (port.ValueOf("name"), port.ValueOf("containerPort"));
            if (name is { Length: > 0 })
            {
                yield return context.Value(name, CompletionKind.Interface, number, "0");
            }

            if (number is { Length: > 0 })
            {
                yield return context.Value(number, CompletionKind.Value, name, "1", isText: false);
            }
        }
    }

    private static IEnumerable<CompletionItem> OfService(
        CompletionContext context,
        Func<Service, IEnumerable<(string Text, string Detail, bool IsText)>> portsOf)
    {
        var name = context.Path.Holder.Parent.ValueOf("name");
        return from one in context.Objects
               where one.Resource is Service service && service.Name == name
               from port in portsOf((Service)one.Resource)
               select context.Value(port.Text, CompletionKind.Interface, port.Detail, one.Order, port.IsText);
    }
}
