using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.ServiceTypes;

/// <summary>The client addresses that a load balancer lets in: a list, or the annotation that it came from.</summary>
internal static class SourceRanges
{
    public const string Field = "loadBalancerSourceRanges";

    public const string Annotation = "service.beta.kubernetes.io/load-balancer-source-ranges";

    /// <summary>
    /// The ranges, each where it stands, without the spaces around them that are allowed for history's sake. The annotation counts only
    /// where there is no list.
    /// </summary>
    public static IEnumerable<(string Value, SourceSpan Span)> Of(Service service)
    {
        if (!(service.Spec?[Field]).IsNullOrEmpty())
        {
            return (service.Texts(Field) ?? []).Select(range => (range.Value.Trim(), range.Node.Span));
        }

        var annotation = service.Metadata.Node.Mapping("annotations").String(Annotation);
        return annotation is { IsKnown: true, Value: var text } && text.Trim().Length > 0
            ? text.Split(',').Select(range => (range.Trim(), annotation.Span))
            : [];
    }
}
