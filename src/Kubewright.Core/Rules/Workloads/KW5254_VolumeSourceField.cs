using System.Text.RegularExpressions;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Schema;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// What the source of a volume needs beside its required fields, and the ranges of its numbers (pkg/apis/core/validation/validation.go
/// validateVolumeSource and the function of each source).
/// </summary>
internal sealed class KW5254_VolumeSourceField() : PodObjectRule([.. Checks.Keys])
{
    private const int LongestDriver = 63;
    private const int LastPartition = 255;

    private static readonly Dictionary<string, Func<PodObject, Resource, IEnumerable<Fault>>> Checks = new(StringComparer.Ordinal)
    {
        ["core.v1.EmptyDirVolumeSource"] = (source, _) => EmptyDir(source),
        ["core.v1.GCEPersistentDiskVolumeSource"] = (source, _) => OutOfRange(source.Node, "partition"),
        ["core.v1.AWSElasticBlockStoreVolumeSource"] = (source, _) => OutOfRange(source.Node, "partition"),
        ["core.v1.ISCSIVolumeSource"] = (source, _) => ISCSI(source),
        ["core.v1.FCVolumeSource"] = (source, _) => FibreChannel(source),
        ["core.v1.FlockerVolumeSource"] = (source, _) => Flocker(source),
        ["core.v1.FlexVolumeSource"] = (source, _) => Flex(source),
        ["core.v1.AzureDiskVolumeSource"] = (source, _) => AzureDisk(source),
        ["core.v1.QuobyteVolumeSource"] = (source, _) => Quobyte(source),
        ["core.v1.CSIVolumeSource"] = (source, _) => CSI(source),
        ["core.v1.CinderVolumeSource"] = (source, _) => SecretWithoutName(source, "secretRef"),
        ["core.v1.StorageOSVolumeSource"] = (source, _) => SecretWithoutName(source, "secretRef"),
        ["core.v1.DownwardAPIVolumeFile"] = (source, _) => DownwardFile(source),
        ["core.v1.PersistentVolumeClaimTemplate"] = (source, _) => ClaimTemplate(source),
        ["core.v1.ImageVolumeSource"] = Image,
    };

    public override RuleDescriptor Descriptor { get; } =
        new("KW5254", "The source of a volume is complete and its values are in range", Severity.Error);

    protected override void Check(Resource resource, PodObject item, RuleContext context)
    {
        foreach (var fault in Checks[item.Type.Name](item, resource))
        {
            if (!fault.IsAbsence || !context.Set.IsChangedByOverlay(resource))
            {
                context.Report(fault.Span, $"{resource}: '{item.Entry.Name}' of {item.Place} {fault.Words}");
            }
        }
    }

    private static IEnumerable<Fault> EmptyDir(PodObject source)
    {
        if (source.Node["sizeLimit"] is YamlScalar { IsPlaceholder: false } limit && Quantity.TryParse(limit.Value, out var quantity) && quantity.Sign < 0)
        {
            yield return new Fault(limit.Span, $"has the sizeLimit {limit.Value}, it cannot be negative");
        }
    }

    private static IEnumerable<Fault> OutOfRange(YamlMapping source, string field)
    {
        if (source.Integer(field) is { IsKnown: true, Value: (< 0 or > LastPartition) and >= int.MinValue and <= int.MaxValue } number)
        {
            yield return new Fault(number.Span, $"has the {field} {number.Value}, it must be between 0 and {LastPartition}");
        }
    }

