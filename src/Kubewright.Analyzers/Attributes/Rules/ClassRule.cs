using Kubewright.Core.Rules;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>
/// One truth about a class with attributes that no manifest could break. What a manifest could break too, the rules of manifests say of what
/// the class describes.
/// </summary>
internal abstract class ClassRule
{
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>Where the class breaks it.</summary>
    public abstract IEnumerable<ClassFinding> Check(AttributedClass type);
}
