using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules;

/// <summary>
/// One truth about manifests. It sees the whole graph, reports only on the object or file it was given, in that file, mutates nothing and
/// holds no state.
/// </summary>
public abstract class Rule
{
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>
    /// Whether it speaks of applications that run in the objects, so that of a manifest that several projects share each says something of its own.
    /// </summary>
    public virtual bool IsOfApplications => false;

    /// <summary>Checks what the file as text and documents says; objects are checked one by one after it.</summary>
    public virtual void CheckFile(ManifestFile file, RuleContext context)
    {
    }

    /// <summary>Checks one object.</summary>
    public virtual void CheckResource(Resource resource, RuleContext context)
    {
    }
}
