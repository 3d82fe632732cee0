using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules;

/// <summary>The highest severity that a finding may have, whatever its rule says: what is not proven of the object as it is written is information.</summary>
internal static class SeverityLimit
{
    /// <summary>A finding as it may be reported: of a value that somebody is to fill in as information, and without a fix, which could only guess.</summary>
    /// <param name="finding">The finding as its rule makes it.</param>
    /// <param name="options">What is assumed of the cluster.</param>
    /// <param name="set">The set of the file that is checked; null where what is checked is in none.</param>
    public static Finding Of(Finding finding, CheckOptions options, ManifestSet? set) =>
        ValueToFillIn.IsAt(finding.Span, finding.Resource) ? finding with { Severity = Severity.Info, Fix = null }
        : finding.Resource is { } resource && finding.Severity != Severity.Info ? finding with { Severity = Capped(finding, resource, options, set) }
        : finding;

    /// <summary>Whether a manifest is so far from an object that nothing says they are deployed together.</summary>
    public static bool IsFar(Resource resource, SourceFile file, CheckOptions options, ManifestSet set) =>
        file != resource.File && !options.ClosedWorld && set.Holds(file) && set.Holds(resource.File) && set.AreFar(resource.File, file);

    private static Severity Capped(Finding finding, Resource resource, CheckOptions options, ManifestSet? set)
    {
        if (IsOfStub(finding, resource) || set?.Environment is { MayBeOtherwise: true })
        {
            return Severity.Info;
        }

        if (finding.Severity != Severity.Error)
        {
            return finding.Severity;
        }

        // That is what is wrong with the object as a whole.
        if (finding.Id == "KW5107")
        {
            return Severity.Error;
        }

        // The API server never judges an object of a version that it does not serve, so nothing is proven of what it would refuse. Where the
        // object leads to another one that is not as it says, the two contradict each other in any version.
        if (RemovedApi.Find(resource.Type.ApiVersion, resource.Kind, options.KubernetesVersion) is not null)
        {
            return finding.Rule.Family is "References" or "Application" ? Severity.Warning : Severity.Info;
        }

        if (set is not null && !options.ClosedWorld && IsByDefinition(finding) && MayBeOfAnotherDefinition(resource, set))
        {
            return Severity.Warning;
        }

        return set is not null && finding.Related.Any(place => IsFar(resource, place.Span.File, options, set)) ? Severity.Info : Severity.Error;
    }

    /// <summary>Whether it is the schema of the object's kind that a finding rests on.</summary>
    private static bool IsByDefinition(Finding finding) =>
        finding.Id.StartsWith("KW51", StringComparison.Ordinal) || finding.Id.StartsWith("KW545", StringComparison.Ordinal);

    /// <summary>
    /// Whether the definition of a custom resource is in a folder that is not deployed with it, such as another sample: the one that the cluster has may be
    /// newer.
    /// </summary>
    private static bool MayBeOfAnotherDefinition(Resource resource, ManifestSet set) =>
        set.CustomDefinitions.For(resource) is { Count: > 0 } definitions
        && definitions.All(definition => set.AreApart(resource.File, definition.Resource.File));

    /// <summary>
    /// Whether a finding is about what an object lacks that is nothing but a name: nobody applies it so. What its name, kind and version say counts.
    /// </summary>
    private static bool IsOfStub(Finding finding, Resource resource) =>
        resource.IsStub
        && !finding.Id.StartsWith("KW50", StringComparison.Ordinal)
        && finding.Id is not ("KW5106" or "KW5107" or "KW5451")
        && (finding.Span == resource.HeadSpan || !IsIn(resource.Metadata.Node, finding.Span));

    private static bool IsIn(YamlMapping? node, SourceSpan span) => node is not null && node.Span.Contains(span);
}
