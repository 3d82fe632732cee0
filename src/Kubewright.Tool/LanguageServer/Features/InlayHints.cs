using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Yaml;
using Kubewright.Tool.LanguageServer.Links;
using Kubewright.Tool.LanguageServer.Protocol;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.LanguageServer.Features;

/// <summary><c>textDocument/inlayHint</c>: behind a port's name its number, behind the key of a ConfigMap its value.</summary>
internal static class InlayHints
{
    public static InlayHint[] Of(InlayHintParams parameters, Snapshot snapshot, CancellationToken cancellationToken)
    {
        if (snapshot.Find(parameters.TextDocument.Uri) is not var (root, document))
        {
            return [];
        }

        var (start, end) = (document.OffsetOf(parameters.Range.Start), document.OffsetOf(parameters.Range.End));
        return
        [
            .. from link in root.Links.In(document)
               where start <= link.Source.End && link.Source.Start <= end && link.Scalar is not null
               let text = TextOf(root, link)
               where text is not null
               select new InlayHint(Places.PositionOf(link.Source.EndPosition), text, PaddingLeft: true),
        ];
    }

    private static string? TextOf(Root root, Link link)
    {
        var values = link.Targets.Select(target => link.Kind switch
        {
            LinkKind.ContainerPort when target.Name.Type == YamlScalarType.String => NumberOf((Workload)target.Resource, target),
            LinkKind.ServicePort when target.Name.Type == YamlScalarType.String && target.Resource is Service service => NumberOf(service, target),
            LinkKind.Key when target.Resource.Kind == "ConfigMap" && root.Find(target.Name.Span.File) is { } document
                && target.Resource.Node.Mapping("data")?.Find(target.Name.JsonKey)?.Value is YamlScalar value => ShownText.ValueOf(document, value),
            _ => null,
        }).OfType<string>().Distinct().ToList();
        return values is [var one] && one.Length > 0 ? "= " + one : null;
    }

    private static string? NumberOf(Workload workload, Declaration target) =>
        workload.Template.AllContainers.SelectMany(container => container.Ports)
            .FirstOrDefault(port => Holds(port.Node, target)) is { Number.IsKnown: true } found
            ? found.Number.ToString()
            : null;

    private static string? NumberOf(Service service, Declaration target) =>
        service.Ports.FirstOrDefault(port => Holds(port.Node, target)) is { Port.IsKnown: true } found ? found.Port.ToString() : null;

    private static bool Holds(YamlMapping node, Declaration target) => node.Span.Start <= target.Name.Span.Start && target.Name.Span.End <= node.Span.End;
}
