using Kubewright.Core.Environments;

namespace Kubewright.Core.Rules.Environments;

/// <summary>Two resources of a kustomization have one kind, namespace and name (kustomize api/resmap/reswrangler.go Append).</summary>
internal sealed class KW5405_ObjectAddedTwice() : KustomizationRule(RenderingProblemKind.ObjectTwice)
{
    public override RuleDescriptor Descriptor { get; } = new("KW5405", "A kustomization has each object once", Severity.Error);

    protected override string Refused(RenderingProblem problem, string name) =>
        "the object is among the resources a second time, and kustomize refuses to build: " + problem.Message;
}
