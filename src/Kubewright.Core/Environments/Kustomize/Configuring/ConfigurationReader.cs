using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize.Configuring;

/// <summary>Reads the files that <c>configurations</c> lists: fields that transformers change besides the built-in ones.</summary>
internal static class ConfigurationReader
{
    private static readonly string[] Known =
    [
        "namePrefix", "nameSuffix", "namespace", "commonLabels", "labels", "templateLabels", "volumeClaimTemplateLabels", "commonAnnotations",
        "nameReference", "varReference", "images", "replicas",
    ];

    public static TransformerConfiguration Read(SourceFile file)
    {
        if (ReadRoot(file) is not { } root)
        {
            return TransformerConfiguration.Empty;
        }

        var fields = new ConfigurationFields(root, isStrict: true).Allow(Known);
        FieldSpecs Specs(string name) => FieldSpecs.Of(fields.FieldsList(name).Select(ReadSpec)).Sort();
        return new TransformerConfiguration
        {
            NamePrefix = Specs("namePrefix"),
            NameSuffix = Specs("nameSuffix"),
            Namespace = Specs("namespace"),
            CommonLabels = Specs("commonLabels"),
            Labels = Specs("labels"),
            TemplateLabels = Specs("templateLabels").Merge(Specs("volumeClaimTemplateLabels")),
            CommonAnnotations = Specs("commonAnnotations"),
            Images = Specs("images"),
            Replicas = Specs("replicas"),
            VariableReferences = Specs("varReference"),
            NameReferences = TransformerConfiguration.Sort([.. fields.FieldsList("nameReference").Select(ReadReference)]),
        };
    }

    /// <summary>A field with the types that have it.</summary>
    public static FieldSpec ReadSpec(ConfigurationFields fields)
    {
        fields.Allow("group", "version", "kind", "path", "create");
        return new FieldSpec(ReadType(fields), fields.Value("path"), fields.Flag("create"));
    }

    public static GroupKind ReadType(ConfigurationFields fields) => new(fields.Value("group"), fields.Value("version"), fields.Value("kind"));

    /// <summary>The first document's mapping; null where it is empty.</summary>
    /// <exception cref="RefusedException">It is not YAML, or not a mapping.</exception>
    public static YamlMapping? ReadRoot(SourceFile file)
    {
        var documents = ParsedFile.Documents(file);
        if (documents.IsEmpty || documents[0].State == YamlDocumentState.Empty)
        {
            return null;
        }

        return documents[0].Root switch
        {
            YamlMapping mapping => mapping,
            null => throw new RefusedException(
                documents[0].Problems[0].Message, documents[0].Problems[0].Span, documents[0].State == YamlDocumentState.NotUnderstood),
            YamlScalar { Type: YamlScalarType.Null } => null,
            var other => throw new RefusedException("a mapping is expected here", other.Span),
        };
    }

    private static NameReference ReadReference(ConfigurationFields fields)
    {
        fields.Allow("group", "version", "kind", "fieldSpecs");
        return new NameReference(ReadType(fields), FieldSpecs.Of(fields.FieldsList("fieldSpecs").Select(ReadSpec)));
    }
}
