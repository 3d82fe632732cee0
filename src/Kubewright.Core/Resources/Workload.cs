using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources;

/// <summary>A resource that carries a template of pods: Kubernetes' own workloads, PodTemplate, and those of other controllers.</summary>
public abstract class Workload : Resource
{
    protected Workload(YamlDocument document, YamlMapping node, GroupVersionKind type, YamlMapping? template, LabelSelector? selector)
        : base(document, node, type)
    {
        Template = new PodTemplate(template);
        Selector = selector;
    }

    public PodTemplate Template { get; }

    /// <summary>By what its controller finds its pods; null where it writes none.</summary>
    public LabelSelector? Selector { get; }

    /// <summary>How many pods it is written to have; null where it does not say in that way.</summary>
    public virtual long? Replicas => null;

    /// <summary>Whether pods are made of it as it stands.</summary>
    public virtual bool RunsPods => true;

    /// <summary>Whether pods are made of the template as it is written: what a Deployment's pods cannot have its pods cannot have either.</summary>
    public virtual bool TakesTemplateAsWritten => true;

    /// <summary>Whether its pods end when their work is done.</summary>
    public virtual bool RunsToCompletion => false;

    /// <summary>
    /// Whether its pods carry a label that no template shows because a controller adds it: unknown where the value is the
    /// controller's own (a hash, a uid).
    /// </summary>
    public virtual SelectorMatch HasControllerLabel(Label pair) => SelectorMatch.No;

    /// <summary>The replicas of the kinds that count them, one where nothing is written; null where the number is not known.</summary>
    protected long? ReadReplicas()
    {
        var replicas = Spec.Integer("replicas");
        return replicas.IsOpaque ? null : replicas.Or(1);
    }
}
