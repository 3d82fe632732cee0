using Kubewright.Core.Rules;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Attributes.Rules;

/// <summary>
/// One truth about a class with attributes that no manifest could break. What a manifest could break too, the rules of manifests say of what
/// the class describes.
/// </summary>
internal abstract class ClassRule
{
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>Where the class breaks it, each with a message of one line.</summary>
    public abstract IEnumerable<(Location Location, string Message)> Check(AttributedClass type);
}
