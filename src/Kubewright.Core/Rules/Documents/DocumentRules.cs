using System.Collections.Immutable;

namespace Kubewright.Core.Rules.Documents;

/// <summary>The rules KW50xx and KW51xx: how objects are written, in the order of their ids.</summary>
internal static class DocumentRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new KW5001_NotYaml(),
        new KW5002_TextBehindSeparator(),
        new KW5003_DuplicateKey(),
        new KW5004_SeparatorMissing(),
        new KW5005_TemplateSkipped(),
        new KW5006_DocumentSkipped(),
        new KW5007_TypeMissing(),
        new KW5008_NameMissing(),
        new KW5009_InvalidName(),
        new KW5010_InvalidNamespace(),
        new KW5011_NamespaceOfClusterObject(),
        new KW5012_SameObjectTwice(),
        new KW5013_NoObject(),
        new KW5014_TextIgnored(),
        new KW5015_Finalizer(),
        .. SchemaRules.All,
    ];
}
