using System.Text.RegularExpressions;
using Kubewright.Core.Resources;
using Kubewright.Core.Schema;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Rules.Documents;

/// <summary>
/// A kind that Kubernetes does not serve in the version that is written. Only Kubernetes itself may add kinds to its own groups, and a group of
/// somebody else has a dot in its name (pkg/apis/apiextensions/validation); all other groups are left to those who define them.
/// </summary>
internal sealed class KW5106_UnknownKind : Rule<Resource>
{
    private const int MostEditsOfAGroup = 2;

    private static readonly Regex VersionForm = new("^v[1-9][0-9]*((alpha|beta)[1-9][0-9]*)?$", RegexOptions.CultureInvariant);

    public override RuleDescriptor Descriptor { get; } =
        new("KW5106", "Kubernetes serves the kind in the written apiVersion", Severity.Error);

    protected override void Check(Resource resource, RuleContext context)
    {
        var type = resource.Type;
        if (type.Kind.Length == 0
            || type.Version.Length == 0
            || type.Kind.EndsWith("List", StringComparison.Ordinal)
            || ApiSchema.FindKind(type.Group, type.Version, type.Kind) is not null
            || RemovedApi.Find(type.ApiVersion, type.Kind) is not null
            || resource.Node["apiVersion"] is not YamlScalar { IsPlaceholder: false } apiVersion
            || resource.Node["kind"] is not YamlScalar { IsPlaceholder: false } kind)
        {
            return;
        }

        if (ApiSchema.IsBuiltInGroup(type.Group) || type.Group == "extensions")
        {
            CheckOwnGroup(resource, apiVersion, kind, context);
        }
        else if (NearestGroup(type) is { } meant)
        {
            context.Report(
                apiVersion.Span,
                $"Kubernetes has no API group '{type.Group}'; did you mean '{meant.ApiVersion}'?",
                type.Group.IndexOf('.') < 0 ? Severity.Error : Severity.Warning,
                fix: Fix.ChangeText(apiVersion, meant.ApiVersion, FixSafety.Safe));
        }
    }

    private static void CheckOwnGroup(Resource resource, YamlScalar apiVersion, YamlScalar kind, RuleContext context)
    {
        var type = resource.Type;
        var sameKind = ApiSchema.Kinds.Where(one => one.Kind == type.Kind).ToList();
        if (sameKind.Count > 0)
        {
            var served = sameKind.FirstOrDefault(one => one.Group == type.Group) ?? sameKind[0];

            // Another version of the right group may be one of an older or newer cluster; another group never had the kind, the core group
            // never had another version, and no version is written otherwise.
            context.Report(
                apiVersion.Span,
                $"Kubernetes {ApiSchema.KubernetesVersion} has no kind '{type.Kind}' in {type.ApiVersion}; it is in {served.ApiVersion}",
                served.Group == type.Group && type.Group.Length > 0 && VersionForm.IsMatch(type.Version)
                    ? context.Options.IsNewerThanKnown ? Severity.Info : Severity.Warning
                    : Severity.Error,
                fix: Fix.ChangeText(apiVersion, served.ApiVersion, sameKind.Count == 1 && served.Group != type.Group ? FixSafety.Safe : FixSafety.Unsafe));
            return;
        }

        var inVersion = ApiSchema.Kinds.Where(one => one.Group == type.Group && one.Version == type.Version).Select(one => one.Kind).ToList();
        if (NearestName.Find(inVersion, type.Kind) is { } nearest)
        {
            context.Report(
                kind.Span,
                $"Kubernetes has no kind '{type.Kind}' in {type.ApiVersion}; did you mean '{nearest}'?",
                fix: Fix.ChangeSpelling(kind, nearest, inVersion));
            return;
        }

        var elsewhere = NearestName.Find(ApiSchema.Kinds.Select(one => one.Kind).Distinct(), type.Kind);
        var hint = elsewhere is null ? "" : $"; did you mean '{elsewhere}' ({ApiSchema.Kinds.First(one => one.Kind == elsewhere).ApiVersion})?";

        // Other programs use v1 for files of their own (a kubeconfig is a v1 Config), and extended API servers serve more.
        context.Report(kind.Span, $"Kubernetes {ApiSchema.KubernetesVersion} has no kind '{type.Kind}' in {type.ApiVersion}{hint}", Severity.Info);
    }

    private static SchemaKind? NearestGroup(GroupVersionKind type) =>
        ApiSchema.Kinds.FirstOrDefault(kind =>
            kind.Kind == type.Kind
            && kind.Version == type.Version
            && kind.Group.Length > 0
            && NearestName.Find([kind.Group], type.Group) is not null
            && NearestName.Distance(kind.Group, type.Group) <= MostEditsOfAGroup);
}
