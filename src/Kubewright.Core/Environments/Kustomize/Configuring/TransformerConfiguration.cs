using System.Collections.Concurrent;
using System.Collections.Immutable;
using Kubewright.Core.Environments.Kustomize.Resources;

namespace Kubewright.Core.Environments.Kustomize.Configuring;

/// <summary>
/// The fields that the transformers change: the built-in ones and those that kustomizations add (api/internal/plugins/builtinconfig). Immutable.
/// </summary>
internal sealed class TransformerConfiguration
{
    public static readonly TransformerConfiguration Empty = new();

    private readonly ConcurrentDictionary<string, ImmutableArray<(GroupKind Target, FieldSpec Field)>> _referrers = new(StringComparer.Ordinal);

    public FieldSpecs NamePrefix { get; init; } = FieldSpecs.Empty;

    public FieldSpecs NameSuffix { get; init; } = FieldSpecs.Empty;

    public FieldSpecs Namespace { get; init; } = FieldSpecs.Empty;

    public FieldSpecs CommonLabels { get; init; } = FieldSpecs.Empty;

    public FieldSpecs Labels { get; init; } = FieldSpecs.Empty;

    public FieldSpecs TemplateLabels { get; init; } = FieldSpecs.Empty;

    public FieldSpecs CommonAnnotations { get; init; } = FieldSpecs.Empty;

    public FieldSpecs Images { get; init; } = FieldSpecs.Empty;

    public FieldSpecs Replicas { get; init; } = FieldSpecs.Empty;

    public FieldSpecs VariableReferences { get; init; } = FieldSpecs.Empty;

    public ImmutableArray<NameReference> NameReferences { get; init; } = ImmutableArray<NameReference>.Empty;

    /// <summary>The fields in which objects of a kind may name others, each with the kind that is named, in kustomize's order.</summary>
    public ImmutableArray<(GroupKind Target, FieldSpec Field)> ReferrersOf(string kind) => _referrers.GetOrAdd(
        kind,
        wanted =>
        [
            .. NameReferences.SelectMany(reference => reference.Referrers.All
                .Where(field => field.Type.Kind == wanted || field.Type.Kind.Length == 0)
                .Select(field => (reference.Target, field))),
        ]);

    /// <exception cref="RefusedException">They contradict each other.</exception>
    public TransformerConfiguration Merge(TransformerConfiguration other)
    {
        if (ReferenceEquals(this, other) || ReferenceEquals(other, Empty))
        {
            return this;
        }

        return ReferenceEquals(this, Empty)
            ? other
            : new TransformerConfiguration
            {
                NamePrefix = NamePrefix.Merge(other.NamePrefix).Sort(),
                NameSuffix = NameSuffix.Merge(other.NameSuffix).Sort(),
                Namespace = Namespace.Merge(other.Namespace).Sort(),
                CommonLabels = CommonLabels.Merge(other.CommonLabels).Sort(),
                Labels = Labels.Merge(other.Labels).Sort(),
                TemplateLabels = TemplateLabels.Merge(other.TemplateLabels).Sort(),
                CommonAnnotations = CommonAnnotations.Merge(other.CommonAnnotations).Sort(),
                Images = Images.Merge(other.Images).Sort(),
                Replicas = Replicas.Merge(other.Replicas).Sort(),
                VariableReferences = VariableReferences.Merge(other.VariableReferences).Sort(),
                NameReferences = Sort(Merge(NameReferences, other.NameReferences)),
            };
    }

    /// <summary>The references in the order in which kustomize follows them.</summary>
    public static ImmutableArray<NameReference> Sort(ImmutableArray<NameReference> references) =>
    [
        .. references
            .OrderBy(reference => KindOrder.Default.Of(reference.Target.Kind))
            .ThenBy(reference => reference.Target.SortText, StringComparer.Ordinal),
    ];

    /// <summary>References with one more; those of one target are united.</summary>
    public static ImmutableArray<NameReference> Merge(ImmutableArray<NameReference> references, ImmutableArray<NameReference> more)
    {
        foreach (var reference in more)
        {
            var known = references.FirstOrDefault(one => one.Target == reference.Target);
            references = known is null
                ? references.Add(reference)
                : references.Replace(known, known with { Referrers = known.Referrers.Merge(reference.Referrers) });
        }

        return references;
    }
}
