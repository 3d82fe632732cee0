using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>
/// A Service without selector has the endpoints that somebody else writes (pkg/controller/endpointslice leaves it alone); an empty selector is
/// none.
/// </summary>
internal sealed class KW1012_ServiceWithoutSelector : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW1012", "A Service without selector has endpoints that are written for it", Severity.Info);

    protected override void Check(Service service, RuleContext context)
    {
        if (service is not { Selector.IsEmpty: true, Spec: { } spec, Name: { } name, TypeField.IsOpaque: false }
            || service.ServiceType == ServiceType.ExternalName
            || !IsAbsentOrEmpty(spec["selector"])
            || HasEndpoints(service, name, context))
        {
            return;
        }

        var written = spec.Find("selector");
        context.Report(
            written?.Key.Span ?? service.HeadSpan,
            written is null
                ? $"{service} has no selector, so Kubernetes sends its traffic to no pod; write 'selector' with the labels of the pods, unless another program "
                    + "writes its endpoints"
                : $"The selector of {service} is empty and selects no pod at all, so its traffic goes nowhere; write the labels of the pods, unless another "
                    + "program writes its endpoints");
    }

    private static bool HasEndpoints(Service service, string name, RuleContext context)
    {
        var home = context.Set.NamespaceOf(service).Name;
        return context.Set.Find(service, "", "Endpoints", home, name).Any()
            || context.Set.Resources.OfType<EndpointSlice>().Any(slice =>
                slice.ServiceName is { } label && (label.Value is null || label.Value == name) && context.Set.NamespaceOf(slice).Name == home);
    }

    private static bool IsAbsentOrEmpty(YamlNode? node) => node.IsNull() || node is YamlMapping { Entries.IsEmpty: true };
}
