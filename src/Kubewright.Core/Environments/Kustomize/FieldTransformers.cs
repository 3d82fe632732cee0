using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Patching;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Environments.Kustomize.Transforming;

namespace Kubewright.Core.Environments.Kustomize;

/// <summary>The transformers that the fields of a kustomization ask for, in kustomize's order (api/internal/target/kusttarget_configplugin.go).</summary>
internal static class FieldTransformers
{
    private static readonly FieldSpecs MetadataLabels = FieldSpecs.Of([new FieldSpec(new GroupKind("", "", ""), "metadata/labels", true)]);

    public static List<ITransformer> Of(ConfigurationFields fields, TransformerConfiguration configuration, KustomizationScope scope)
    {
        var transformers = new List<ITransformer>();
        var session = scope.Session;
        if (fields.Texts("patchesStrategicMerge") is { IsEmpty: false } merges)
        {
            session.Attempt(() => transformers.Add(new StrategicMergeTransformer(merges, null, scope)));
        }

        transformers.AddRange(session.Each(fields.FieldsList("patches"), patch => new PatchTransformer(patch, scope)));
        if (fields.Text("namespace") is { } space)
        {
            transformers.Add(new NamespaceTransformer(space, configuration.Namespace));
        }

        if (fields.Text("namePrefix") is { } prefix)
        {
            transformers.Add(new NamePartTransformer(true, prefix, configuration.NamePrefix));
        }

        if (fields.Text("nameSuffix") is { } suffix)
        {
            transformers.Add(new NamePartTransformer(false, suffix, configuration.NameSuffix));
        }

        AddLabels(transformers, fields, configuration);
        if (fields.TextMap("commonAnnotations") is { IsEmpty: false } annotations)
        {
            transformers.Add(new TextMapTransformer("AnnotationsTransformer", "commonAnnotations", annotations, configuration.CommonAnnotations));
        }

        transformers.AddRange(session.Each(fields.FieldsList("patchesJson6902"), patch => new JsonPatchTransformer(patch, patch.Text("patch"), scope)));
        transformers.AddRange(session.Each(fields.FieldsList("replicas"), entry => new ReplicaTransformer(entry, configuration.Replicas)));
        var images = fields.FieldsList("images").AddRange(fields.FieldsList("imageTags"));
        transformers.AddRange(session.Each(images, entry => new ImageTransformer(entry, configuration.Images, session)));
        if (fields.FieldsList("replacements") is { IsEmpty: false } replacements)
        {
            session.Attempt(() => transformers.Add(new ReplacementTransformer(replacements, scope)));
        }

        return transformers;
    }

    private static void AddLabels(List<ITransformer> transformers, ConfigurationFields fields, TransformerConfiguration configuration)
    {
        var labels = fields.FieldsList("labels");
        var common = fields.TextMap("commonLabels");
        foreach (var label in labels)
        {
            var specs = FieldSpecs.Of(label.FieldsList("fields").Select(ConfigurationReader.ReadSpec)).Merge(configuration.Labels);
            if (label.Flag("includeSelectors"))
            {
                specs = specs.Merge(configuration.CommonLabels);
            }
            else
            {
                specs = label.Flag("includeTemplates") ? specs.Merge(configuration.TemplateLabels) : specs;
                specs = label.Flag("includeVolumeClaimTemplates")
                    ? specs.Merge(configuration.TemplateLabels.Without(spec => spec.Path.IndexOf("volumeClaimTemplates", StringComparison.Ordinal) < 0))
                    : specs;
                specs = specs.Merge(MetadataLabels);
            }

            transformers.Add(new TextMapTransformer("LabelTransformer", "labels", label.TextMap("pairs"), specs));
        }

        if (!labels.IsEmpty || !common.IsEmpty)
        {
            transformers.Add(new TextMapTransformer("LabelTransformer", "commonLabels", common, configuration.CommonLabels));
        }
    }
}
