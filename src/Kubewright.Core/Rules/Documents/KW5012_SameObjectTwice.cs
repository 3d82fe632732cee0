using Kubewright.Core.Resources;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// The same object twice in one file: kubectl applies the one and then the other over it. Over several files that is usual, for files and
/// folders hold alternatives and environments.
/// </summary>
internal sealed class KW5012_SameObjectTwice : Rule<Resource>
{
    public override RuleDescriptor Descriptor { get; } = new("KW5012", "An object is in a file once", Severity.Warning);

    protected override void Check(Resource resource, RuleContext context)
    {
        if (!ManifestSigns.IsObject(resource) || resource.Kind.Length == 0 || context.Set.IdentityOf(resource) is not { } identity)
        {
            return;
        }

        var first = context.Set.Find(identity).First(one => ReferenceEquals(one.File, resource.File));
        if (!ReferenceEquals(first, resource) && context.Set.NamespaceOf(first) == context.Set.NamespaceOf(resource))
        {
            // Of an object in two versions of its API a cluster may serve but one, and of what others define nothing is known.
            context.Report(
                resource.HeadSpan,
                $"{resource} is in this file more than once; this one replaces the one on line {first.HeadSpan.StartPosition.Line + 1}",
                first.Type == resource.Type && ManifestSigns.IsServed(resource) ? null : Severity.Info,
                related: [new RelatedPlace(first.HeadSpan, $"The first {resource}")]);
        }
    }
}
