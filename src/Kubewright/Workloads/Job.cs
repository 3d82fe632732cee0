using Kubewright.Model;

namespace Kubewright;

public partial class Job
{
    /// <inheritdoc/>
    public override PodTemplateSpec PodTemplate => Spec.Template;

    internal override bool EndsByItself => true;
}
