using System.Text.RegularExpressions;
using Kubewright.Core.Resources;
using Kubewright.Core.Resources.Kinds;
using Kubewright.Core.Rules.Constraints;
using Kubewright.Core.Rules.ServiceTypes;
using Kubewright.Core.Schema;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Workloads;

/// <summary>
/// What the source of a volume needs beside its required fields, and the ranges of its numbers (pkg/apis/core/validation/validation.go
/// validateVolumeSource and the function of each source).
/// </summary>
internal sealed class KW5254_VolumeSourceField() : ApiObjectRule([.. Checks.Keys])
{
    private const int LongestDriver = 63;
    private const int LastPartition = 255;

    private static readonly Dictionary<string, Action<VolumeSource>> Checks = new(StringComparer.Ordinal)
    {
        ["core.v1.EmptyDirVolumeSource"] = EmptyDir,
        ["core.v1.GCEPersistentDiskVolumeSource"] = source => OutOfRange(source, "partition"),
        ["core.v1.AWSElasticBlockStoreVolumeSource"] = source => OutOfRange(source, "partition"),
        ["core.v1.ISCSIVolumeSource"] = ISCSI,
        ["core.v1.FCVolumeSource"] = FibreChannel,
        ["core.v1.FlockerVolumeSource"] = Flocker,
        ["core.v1.FlexVolumeSource"] = Flex,
        ["core.v1.AzureDiskVolumeSource"] = AzureDisk,
        ["core.v1.QuobyteVolumeSource"] = Quobyte,
        ["core.v1.CSIVolumeSource"] = CSI,
        ["core.v1.CinderVolumeSource"] = source => SecretWithoutName(source, "secretRef"),
        ["core.v1.StorageOSVolumeSource"] = source => SecretWithoutName(source, "secretRef"),
        ["core.v1.DownwardAPIVolumeFile"] = DownwardFile,
        ["core.v1.PersistentVolumeClaimTemplate"] = ClaimTemplate,
        ["core.v1.ImageVolumeSource"] = Image,
    };

    public override RuleDescriptor Descriptor { get; } =
        new("KW5254", "The source of a volume is complete and its values are in range", Severity.Error);

    protected override void Check(Resource resource, ApiObject item, RuleContext context) => Checks[item.Type.Name](new VolumeSource(item, resource, context));

    private static void EmptyDir(VolumeSource source)
    {
        if (source.Node["sizeLimit"] is YamlScalar { IsPlaceholder: false } limit && Quantity.TryParse(limit.Value, out var quantity) && quantity.Sign < 0)
        {
            source.Report(limit.Span, $"has the sizeLimit {limit.Value}, it cannot be negative");
        }
    }

    private static void OutOfRange(VolumeSource source, string field)
    {
        if (source.Node.Integer(field) is { IsKnown: true, Value: (< 0 or > LastPartition) and >= int.MinValue and <= int.MaxValue } number)
        {
            source.Report(number.Span, $"has the {field} {number.Value}, it must be between 0 and {LastPartition}");
        }
    }

    private static void ISCSI(VolumeSource source)
    {
        if (source.Node.String("iqn") is { IsKnown: true, Value: { Length: > 0 } iqn } field
            && !Regex.IsMatch(iqn, @"^(iqn\.\d{4}-\d{2}\.([0-9A-Za-z.-]+)(:[^,;*&$|\s]+)|eui.[0-9A-Za-z]{16}|naa.[0-9A-Za-z]{32})$",
                RegexOptions.CultureInvariant)
            && !(iqn.StartsWith("iqn", StringComparison.Ordinal)
                && Regex.IsMatch(iqn, @"iqn\.\d{4}-\d{2}\.([0-9A-Za-z.-]+)(:[^,;*&$|\s]+)$", RegexOptions.CultureInvariant)))
        {
            source.Report(field.Span, $"has the iqn '{FoundValue.Shorten(iqn)}'; one is such as iqn.2001-04.com.example:storage");
        }

        if ((source.Node.Boolean("chapAuthDiscovery").Or(false) || source.Node.Boolean("chapAuthSession").Or(false)) && source.Node["secretRef"].IsNull())
        {
            source.Report(source.HeadSpan, "authenticates by CHAP and needs a 'secretRef'");
        }

        OutOfRange(source, "lun");
    }

    private static void FibreChannel(VolumeSource source)
    {
        var targets = Count(source.Node["targetWWNs"]);
        var wwids = Count(source.Node["wwids"]);
        if (targets == 0 && wwids == 0)
        {
            source.Report(source.HeadSpan, "needs 'targetWWNs' or 'wwids'");
        }
        else if (targets > 0 && wwids > 0)
        {
            source.Report(source.Node.Find("targetWWNs")!.Key.Span, "has 'targetWWNs' and 'wwids', it takes one of them");
        }

        if (targets > 0 && source.Node["lun"].IsNull())
        {
            source.Report(source.HeadSpan, "has 'targetWWNs' and needs a 'lun'");
        }
        else if (targets > 0)
        {
            OutOfRange(source, "lun");
        }
    }

    private static void Flocker(VolumeSource source)
    {
        var name = source.Node.String("datasetName");
        var uuid = source.Node.String("datasetUUID");
        if (IsEmpty(name) == IsEmpty(uuid))
        {
            source.Report(source.HeadSpan, $"needs {(IsEmpty(name) ? "" : "only ")}one of 'datasetName' and 'datasetUUID'");
        }

        if (name.Or("").IndexOf('/') >= 0)
        {
            source.Report(name.Span, "has a datasetName with '/'");
        }
    }

