using Kubewright.Model;

namespace Kubewright;

public partial class Deployment : IReplicated
{
    /// <inheritdoc/>
    public int? Replicas
    {
        get => Spec.Replicas;
        set => Spec.Replicas = value;
    }

    /// <inheritdoc/>
    public override PodTemplateSpec PodTemplate => Spec.Template;

    internal override LabelSelector OwnSelector => Spec.Selector;
}
