using Kubewright.Model;

namespace Kubewright;

public partial class DaemonSet
{
    /// <inheritdoc/>
    public override PodTemplateSpec PodTemplate => Spec.Template;

    internal override LabelSelector OwnSelector => Spec.Selector;
}
