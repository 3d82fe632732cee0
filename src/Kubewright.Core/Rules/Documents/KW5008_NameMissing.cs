using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules.Documents;

/// <summary>An object without a name; a generateName does instead where it is created (apimachinery/pkg/api/validation/objectmeta.go).</summary>
internal sealed class KW5008_NameMissing : Rule<Resource>
{
    public override RuleDescriptor Descriptor { get; } = new("KW5008", "An object has a name", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        if (!ManifestSigns.IsServed(resource) || IsAsked(resource.Kind))
        {
            return;
        }

        var name = resource.Metadata.Name;
        var generateName = resource.Metadata.Node.String("generateName");
        if (IsEmpty(name) && IsEmpty(generateName))
        {
            context.Report(PlaceOf(resource), $"The {resource.Kind} has no name: metadata.name is missing, and metadata.generateName too");
        }
    }

    private static bool IsEmpty(Field<string> field) => field.IsAbsent || field is { IsKnown: true, Value.Length: 0 };

    /// <summary>The reviews are questions that the API server answers at once; they are never stored under a name.</summary>
    private static bool IsAsked(string kind) => kind.EndsWith("Review", StringComparison.Ordinal);

    private static SourceSpan PlaceOf(Resource resource) =>
        resource.Metadata.Name.Entry is { } name ? (name.Value.Span.Length > 0 ? name.Value.Span : name.Key.Span)
        : resource.Node.Find("metadata") is { } metadata ? metadata.Key.Span
        : resource.HeadSpan;
}
