using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>A rule about objects of certain types inside a pod's specification, of whatever kind the object around it is.</summary>
internal abstract class PodObjectRule(params string[] types) : Rule<Resource>
{
    internal sealed override bool IsAbout(object subject) => subject is Resource resource && PodObjects.MayBeIn(resource.Type);

    protected sealed override void Check(Resource resource, RuleContext context)
    {
        var objects = PodObjects.Of(resource);
        foreach (var type in types)
        {
            foreach (var one in objects[type])
            {
                Check(resource, one, context);
            }
        }
    }

    protected abstract void Check(Resource resource, PodObject item, RuleContext context);
}
