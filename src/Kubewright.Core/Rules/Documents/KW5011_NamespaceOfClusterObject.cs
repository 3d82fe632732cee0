using Kubewright.Core.Resources;
using Kubewright.Core.Schema;

namespace Kubewright.Core.Rules.Documents;

/// <summary>A namespace on an object that lives in none: the API server clears it (apiserver/pkg/registry/rest/meta.go).</summary>
internal sealed class KW5011_NamespaceOfClusterObject : Rule<Resource>
{
    public override RuleDescriptor Descriptor { get; } =
        new("KW5011", "An object of the whole cluster has no namespace", Severity.Info);

    public static bool IsClusterScoped(Resource resource) =>
        ApiSchema.FindKind(resource.Type.Group, resource.Type.Version, resource.Kind) is { IsNamespaced: false };

    protected override void Check(Resource resource, RuleContext context)
    {
        var written = resource.Metadata.Namespace;
        if (written.Or("") is { Length: > 0 } name && IsClusterScoped(resource))
        {
            context.Report(written.Span, $"The namespace '{name}' is ignored: {resource} belongs to the whole cluster");
        }
    }
}
