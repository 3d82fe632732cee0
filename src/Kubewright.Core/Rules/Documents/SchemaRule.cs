using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>A rule about one way in which an object does not fit its kind. Objects of kinds that Kubernetes itself does not serve fit always.</summary>
internal abstract class SchemaRule : Rule<Resource>
{
    // Several rules ask the same of one object; it is checked when the first one asks.
    private static readonly ConditionalWeakTable<YamlMapping, StrongBox<ImmutableArray<SchemaProblem>>> Problems = new();

    internal sealed override bool IsAbout(object subject) =>
        subject is Resource { Type: var type } && ApiSchema.FindKind(type.Group, type.Version, type.Kind) is not null;

    protected sealed override void Check(Resource resource, RuleContext context)
    {
        if (ApiSchema.FindKind(resource.Type.Group, resource.Type.Version, resource.Kind) is not { } kind)
        {
            return;
        }

        var problems = Problems.GetValue(resource.Node, node => new StrongBox<ImmutableArray<SchemaProblem>>(SchemaChecker.Check(node, kind)));
        foreach (var problem in problems.Value)
        {
            Check(resource, problem, context);
        }
    }

    protected abstract void Check(Resource resource, SchemaProblem problem, RuleContext context);
}
