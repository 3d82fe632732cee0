using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Ports;

/// <summary>
/// A node port that another Service asks for before: the allocator gives each number once in a cluster, whatever the protocol and the
/// namespace (pkg/registry/core/service/portallocator/allocator.go).
/// </summary>
internal sealed class KW2036_NodePortTaken : Rule<Service>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW2036", "Two Services do not ask for one node port", Severity.Error);

    protected override void Check(Service service, RuleContext context)
    {
        foreach (var request in NodePortRequest.Of(service))
        {
            if (request.Number >= context.Options.FirstNodePort && request.Number <= context.Options.LastNodePort)
            {
                Check(request, context);
            }
        }
    }

    private static void Check(NodePortRequest request, RuleContext context)
    {
        var service = request.Service;
        var identity = context.Set.IdentityOf(service);
        foreach (var taken in NodePortRequests.Of(context.Set).Before(service, request.Number))
        {
            var other = taken.Service;
            if (identity is not null && context.Set.IdentityOf(other) is { } otherIdentity && otherIdentity != identity && context.Set.Sees(service, other))
            {
                context.Report(
                    request.Span,
                    $"{service} asks for the {request.What} {request.Number}, which {other} already takes; a node port belongs to one Service in the whole "
                        + "cluster",
                    AreDeployedTogether(service, other) ? null : Severity.Info,
                    [new RelatedPlace(taken.Span, $"{other} takes {request.Number}")]);
                return;
            }
        }
    }

    /// <summary>
    /// Whether two Services certainly are in one cluster: other directories may be other applications or environments, and the same name in
    /// another file and namespace is another environment.
    /// </summary>
    private static bool AreDeployedTogether(Service service, Service other) =>
        ReferenceEquals(service.File, other.File) || (service.File.Directory == other.File.Directory && service.Name != other.Name);
}
