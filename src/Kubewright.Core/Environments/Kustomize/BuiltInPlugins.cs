using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Generating;
using Kubewright.Core.Environments.Kustomize.Patching;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Environments.Kustomize.Transforming;
using Kubewright.Core.Environments.Kustomize.Trees;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize;

/// <summary>The generators and transformers that files configure (api/internal/plugins/loader). Those that are programs are not run.</summary>
internal static class BuiltInPlugins
{
    public static IGenerator ReadGenerator(TreeResource resource, KustomizationScope scope)
    {
        var fields = ReadFields(resource);
        var metadata = fields.Fields("metadata");
        return resource.Kind switch
        {
            "ConfigMapGenerator" => new DataGenerator(false, fields, null, metadata?.Text("name"), metadata?.Text("namespace"), scope),
            "SecretGenerator" => new DataGenerator(true, fields, null, metadata?.Text("name"), metadata?.Text("namespace"), scope),
            "IAMPolicyGenerator" => new PolicyGenerator(fields, scope),
            "HelmChartInflationGenerator" => throw Charts(fields.Mapping),
            _ => throw Unknown(resource),
        };
    }

    /// <summary>The transformers that a file configures, in their order.</summary>
    public static IEnumerable<ITransformer> ReadTransformer(TreeResource resource, KustomizationScope scope)
    {
        var fields = ReadFields(resource);
        FieldSpecs Specs() => FieldSpecs.Of(fields.FieldsList("fieldSpecs").Select(ConfigurationReader.ReadSpec));
        switch (resource.Kind)
        {
            case "AnnotationsTransformer":
                return [new TextMapTransformer(resource.Kind, "annotations", fields.TextMap("annotations"), Specs())];
            case "LabelTransformer":
                return [new TextMapTransformer(resource.Kind, "labels", fields.TextMap("labels"), Specs())];
            case "NamespaceTransformer":
                return ReadNamespace(fields, Specs());
            case "PrefixTransformer":
                return [NamePart(fields, true, Specs())];
            case "SuffixTransformer":
                return [NamePart(fields, false, Specs())];
            case "PrefixSuffixTransformer":
                return [NamePart(fields, true, Specs()), NamePart(fields, false, Specs())];
            case "ImageTagTransformer":
                return [new ImageTransformer(fields.Fields("imageTag") ?? fields, Specs(), scope.Session)];
            case "ReplicaCountTransformer":
                return [new ReplicaTransformer(fields.Fields("replica") ?? fields, Specs())];
            case "PatchTransformer":
                return [new PatchTransformer(fields, scope)];
            case "PatchStrategicMergeTransformer":
                return [new StrategicMergeTransformer(fields.Texts("paths"), fields.Text("patches"), scope)];
            case "PatchJson6902Transformer":
                return [new JsonPatchTransformer(fields, fields.Text("jsonOp"), scope)];
            case "ReplacementTransformer":
                return [new ReplacementTransformer(fields.FieldsList("replacements"), scope)];
            case "ValueAddTransformer":
                return [new ValueAddTransformer(fields, scope)];
            case "HashTransformer":
                return [new HashTransformer()];
            default:
                throw Unknown(resource);
        }
    }

    /// <summary>Why charts are not rendered here.</summary>
    public static RefusedException Charts(YamlMapping entry) => new("charts within kustomizations are not rendered", entry.HeadSpan, isUnknowable: true);

    private static IEnumerable<ITransformer> ReadNamespace(ConfigurationFields fields, FieldSpecs specs)
    {
        var subjects = fields.Text("setRoleBindingSubjects");
        if (subjects is not null && subjects.Value is not ("defaultOnly" or "allServiceAccounts" or "none"))
        {
            throw new RefusedException($"invalid value \"{subjects.Value}\" for setRoleBindingSubjects", subjects.Span);
        }

        return fields.Fields("metadata")?.Text("namespace") is { } space
            ? [new NamespaceTransformer(space, specs, fields.Flag("unsetOnly"), subjects?.Value ?? "defaultOnly")]
            : [];
    }

    private static NamePartTransformer NamePart(ConfigurationFields fields, bool isPrefix, FieldSpecs specs)
    {
        if (!fields.Has("fieldSpecs"))
        {
            throw new RefusedException("fieldSpecs is not expected to be nil", fields.Mapping.HeadSpan);
        }

        var text = fields.Text(isPrefix ? "prefix" : "suffix")
            ?? new YamlScalar(fields.Mapping.HeadSpan, null, "", YamlScalarStyle.DoubleQuoted, YamlScalarType.String, false);
        return new NamePartTransformer(isPrefix, text, specs);
    }

    private static ConfigurationFields ReadFields(TreeResource resource)
    {
        if (resource.ApiVersion != "builtin")
        {
            throw new RefusedException(
                $"external plugins disabled; unable to load external plugin '{resource.Kind}'",
                (resource.Root["kind"] ?? resource.Root).Span,
                isUnknowable: true);
        }

        return new ConfigurationFields(new TreeFreezer("kustomize").Freeze(resource.Root), isStrict: false);
    }

    private static RefusedException Unknown(TreeResource resource) =>
        new($"unable to load builtin {resource.Type}", (resource.Root["kind"] ?? resource.Root).Span);
}
