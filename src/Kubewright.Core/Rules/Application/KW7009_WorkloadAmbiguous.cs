using Kubewright.Core.Application;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Application;

/// <summary>
/// Containers of several images have a name of the application's: its assembly's, its project's, its folder's. Which of them runs it cannot be
/// told, so nothing is held against it until somebody says.
/// </summary>
internal sealed class KW7009_WorkloadAmbiguous : Rule<ApplicationFacts>
{
    public override RuleDescriptor Descriptor { get; } = new("KW7009", "It is clear which workload runs an application", Severity.Info);

    protected override void Check(ApplicationFacts application, RuleContext context)
    {
        var places = context.Applications.AmbiguousPlacesOf(application);
        if (places.Count == 0)
        {
            return;
        }

        var first = places[0];
        var images = places.Select(place => ((YamlScalar)place.Container.Image.Entry!.Value).Value).Distinct(StringComparer.Ordinal);
        context.Report(
            first.Container.Image.Span,
            $"{application} may be what runs as {string.Join(" or as ", images.Select(image => $"'{image}'"))}, so it is checked against neither: name its "
                + "workload in the project, "
                + $"such as <KubewrightWorkload>{first.Workload.Name}</KubewrightWorkload>, or in code by [assembly: RunsIn(\"{first.Workload.Name}\")]",
            related: [.. places.Skip(1).Select(place => new RelatedPlace(place.Container.Image.Span, "Another image of that name"))],
            resource: first.Workload);
    }
}
