using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// A name that a pod gives or refers to is no DNS name (pkg/apis/core/validation/validation.go ValidatePodSpec, validateConfigMapEnvSource,
/// validateConfigMapKeySelector, ValidateHostAliases, validatePodAffinityTerm, validateWindowsSecurityContextOptions and others). What the
/// server does not check, such as the names in <c>imagePullSecrets</c> and in volumes, is not checked here.
/// </summary>
internal sealed class KW5233_PodNameInvalid() : ApiObjectRule([.. Fields.Keys])
{
    private static readonly Dictionary<string, NameField[]> Fields = new(StringComparer.Ordinal)
    {
        ["core.v1.PodSpec"] =
        [
            new("hostname", NameForm.Label),
            new("subdomain", NameForm.Label),
            new("hostnameOverride", NameForm.Subdomain, RefusesEmpty: true),
            new("serviceAccountName", NameForm.Subdomain),
            new("serviceAccount", NameForm.Subdomain),
            new("nodeName", NameForm.Subdomain),
            new("priorityClassName", NameForm.Subdomain),
            new("runtimeClassName", NameForm.Subdomain, RefusesEmpty: true),
        ],
        ["core.v1.ConfigMapEnvSource"] = [new("name", NameForm.Prefix)],
        ["core.v1.SecretEnvSource"] = [new("name", NameForm.Prefix)],
        ["core.v1.ConfigMapKeySelector"] = [new("name", NameForm.Subdomain)],
        ["core.v1.SecretKeySelector"] = [new("name", NameForm.Subdomain)],
        ["core.v1.HostAlias"] = [new("hostnames", NameForm.Subdomain, RefusesEmpty: true)],
        ["core.v1.PodAffinityTerm"] = [new("namespaces", NameForm.Label, RefusesEmpty: true)],
        ["core.v1.PodResourceClaim"] =
        [
            new("name", NameForm.Label),
            new("resourceClaimName", NameForm.Subdomain, RefusesEmpty: true),
            new("resourceClaimTemplateName", NameForm.Subdomain, RefusesEmpty: true),
        ],
        ["core.v1.ResourceClaim"] = [new("request", NameForm.Label)],
        ["core.v1.StorageOSVolumeSource"] = [new("volumeName", NameForm.Label), new("volumeNamespace", NameForm.Label)],
        ["core.v1.PersistentVolumeClaimSpec"] = [new("storageClassName", NameForm.Subdomain)],
        ["core.v1.WindowsSecurityContextOptions"] = [new("gmsaCredentialSpecName", NameForm.Subdomain, RefusesEmpty: true)],
    };

    private enum NameForm
    {
        Label,
        Subdomain,

        // A subdomain of which only the beginning is given: a '-' may stand at its end.
        Prefix,
    }

    public override RuleDescriptor Descriptor { get; } =
        new("KW5233", "The names that a pod gives and refers to are DNS names", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context)
    {
        foreach (var field in Fields[item.Type.Name])
        {
            // The class of a claim of its own is KW5326.
            if (field.Name == "storageClassName" && !item.IsOfPod)
            {
                continue;
            }

            // A StatefulSet's controller sets both itself.
            if (resource is StatefulSet && (field.Name is "hostname" or "subdomain"))
            {
                continue;
            }

            // The older name counts where the newer one is empty.
            if (field.Name == "serviceAccount" && item.Node.String("serviceAccountName") is not { IsAbsent: true })
            {
                continue;
            }

            foreach (var name in Written(item.Node[field.Name]))
            {
                if (WhyInvalid(name.Value, field) is { } why)
                {
                    context.Report(name.Span.Length > 0 ? name.Span : item.HeadSpan, $"{resource}: '{field.Name}' of {item.Place} is '{FoundValue.Shorten(name.Value)}', which {why}");
                }
            }
        }
    }

    private static IEnumerable<YamlScalar> Written(YamlNode? node) =>
        (node is YamlSequence sequence ? sequence.Items : node is null ? Enumerable.Empty<YamlNode>() : [node])
            .OfType<YamlScalar>()
            .Where(scalar => scalar is { Type: YamlScalarType.String, IsPlaceholder: false });

    private static string? WhyInvalid(string name, NameField field)
    {
        if (name.Length == 0)
        {
            return field.RefusesEmpty ? "is no name" : null;
        }

        return field.Form switch
        {
            NameForm.Label => DnsName.WhyNoLabel(name),
            NameForm.Prefix when name.Length > 1 && name[name.Length - 1] == '-' => DnsName.WhyNoSubdomain(name.Substring(0, name.Length - 1)),
            _ => DnsName.WhyNoSubdomain(name),
        };
    }

    private sealed record NameField(string Name, NameForm Form, bool RefusesEmpty = false);
}
