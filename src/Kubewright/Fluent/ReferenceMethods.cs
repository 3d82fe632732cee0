using Kubewright.Model;

namespace Kubewright;

/// <summary>What refers to other builders by what they are, not by what they are called.</summary>
public static class ReferenceMethods
{
    /// <summary>Leads requests to a port of a Service, by the port's name.</summary>
    /// <param name="ingress">The Ingress.</param>
    /// <param name="host">The host to answer for; null for any.</param>
    /// <param name="path">The path, with everything below it.</param>
    /// <param name="service">A Service of the Ingress' own namespace.</param>
    /// <param name="port">The name of a port of the Service.</param>
    /// <exception cref="ArgumentException">The Service has no port of that name.</exception>
    public static T Path<T>(this T ingress, string? host, string path, PodService service, string port)
        where T : Ingress
    {
        var backend = new ServiceBackendPort { Name = (service ?? throw new ArgumentNullException(nameof(service))).CheckPort(port) };
        return ingress.AddPath(host, path, service, backend);
    }

    /// <summary>Leads requests to a port of a Service, by the port's number.</summary>
    /// <param name="ingress">The Ingress.</param>
    /// <param name="host">The host to answer for; null for any.</param>
    /// <param name="path">The path, with everything below it.</param>
    /// <param name="service">A Service of the Ingress' own namespace.</param>
    /// <param name="port">The number of a port of the Service, which is not the port of the pods.</param>
    public static T Path<T>(this T ingress, string? host, string path, Service service, int port)
        where T : Ingress => ingress.AddPath(host, path, service, new ServiceBackendPort { Number = port });

    /// <summary>Scales a workload by the share of its cpu requests that it uses.</summary>
    /// <param name="autoscaler">The autoscaler.</param>
    /// <param name="workload">A Deployment, StatefulSet or ReplicaSet of the autoscaler's own namespace.</param>
    /// <param name="min">The fewest pods.</param>
    /// <param name="max">The most pods.</param>
    /// <param name="cpuPercent">The share to keep to, in percent of the requests.</param>
    public static THpa Scale<THpa, TWorkload>(this THpa autoscaler, TWorkload workload, int min, int max, int cpuPercent)
        where THpa : HorizontalPodAutoscaler
        where TWorkload : Workload, IReplicated
    {
        var target = autoscaler.Spec.ScaleTargetRef;
        target.ApiVersion = workload.ApiVersion;
        target.Kind = workload.Kind;
        target.Name = References.NameOf(workload);
        autoscaler.Spec.MinReplicas = min;
        autoscaler.Spec.MaxReplicas = max;
        _ = autoscaler.Spec.Metrics.Add(metric =>
        {
            metric.Type = "Resource";
            metric.Resource.Name = "cpu";
            metric.Resource.Target.Type = "Utilization";
            metric.Resource.Target.AverageUtilization = cpuPercent;
        });
        return autoscaler;
    }

    /// <summary>Keeps some pods of a workload running while nodes are drained: takes its selector.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="workload">A workload of the budget's own namespace.</param>
    /// <param name="minAvailable">How many pods must stay, as a number or a percentage such as <c>50%</c>.</param>
    /// <exception cref="ArgumentException">The workload's pods carry no labels.</exception>
    public static T Protect<T>(this T budget, Workload workload, IntOrString minAvailable)
        where T : PodDisruptionBudget
    {
        (workload ?? throw new ArgumentNullException(nameof(workload))).Default();
        var pairs = workload.SelectedBy();
        if (pairs.Count == 0)
        {
            throw new ArgumentException("The pods of " + workload + " carry no labels to select them by.", nameof(workload));
        }

        foreach (var pair in pairs)
        {
            budget.Spec.Selector.MatchLabels[pair.Key] = pair.Value;
        }

        budget.Spec.MinAvailable = minAvailable;
        return budget;
    }

    private static T AddPath<T>(this T ingress, string? host, string path, Service service, ServiceBackendPort port)
        where T : Ingress
    {
        var rules = ingress.Spec.Rules;
        if (rules.All(rule => rule.Host != host))
        {
            _ = rules.Add(rule => rule.Host = host);
        }

        _ = rules.First(rule => rule.Host == host).Http.Paths.Add(added =>
        {
            added.Path = path;
            added.PathType = PathType.Prefix;
            added.Backend.Service.Name = References.NameOf(service);
            added.Backend.Service.Port.Name = port.Name;
            added.Backend.Service.Port.Number = port.Number;
        });
        return ingress;
    }
}