    private static IEnumerable<Fault> ISCSI(PodObject source)
    {
        if (source.Node.String("iqn") is { IsKnown: true, Value: { Length: > 0 } iqn } field
            && !Regex.IsMatch(iqn, @"^(iqn\.\d{4}-\d{2}\.([0-9A-Za-z.-]+)(:[^,;*&$|\s]+)|eui.[0-9A-Za-z]{16}|naa.[0-9A-Za-z]{32})$", RegexOptions.CultureInvariant)
            && !(iqn.StartsWith("iqn", StringComparison.Ordinal) && Regex.IsMatch(iqn, @"iqn\.\d{4}-\d{2}\.([0-9A-Za-z.-]+)(:[^,;*&$|\s]+)$", RegexOptions.CultureInvariant)))
        {
            yield return new Fault(field.Span, $"has the iqn '{FoundValue.Shorten(iqn)}'; one is such as iqn.2001-04.com.example:storage");
        }

        if ((source.Node.Boolean("chapAuthDiscovery").Or(false) || source.Node.Boolean("chapAuthSession").Or(false)) && source.Node["secretRef"].IsNull())
        {
            yield return new Fault(source.HeadSpan, "authenticates by CHAP and needs a 'secretRef'", IsAbsence: true);
        }

        foreach (var fault in OutOfRange(source.Node, "lun"))
        {
            yield return fault;
        }
    }

