using Kubewright.Model;

namespace Kubewright;

public partial class Pod
{
    // A Pod has the two fields of a template, metadata and spec, at its own root.
    /// <inheritdoc/>
    public override PodTemplateSpec PodTemplate => new(Place);
}
