using System.Collections.Immutable;
using Kubewright.Core.Environments.Kustomize.Resources;

namespace Kubewright.Core.Environments.Kustomize.Configuring;

/// <summary>The fields that a transformer changes. Immutable.</summary>
internal sealed class FieldSpecs
{
    public static readonly FieldSpecs Empty = new(ImmutableArray<FieldSpec>.Empty);

    private FieldSpecs(ImmutableArray<FieldSpec> all) => All = all;

    public ImmutableArray<FieldSpec> All { get; }

    public static FieldSpecs Of(IEnumerable<FieldSpec> specs) => new([.. specs]);

    /// <exception cref="RefusedException">One says of a field that it is made where it is absent, the other that it is not.</exception>
    public FieldSpecs Merge(FieldSpecs other)
    {
        if (other == this || other.All.IsEmpty)
        {
            return this;
        }

        var all = All;
        foreach (var spec in other.All)
        {
            var known = all.FirstOrDefault(one => one.Covers(spec));
            if (known is null)
            {
                all = all.Add(spec);
            }
            else if (known.Create != spec.Create)
            {
                throw new RefusedException($"conflicting fieldspecs for '{spec.Path}'", null);
            }
        }

        return new FieldSpecs(all);
    }

    /// <summary>Those of the order in which kustomize applies them.</summary>
    public FieldSpecs Sort() => new([.. All.OrderBy(spec => KindOrder.Default.Of(spec.Type.Kind)).ThenBy(spec => spec.Type.SortText, StringComparer.Ordinal)]);

    /// <summary>Without those of which that holds.</summary>
    public FieldSpecs Without(Func<FieldSpec, bool> isLeftOut) => new([.. All.Where(spec => !isLeftOut(spec))]);
}
