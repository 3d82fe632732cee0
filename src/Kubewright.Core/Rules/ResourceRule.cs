using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules;

/// <summary>A rule about objects of one type.</summary>
public abstract class ResourceRule<T> : Rule
    where T : Resource
{
    public sealed override void CheckResource(Resource resource, RuleContext context)
    {
        if (resource is T subject)
        {
            Check(subject, context);
        }
    }

    protected abstract void Check(T resource, RuleContext context);
}
