using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Schema;

namespace Kubewright.Core.Rules.References;

/// <summary>
/// An object that states no namespace in a file where all others state one and the same: it is created wherever the file is applied, and the others do not
/// find it.
/// </summary>
internal sealed class KW4045_NamespaceOfSiblingsMissing : Rule<ManifestFile>
{
    /// <summary>How many siblings must agree before one that differs is taken for a mistake.</summary>
    private const int FewestSiblings = 2;

    public override RuleDescriptor Descriptor { get; } =
        new("KW4045", "Objects of one file that belong together state one namespace", Severity.Warning);

    protected override void Check(ManifestFile subject, RuleContext context)
    {
        var objects = subject.Resources
            .Where(resource =>
                resource.Name is not null && ApiSchema.FindKind(resource.Type.Group, resource.Type.Version, resource.Kind) is { IsNamespaced: true })
            .ToList();
        var without = objects.FindAll(resource => resource.Metadata.Namespace.IsAbsent && !context.Set.NamespaceOf(resource).IsStated);
        if (without.Count != 1 || objects.Count <= FewestSiblings)
        {
            return;
        }

        var stated = objects.Where(resource => resource != without[0]).Select(resource => resource.Metadata.Namespace.Or("")).Distinct().ToList();
        if (stated is [{ Length: > 0 } name] && name != "default" && objects.Exists(other => other != without[0] && AreRelated(without[0], other, context)))
        {
            context.Report(
                without[0].HeadSpan,
                $"{without[0]} states no namespace, while the {objects.Count - 1} other objects of the file state '{name}': it is created wherever the file is "
                    + "applied",
                related: [new RelatedPlace(objects.First(resource => resource != without[0]).Metadata.Namespace.Span,
                    $"The namespace of {objects.First(resource => resource != without[0])}")],
                resource: without[0]);
        }
    }

    /// <summary>Whether one names the other, or selects its pods: then they were written to be together.</summary>
    private static bool AreRelated(Resource left, Resource right, RuleContext context) =>
        Names(left, right, context) || Names(right, left, context) || Selects(left, right) || Selects(right, left);

    private static bool Names(Resource from, Resource target, RuleContext context) =>
        context.Graph.ReferencesIn(context.Set).Of(from).Any(one => one.Reference.Kind == target.Kind && one.Reference.Name == target.Name);

    private static bool Selects(Resource from, Resource target) =>
        from is Service service && target is Workload workload && service.Selector.Matches(workload.Template.Labels) == SelectorMatch.Yes;
}
