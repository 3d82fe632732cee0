using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Configuring;

/// <summary>Finds and reads the kustomization of a directory (api/internal/target/kusttarget.go Load, api/types/kustomization.go).</summary>
internal static class KustomizationReader
{
    private static readonly string[] Known =
    [
        "apiVersion", "kind", "metadata", "openapi", "namePrefix", "nameSuffix", "namespace", "commonLabels", "labels", "commonAnnotations",
        "patchesStrategicMerge", "patchesJson6902", "patches", "images", "imageTags", "replacements", "replicas", "vars", "sortOptions", "resources",
        "components", "crds", "bases", "configMapGenerator", "secretGenerator", "helmGlobals", "helmCharts", "helmChartInflationGenerator",
        "generatorOptions", "configurations", "generators", "transformers", "validators", "buildMetadata",
    ];

    private static readonly string[] GeneratorFields =
        ["name", "namespace", "behavior", "literals", "files", "envs", "env", "options", "type"];

    /// <summary>The only file of a kustomization's name in a directory.</summary>
    /// <exception cref="RefusedException">There is none, or there are several.</exception>
    public static SourceFile FindFile(RenderingSession session, string directory)
    {
        var found = new List<SourceFile>();
        foreach (var name in KustomizationFile.Names)
        {
            var path = SourcePath.Combine(directory, name);
            session.Use(path);
            if (session.Files.FindText(path) is { } file)
            {
                found.Add(file);
            }
        }

        return found.Count switch
        {
            1 => found[0],
            0 => throw new RefusedException(
                $"unable to find one of 'kustomization.yaml', 'kustomization.yml' or 'Kustomization' in directory '{directory}'", null)
            {
                Kind = RenderingProblemKind.FileMissing,
            },
            _ => throw new RefusedException($"Found multiple kustomization files under: {directory}", found[1].All with { Length = 0 }),
        };
    }

    /// <exception cref="RefusedException">kustomize refuses to read it.</exception>
    public static ConfigurationFields Read(SourceFile file, RenderingSession session)
    {
        var root = ConfigurationReader.ReadRoot(file);
        var head = file.All with { Length = 0 };
        var isEmpty = root is null
            || root.Entries.All(entry => entry.Name is "apiVersion" or "kind" || entry.Value is YamlScalar { Type: YamlScalarType.Null });
        if (root is null || isEmpty)
        {
            throw new RefusedException("kustomization.yaml is empty", root?.HeadSpan ?? head);
        }

        var fields = new ConfigurationFields(root, isStrict: true);
        return session.Attempt(() => Check(fields)) ? fields : new ConfigurationFields(root, isStrict: false);
    }

    /// <summary>Whether it is a component.</summary>
    public static bool IsComponent(ConfigurationFields fields) => fields.Value("kind") == "Component";

    private static void Check(ConfigurationFields fields)
    {
        fields.Allow(Known);
        fields.Fields("metadata")?.Allow("name", "namespace", "labels", "annotations");
        fields.Fields("generatorOptions")?.Allow("labels", "annotations", "disableNameSuffixHash", "immutable");
        foreach (var generator in fields.FieldsList("configMapGenerator").Concat(fields.FieldsList("secretGenerator")))
        {
            generator.Allow(GeneratorFields);
            generator.Fields("options")?.Allow("labels", "annotations", "disableNameSuffixHash", "immutable");
        }

        foreach (var label in fields.FieldsList("labels"))
        {
            label.Allow("pairs", "includeSelectors", "includeTemplates", "includeVolumeClaimTemplates", "fields");
        }

        foreach (var image in fields.FieldsList("images").Concat(fields.FieldsList("imageTags")))
        {
            image.Allow("name", "newName", "newTag", "digest", "tagSuffix");
        }

        foreach (var replica in fields.FieldsList("replicas"))
        {
            replica.Allow("name", "count");
        }

        foreach (var patch in fields.FieldsList("patchesJson6902").Concat(fields.FieldsList("patches")))
        {
            patch.Allow("path", "patch", "target", "options");
        }

        CheckType(fields);
    }

    private static void CheckType(ConfigurationFields fields)
    {
        var kind = fields.Text("kind");
        if (kind is not null && kind.Value is not ("Kustomization" or "Component"))
        {
            throw new RefusedException("kind should be Kustomization or Component", kind.Span);
        }

        var expected = IsComponent(fields) ? "kustomize.config.k8s.io/v1alpha1" : "kustomize.config.k8s.io/v1beta1";
        if (fields.Text("apiVersion") is { } version && version.Value != expected)
        {
            throw new RefusedException($"apiVersion for {kind?.Value ?? "Kustomization"} should be {expected}", version.Span);
        }
    }
}
