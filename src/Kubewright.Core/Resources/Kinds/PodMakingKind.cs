using System.Collections.Immutable;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Resources.Kinds;

/// <summary>A kind that Kubernetes does not bring, and whose controller makes pods.</summary>
/// <param name="Group">Its group.</param>
/// <param name="Kind">Its name.</param>
/// <param name="EmbeddedPath">The way to what is of a type of Kubernetes.</param>
/// <param name="EmbeddedType">The name of that type.</param>
/// <param name="TemplatePath">The way to the template of its pods.</param>
internal sealed record PodMakingKind(string Group, string Kind, ImmutableArray<string> EmbeddedPath, string EmbeddedType, ImmutableArray<string> TemplatePath)
{
    private const string TemplateType = "core.v1.PodTemplateSpec";

    /// <summary>Whether it selects its pods by a plain map, as a ReplicationController does.</summary>
    public bool SelectsByPairs { get; init; }

    /// <summary>
    /// Whether the controller takes the template as it is written, so that what is refused in a Deployment's template is refused when pods are made. Knative
    /// fills in names of containers and ports first.
    /// </summary>
    public bool TakesTemplateAsWritten { get; init; } = true;

    /// <summary>Whether the server knows every field of the template and refuses others; elsewhere they are dropped without a word.</summary>
    public bool RefusesUnknownFields { get; init; } = true;

    /// <summary>Whether its pods end.</summary>
    public bool RunsToCompletion { get; init; }

    /// <summary>All known ones.</summary>
    public static ImmutableArray<PodMakingKind> All { get; } =
    [
        OfTemplate("argoproj.io", "Rollout"),
        OfTemplate("apps.openshift.io", "DeploymentConfig") with { SelectsByPairs = true },
        OfTemplate("apps.kruise.io", "CloneSet") with { RefusesUnknownFields = false },
        OfTemplate("apps.kruise.io", "StatefulSet") with { RefusesUnknownFields = false },
        OfTemplate("apps.kruise.io", "DaemonSet") with { RefusesUnknownFields = false },
        OfTemplate("apps.kruise.io", "BroadcastJob") with { RefusesUnknownFields = false, RunsToCompletion = true },
        OfTemplate("serving.knative.dev", "Service") with { TakesTemplateAsWritten = false },
        OfTemplate("serving.knative.dev", "Configuration") with { TakesTemplateAsWritten = false },
        new("keda.sh", "ScaledJob", ["spec", "jobTargetRef"], "batch.v1.JobSpec", ["spec", "jobTargetRef", "template"]) { RunsToCompletion = true },
    ];

    /// <summary>What is known of a kind; null for nothing.</summary>
    public static PodMakingKind? Find(GroupVersionKind type)
    {
        foreach (var one in All)
        {
            if (one.Kind == type.Kind && one.Group == type.Group)
            {
                return one;
            }
        }

        return null;
    }

    /// <summary>The field of an object that holds what is of a type of Kubernetes; null where it is not written.</summary>
    public YamlEntry? FindEmbedded(YamlMapping root)
    {
        YamlMapping? mapping = root;
        for (var i = 0; i < EmbeddedPath.Length - 1; i++)
        {
            mapping = mapping.Mapping(EmbeddedPath[i]);
        }

        return mapping?.Find(EmbeddedPath[EmbeddedPath.Length - 1]);
    }

    private static PodMakingKind OfTemplate(string group, string kind) => new(group, kind, ["spec", "template"], TemplateType, ["spec", "template"]);
}