    private static IEnumerable<Fault> FibreChannel(PodObject source)
    {
        var targets = Count(source.Node["targetWWNs"]);
        var wwids = Count(source.Node["wwids"]);
        if (targets == 0 && wwids == 0)
        {
            yield return new Fault(source.HeadSpan, "needs 'targetWWNs' or 'wwids'", IsAbsence: true);
        }
        else if (targets > 0 && wwids > 0)
        {
            yield return new Fault(source.Node.Find("targetWWNs")!.Key.Span, "has 'targetWWNs' and 'wwids', it takes one of them");
        }

        if (targets > 0 && source.Node["lun"].IsNull())
        {
            yield return new Fault(source.HeadSpan, "has 'targetWWNs' and needs a 'lun'", IsAbsence: true);
        }
        else if (targets > 0)
        {
            foreach (var fault in OutOfRange(source.Node, "lun"))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<Fault> Flocker(PodObject source)
    {
        var name = source.Node.String("datasetName");
        var uuid = source.Node.String("datasetUUID");
        if (IsEmpty(name) == IsEmpty(uuid))
        {
            yield return new Fault(source.HeadSpan, $"needs {(IsEmpty(name) ? "" : "only ")}one of 'datasetName' and 'datasetUUID'", IsAbsence: true);
        }

        if (name.Or("").IndexOf('/') >= 0)
        {
            yield return new Fault(name.Span, "has a datasetName with '/'");
        }
    }

    private static IEnumerable<Fault> Flex(PodObject source)
    {
        foreach (var entry in source.Node.Mapping("options")?.Entries ?? [])
        {
            var domain = "." + entry.Name.Split('/')[0].ToLowerInvariant();
            if (domain.EndsWith(".kubernetes.io", StringComparison.Ordinal) || domain.EndsWith(".k8s.io", StringComparison.Ordinal))
            {
                yield return new Fault(entry.Key.Span, $"has the option '{FoundValue.Shorten(entry.Name)}', whose domain Kubernetes keeps for itself");
            }
        }
    }

    private static IEnumerable<Fault> AzureDisk(PodObject source)
    {
        // Absent it is Shared, which lies in a storage account.
        var kind = source.Node.String("kind");
        if (!kind.IsOpaque && source.Node.String("diskURI") is { IsKnown: true, Value: { Length: > 0 } uri } field)
        {
            var start = kind.Or("Shared") == "Managed" ? "/subscriptions/" : "https://";
            if (!uri.StartsWith(start, StringComparison.Ordinal))
            {
                yield return new Fault(field.Span, $"has the diskURI '{FoundValue.Shorten(uri)}'; with the kind {kind.Or("Shared")} it begins with '{start}'");
            }
        }
    }

    private static IEnumerable<Fault> Quobyte(PodObject source)
    {
        if (source.Node.String("registry") is { IsKnown: true, Value: { Length: > 0 } registry } field && registry.Split(',').Any(pair => pair.IndexOf(':') < 0))
        {
            yield return new Fault(field.Span, $"has the registry '{FoundValue.Shorten(registry)}'; it takes pairs of host:port");
        }
    }

    private static IEnumerable<Fault> CSI(PodObject source)
    {
        if (source.Node.String("driver") is { IsKnown: true, Value: { Length: > 0 } driver } field
            && (driver.Length > LongestDriver ? $"has {driver.Length} characters, at most {LongestDriver} are allowed" : DnsName.WhyNoSubdomain(driver.ToLowerInvariant())) is { } why)
        {
            yield return new Fault(field.Span, $"has the driver '{FoundValue.Shorten(driver)}', which {why}");
        }

        foreach (var fault in SecretWithoutName(source, "nodePublishSecretRef"))
        {
            yield return fault;
        }

        if (source.Node.Mapping("nodePublishSecretRef").String("name") is { IsKnown: true, Value: { Length: > 0 } name } secret && DnsName.WhyNoSubdomain(name) is { } fault2)
        {
            yield return new Fault(secret.Span, $"refers to the Secret '{FoundValue.Shorten(name)}', which {fault2}");
        }
    }

    private static IEnumerable<Fault> SecretWithoutName(PodObject source, string field)
    {
        if (source.Node.Find(field) is { Value: YamlMapping secret } entry && IsEmpty(secret.String("name")))
        {
            yield return new Fault(entry.Key.Span, $"has a '{field}' without a name", IsAbsence: true);
        }
    }

    private static IEnumerable<Fault> DownwardFile(PodObject file)
    {
        var sources = new[] { file.Node.Find("fieldRef"), file.Node.Find("resourceFieldRef") }.Where(entry => entry is not null && !entry.Value.IsNull()).ToList();
        if (sources.Count != 1)
        {
            yield return new Fault(file.HeadSpan, $"has a file that needs {(sources.Count == 0 ? "" : "only ")}one of 'fieldRef' and 'resourceFieldRef'", IsAbsence: true);
        }
    }

    private static IEnumerable<Fault> ClaimTemplate(PodObject template)
    {
        foreach (var entry in template.Node.Mapping("metadata")?.Entries ?? [])
        {
            if (entry.Name is not ("labels" or "annotations") && entry is { IsOverridden: false, Value: YamlScalar { Type: YamlScalarType.String, Value.Length: > 0 } })
            {
                yield return new Fault(entry.Key.Span, $"has the metadata '{entry.Name}'; it takes labels and annotations alone, the rest is made for each pod");
            }
        }

        var spec = template.Node.Mapping("spec");
        if (spec?.Find("accessModes") is { Value: YamlSequence { Items: { Length: > 1 } modes } } written && modes.Any(mode => mode is YamlScalar { Value: "ReadWriteOncePod" }) && modes.Any(mode => mode is YamlScalar { Value: not "ReadWriteOncePod" }))
        {
            yield return new Fault(written.Key.Span, "has ReadWriteOncePod and other access modes; it goes with none");
        }

        if (spec is null)
        {
            yield break;
        }

        var storage = spec.Mapping("resources").Mapping("requests")?.Find("storage");
        if (storage is null || storage.Value.IsNull())
        {
            var place = spec.Find("resources") ?? template.Node.Find("spec")!;
            yield return new Fault(place.Key.Span, "requests no storage; 'resources.requests.storage' is required", IsAbsence: true);
        }
        else if (storage.Value is YamlScalar { IsPlaceholder: false } amount && Quantity.TryParse(amount.Value, out var quantity) && quantity.Sign <= 0)
        {
            yield return new Fault(amount.Span, $"requests {amount.Value} of storage; it must be more than 0");
        }
    }

    // What makes the pods of a template may fill it in.
    private static IEnumerable<Fault> Image(PodObject source, Resource resource)
    {
        if (resource is Pod && IsEmpty(source.Node.String("reference")))
        {
            yield return new Fault(source.HeadSpan, "does not say which: 'reference' is required", IsAbsence: true);
        }
    }

    private static int Count(YamlNode? node) => node is YamlSequence sequence ? sequence.Items.Length : 0;

    private static bool IsEmpty(Field<string> field) => field.IsAbsent || field is { IsKnown: true, Value.Length: 0 };

    private readonly record struct Fault(SourceSpan Span, string Words, bool IsAbsence = false);
}