    private static void Flex(VolumeSource source)
    {
        foreach (var entry in source.Node.Mapping("options")?.Entries ?? [])
        {
            var domain = "." + entry.Name.Split('/')[0].ToLowerInvariant();
            if (domain.EndsWith(".kubernetes.io", StringComparison.Ordinal) || domain.EndsWith(".k8s.io", StringComparison.Ordinal))
            {
                source.Report(entry.Key.Span, $"has the option '{FoundValue.Shorten(entry.Name)}', whose domain Kubernetes keeps for itself");
            }
        }
    }

    private static void AzureDisk(VolumeSource source)
    {
        // Absent it is Shared, which lies in a storage account.
        var kind = source.Node.String("kind");
        if (!kind.IsOpaque && source.Node.String("diskURI") is { IsKnown: true, Value: { Length: > 0 } uri } field)
        {
            var start = kind.Or("Shared") == "Managed" ? "/subscriptions/" : "https://";
            if (!uri.StartsWith(start, StringComparison.Ordinal))
            {
                source.Report(field.Span, $"has the diskURI '{FoundValue.Shorten(uri)}'; with the kind {kind.Or("Shared")} it begins with '{start}'");
            }
        }
    }

    private static void Quobyte(VolumeSource source)
    {
        if (source.Node.String("registry") is { IsKnown: true, Value: { Length: > 0 } registry } field
            && registry.Split(',').Any(pair => pair.IndexOf(':') < 0))
        {
            source.Report(field.Span, $"has the registry '{FoundValue.Shorten(registry)}'; it takes pairs of host:port");
        }
    }

    private static void CSI(VolumeSource source)
    {
        if (source.Node.String("driver") is { IsKnown: true, Value: { Length: > 0 } driver } field
            && (driver.Length > LongestDriver ? $"has {driver.Length} characters, at most {LongestDriver} are allowed"
                : DnsName.WhyNoSubdomain(driver.ToLowerInvariant())) is { } why)
        {
            source.Report(field.Span, $"has the driver '{FoundValue.Shorten(driver)}', which {why}");
        }

        SecretWithoutName(source, "nodePublishSecretRef");

        if (source.Node.Mapping("nodePublishSecretRef").String("name") is { IsKnown: true, Value: { Length: > 0 } name } secret
            && DnsName.WhyNoSubdomain(name) is { } whyNoName)
        {
            source.Report(secret.Span, $"refers to the Secret '{FoundValue.Shorten(name)}', which {whyNoName}");
        }
    }

    private static void SecretWithoutName(VolumeSource source, string field)
    {
        if (source.Node.Find(field) is { Value: YamlMapping secret } entry && IsEmpty(secret.String("name")))
        {
            source.Report(entry.Key.Span, $"has a '{field}' without a name");
        }
    }

    private static void DownwardFile(VolumeSource source)
    {
        var sources = new[] { source.Node.Find("fieldRef"), source.Node.Find("resourceFieldRef") }.Where(entry => entry is not null && !entry.Value.IsNull())
            .ToList();
        if (sources.Count != 1)
        {
            source.Report(source.HeadSpan, $"has a file that needs {(sources.Count == 0 ? "" : "only ")}one of 'fieldRef' and 'resourceFieldRef'");
        }
    }

    private static void ClaimTemplate(VolumeSource source)
    {
        foreach (var entry in source.Node.Mapping("metadata")?.Entries ?? [])
        {
            if (entry.Name is not ("labels" or "annotations") && !entry.IsOverridden && !entry.Value.IsNullOrEmpty()
                && entry.Value is not YamlScalar { Value.Length: 0 })
            {
                source.Report(entry.Key.Span, $"has the metadata '{entry.Name}'; it takes labels and annotations alone, the rest is made for each pod");
            }
        }

        var spec = source.Node.Mapping("spec");
        if (spec?.Find("accessModes") is { Value: YamlSequence { Items: { Length: > 1 } modes } } written
            && modes.Any(mode => mode is YamlScalar { Value: "ReadWriteOncePod" }) && modes.Any(mode => mode is YamlScalar { Value: not "ReadWriteOncePod" }))
        {
            source.Report(written.Key.Span, "has ReadWriteOncePod and other access modes, which cannot be combined");
        }

        if (spec is null)
        {
            return;
        }

        var storage = spec.Mapping("resources").Mapping("requests")?.Find("storage");
        if (storage is null || storage.Value.IsNull())
        {
            var place = spec.Find("resources") ?? source.Node.Find("spec")!;
            source.Report(place.Key.Span, "requests no storage; 'resources.requests.storage' is required");
        }
        else if (storage.Value is YamlScalar { IsPlaceholder: false } amount && Quantity.TryParse(amount.Value, out var quantity) && quantity.Sign <= 0)
        {
            source.Report(amount.Span, $"requests {amount.Value} of storage; it must be more than 0");
        }
    }

    // What makes the pods of a template may fill it in.
    private static void Image(VolumeSource source)
    {
        if (source.Resource is Pod && IsEmpty(source.Node.String("reference")))
        {
            source.Report(source.HeadSpan, "does not say which: 'reference' is required");
        }
    }

    private static int Count(YamlNode? node) => node is YamlSequence sequence ? sequence.Items.Length : 0;

    private static bool IsEmpty(Field<string> field) => field.IsAbsent || field is { IsKnown: true, Value.Length: 0 };

    /// <summary>A source, and where it is in.</summary>
    private readonly record struct VolumeSource(ApiObject Object, Resource Resource, RuleContext Context)
    {
        public YamlMapping Node => Object.Node;

        public SourceSpan HeadSpan => Object.HeadSpan;

        /// <summary>Reports what is wrong.</summary>
        public void Report(SourceSpan span, string words) => Context.Report(span, $"{Resource}: '{Object.Entry.Name}' of {Object.Place} {words}");
    }
}
