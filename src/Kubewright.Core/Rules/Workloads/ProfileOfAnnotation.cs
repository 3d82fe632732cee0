using Kubewright.Core.Resources;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// A security profile in an annotation, the old form, and in the field: both are there and differ (pkg/apis/core/validation/validation.go
/// validatePodMetadataAndSpec, validateSeccompAnnotationsAndFields, validateAppArmorAnnotationsAndFieldsMatchOnCreate).
/// </summary>
internal static class ProfileOfAnnotation
{
    private const string SeccompOfPod = "seccomp.security.alpha.kubernetes.io/pod";
    private const string SeccompOfContainer = "container.seccomp.security.alpha.kubernetes.io/";
    private const string AppArmorOfContainer = "container.apparmor.security.beta.kubernetes.io/";

    public static void Check(Workload workload, YamlEntry annotation, YamlScalar written, RuleContext context)
    {
        if (annotation.Name == SeccompOfPod)
        {
            Compare(workload, workload.Template.Spec.Mapping("securityContext").Mapping("seccompProfile"), annotation, written, context);
        }
        else if (annotation.Name.StartsWith(SeccompOfContainer, StringComparison.Ordinal))
        {
            Compare(workload, ProfileOf(workload, annotation.Name.Substring(SeccompOfContainer.Length), "seccompProfile"), annotation, written, context);
        }
        else if (annotation.Name.StartsWith(AppArmorOfContainer, StringComparison.Ordinal))
        {
            Compare(workload, ProfileOf(workload, annotation.Name.Substring(AppArmorOfContainer.Length), "appArmorProfile"), annotation, written, context);
        }
    }

    private static YamlMapping? ProfileOf(Workload workload, string container, string field) =>
        workload.Template.AllContainers.FirstOrDefault(one => one.Name.Or("") == container)?.Node.Mapping("securityContext").Mapping(field);

    private static void Compare(Workload workload, YamlMapping? profile, YamlEntry annotation, YamlScalar written, RuleContext context)
    {
        var type = profile.String("type");
        var local = profile.String("localhostProfile");
        if (!type.IsKnown || local.IsOpaque || written.Value.Length == 0)
        {
            return;
        }

        var said = written.Value switch
        {
            "unconfined" => "Unconfined",
            "runtime/default" or "docker/default" => "RuntimeDefault",
            _ when written.Value.StartsWith("localhost/", StringComparison.Ordinal) => "Localhost",
            _ => type.Value,
        };
        var differs = said != type.Value || (said == "Localhost" && local.Or("") != written.Value.Substring("localhost/".Length));
        if (differs)
        {
            context.Report(
                type.Span,
                $"{workload}: the {(annotation.Name.IndexOf("apparmor", StringComparison.Ordinal) >= 0 ? "appArmorProfile" : "seccompProfile")} is "
                    + $"'{type.Value}', but the annotation '{annotation.Name}' says '{FoundValue.Shorten(written.Value)}'; remove the annotation, which is the "
                        + "old form",
                related: [new RelatedPlace(annotation.Key.Span, "the annotation")]);
        }
    }
}
