using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.OtherKinds;

/// <summary>A rule about objects of some kinds that have no type of their own here.</summary>
internal abstract class KindRule(string group, params string[] kinds) : Rule
{
    public sealed override void CheckResource(Resource resource, RuleContext context)
    {
        if (resource.Type.Group == group && kinds.Contains(resource.Kind))
        {
            Check(resource, context);
        }
    }

    protected abstract void Check(Resource resource, RuleContext context);
}
