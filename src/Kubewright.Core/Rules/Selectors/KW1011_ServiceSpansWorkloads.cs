using System.Runtime.CompilerServices;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;

namespace Kubewright.Core.Rules.Selectors;

/// <summary>
/// A Service sends its traffic to every pod that it selects, also to those of a Job that happens to carry the same labels, for as long as it
/// runs (pkg/controller/endpointslice knows pods, not what made them).
/// </summary>
internal sealed class KW1011_ServiceSpansWorkloads : Rule<Service>
{
    private static readonly ConditionalWeakTable<Workload, string[]> Images = new();

    public override RuleDescriptor Descriptor { get; } =
        new("KW1011", "A Service selects the pods of one application", Severity.Info);

    protected override void Check(Service service, RuleContext context)
    {
        var matches = context.Graph.EndpointsOf(service).Matches;
        if (matches.Length < 2 || matches.Any(match => match.Certainty != SelectorMatch.Yes))
        {
            return;
        }

        var serving = matches.FirstOrDefault(match => !match.Workload.RunsToCompletion && match.Ports.All(port => port.ContainerPort is not null));
        var job = matches.FirstOrDefault(match => match.Workload.RunsToCompletion && match.Ports.All(port => port.ContainerPort is null));
        if (serving is { Ports.IsEmpty: false } && job is not null)
        {
            Report(service, serving, job, Severity.Warning, $"{service} also sends traffic to the pods of {job.Workload}, which carry {service.Selector.Pairs} "
                + $"like those of {serving.Workload} but listen on none of its ports", context);
            return;
        }

        var first = matches[0];
        var images = ImagesOf(first.Workload);
        if (images.Length == 0 || first.Workload.Name is not { } name)
        {
            return;
        }

        var unrelated = matches.FirstOrDefault(match =>
            match.Workload.File.Directory == first.Workload.File.Directory && AreUnrelated(name, images, match.Workload));
        if (unrelated is not null)
        {
            Report(service, first, unrelated, Severity.Info,
                $"{service} sends traffic to the pods of {first.Workload} and of {unrelated.Workload}, which run different images", context);
        }
    }

    private static void Report(Service service, WorkloadMatch first, WorkloadMatch other, Severity severity, string message, RuleContext context) =>
        context.Report(
        SelectorSpans.Of(service),
        message,
        severity,
        [new RelatedPlace(first.Workload.HeadSpan, $"{first.Workload} is selected"),
            new RelatedPlace(other.Workload.HeadSpan, $"{other.Workload} is selected")]);

    // Versions, canaries and shards of an application run its image, or are named after one another.
    private static bool AreUnrelated(string name, string[] images, Workload other) =>
        ImagesOf(other) is { Length: > 0 } others
        && !Array.Exists(others, image => Array.IndexOf(images, image) >= 0)
        && other.Name is { } otherName
        && FirstPart(name) != FirstPart(otherName);

    /// <summary>What the containers of a workload run, without versions; found out once, for a workload may be selected by many Services.</summary>
    private static string[] ImagesOf(Workload workload) => Images.GetValue(workload, static one =>
        [.. one.Template.Containers.Where(container => container.Image.IsKnown).Select(container => Repository(container.Image.Value))]);

    private static string Repository(string image)
    {
        var digest = image.IndexOf('@');
        var name = digest < 0 ? image : image.Substring(0, digest);
        var colon = name.LastIndexOf(':');
        return colon > name.LastIndexOf('/') ? name.Substring(0, colon) : name;
    }

    private static string FirstPart(string name)
    {
        var dash = name.IndexOf('-');
        return dash < 0 ? name : name.Substring(0, dash);
    }
}
