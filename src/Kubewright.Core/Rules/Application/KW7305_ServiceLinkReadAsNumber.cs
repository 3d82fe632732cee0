using Kubewright.Core.Application;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// For each Service of a pod's namespace Kubernetes sets variables in its containers, <c>REDIS_PORT=tcp://10.0.0.11:6379</c> for a Service 'redis'
/// (pkg/kubelet/envvars). Code that reads a setting of that name as a number does not find its own default there, and throws.
/// </summary>
internal sealed class KW7305_ServiceLinkReadAsNumber : Rule<ApplicationFacts>
{
    /// <summary>What such a variable holds, but for the address.</summary>
    private const string Example = "tcp://10.0.0.11:6379";

    public override RuleDescriptor Descriptor { get; } =
        new("KW7305", "A setting that is read as a number is not one that Kubernetes sets for a Service", Severity.Warning);

    protected override void Check(ApplicationFacts application, RuleContext context)
    {
        var keys = application.Code.Configuration.Keys
            .Where(read => read.Key.EndsWith("_PORT", StringComparison.OrdinalIgnoreCase) && !read.Type.Takes(Example)).ToList();
        var seen = new HashSet<SourceSpan>();
        foreach (var placement in keys.Count == 0 ? [] : context.Placements.Where(HasLinks))
        {
            var variables = ContainerEnvironment.Read(placement.Set, placement.Workload, placement.Running.Container, application.Image);
            foreach (var read in keys)
            {
                var service = placement.Set.ServicesFor(placement.Workload)
                    .FirstOrDefault(one => string.Equals(VariableOf(one), read.Key, StringComparison.OrdinalIgnoreCase));
                if (service is not null && !variables.ContainsKey(read.Key) && seen.Add(read.Place))
                {
                    context.Report(
                        read.Place,
                        $"{read.Reader} reads '{read.Key}' as {read.Type}, but in the pods of {placement.Workload} Kubernetes sets it to an address like "
                            + $"'{Example}', because there is {service}: "
                            + $"reading it throws; set {read.Key} in the manifest, or 'enableServiceLinks: false'",
                        related: [new RelatedPlace(service.HeadSpan, $"{service} makes Kubernetes set {read.Key}")],
                        resource: placement.Workload);
                }
            }
        }
    }

    /// <summary>Whether a container has variables for Services, and all others of its variables are known.</summary>
    private static bool HasLinks(PlacedApplication placement)
    {
        var links = placement.Workload.Template.Spec.Boolean("enableServiceLinks");
        var container = placement.Running.Container;
        return !links.IsOpaque
            && links.Or(true)
            && EnvironmentVariable.RunsIt(container)
            && container.Node.Mappings("envFrom").All(source => source["secretRef"] is null)
            && ContainerEnvironment.NotInScope(placement.Set, placement.Workload, container) is null;
    }

    /// <summary>The variable that holds the address of a Service; null where it has none, and so no variables.</summary>
    private static string? VariableOf(Service service) =>
        service is
        {
            ServiceType: not (null or ServiceType.ExternalName), IsHeadless: false, ClusterIP.IsOpaque: false, IsHook: false, Name: { } name,
            Ports.IsEmpty: false
        }
            ? name.ToUpperInvariant().Replace('-', '_') + "_PORT"
            : null;
}
