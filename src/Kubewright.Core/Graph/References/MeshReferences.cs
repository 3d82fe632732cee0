using System.Collections.Immutable;
using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Graph.References;

/// <summary>
/// What Istio's and Dapr's objects name (istio.io/latest/docs/reference/config/networking; docs.dapr.io/reference/resource-specs, component scopes, and the
/// annotations of pods).
/// </summary>
internal static class MeshReferences
{
    /// <summary>The kind of what has a Dapr app id: no object of its own, but a workload whose pods are annotated with it.</summary>
    public const string DaprApplication = "Dapr application";

    public const string Dapr = "dapr.io";
    private const string Istio = "networking.istio.io";
    private const string NoTraffic = "its requests are answered with an error";

    /// <summary>The gateway that is all sidecars, and no object.</summary>
    private const string Mesh = "mesh";

    private static readonly TargetKinds Service = TargetKinds.One("", "Service");
    private static readonly TargetKinds Secret = TargetKinds.One("", "Secret");

    public static ImmutableArray<ReferenceRow> Rows { get; } =
    [
        OfGateways("spec"),
        OfGateways("spec.http[].match[]"),
        OfGateways("spec.tls[].match[]"),
        OfGateways("spec.tcp[].match[]"),
        OfDestination("spec.http[].route[].destination"),
        OfDestination("spec.tls[].route[].destination"),
        OfDestination("spec.tcp[].route[].destination"),
        OfDestination("spec.http[].mirror"),
        OfDestination("spec.http[].mirrors[].destination"),
        Of(Istio, ["DestinationRule"], "spec", "host", Service) with { Form = NameForm.Host, Consequence = "it is about no traffic" },

        // With a store of secrets that is not Kubernetes' own the name is one of that store.
        Of(Dapr, ["Component"], "spec.metadata[].secretKeyRef", "name", Secret) with
        {
            Words = "secretKeyRef",
            Applies = static resource => resource.Node.Mapping("auth")?["secretStore"] is null or YamlScalar { Value: "kubernetes" },
            Section = SectionRow.Key("key", false),
            Consequence = "the component is not loaded",
        },
        OfScopes("Component"),
        OfScopes("Subscription"),
        OfScopes("Resiliency"),
        OfScopes("HTTPEndpoint"),
        Of(Dapr, ["Subscription"], "spec", "pubsubname", TargetKinds.One(Dapr, "Component")) with { Consequence = "nothing is received" },
        new("dapr.io/config", TargetKinds.One(Dapr, "Configuration"))
        {
            Type = "core.PodTemplateSpec",
            Path = "metadata.annotations",
            Consequence = "its sidecar does not start",
        },
    ];

    private static ReferenceRow OfGateways(string path) => Of(Istio, ["VirtualService"], path, "gateways[]", TargetKinds.One(Istio, "Gateway")) with
    {
        Words = "gateways",
        Form = NameForm.Qualified,
        Except = [Mesh],
        Consequence = "no gateway serves its routes",
    };

    private static ReferenceRow OfDestination(string path) => Of(Istio, ["VirtualService"], path, "host", Service) with
    {
        Words = "destination",
        Form = NameForm.Host,
        Section = SectionRow.Port("port", null, "number"),
        Consequence = NoTraffic,
    };

    private static ReferenceRow OfScopes(string kind) => Of(Dapr, [kind], "", "scopes[]", TargetKinds.One(Dapr, DaprApplication)) with
    {
        Words = "scopes",
        Consequence = "no application has it by that scope",
    };

    private static ReferenceRow Of(string group, ImmutableArray<string> kinds, string path, string field, TargetKinds targets) =>
        new(field, targets) { Groups = [group], Kinds = kinds, Path = path };
}
