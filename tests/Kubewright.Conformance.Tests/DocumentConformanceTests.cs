using Kubewright.Core.Rules;
using Kubewright.Core.Yaml;

namespace Kubewright.Conformance.Tests;

/// <summary>The rules of documents and names (KW50xx) against what Kubernetes says of each document.</summary>
public class DocumentConformanceTests
{
    [SkippableFact]
    public void EveryDocumentThatKubernetesCannotReadHasAnError() => Hold(JudgedDocuments.OfConformance(), document =>
        document.DecodeError is "syntax" or "separator" or "not-an-object" or "missing-kind" or "missing-apiVersion" or "type-meta" or "list-item"
        && document.State is not (YamlDocumentState.NotUnderstood or YamlDocumentState.Template)
        && !document.Errors.Any(IsOfDocuments)
            ? document.DecodeError
            : null);

    [SkippableFact]
    public void EveryDuplicateKeyHasAnError() => Hold(JudgedDocuments.OfConformance(), document =>
        document.Verdict.GetProperty("decode").GetProperty("duplicateFields").EnumerateArray()
            .Select(field => field.GetString()!)
            .FirstOrDefault(field => !document.HasErrorAt(field)));

    [SkippableFact]
    public void EveryNameThatKubernetesRefusesHasAnError() => Hold(JudgedDocuments.OfConformance(), MissingAtMetadata);

    [SkippableFact]
    public void EveryNameThatKubernetesRefusesInRealRepositoriesHasAnError() => Hold(JudgedDocuments.OfCorpus(), MissingAtMetadata);

    [SkippableFact]
    public void NoAdmittedDocumentHasAnError() => Hold(JudgedDocuments.OfConformance(), FalseError);

    [SkippableFact]
    public void NoAdmittedDocumentOfRealRepositoriesHasAnError() => Hold(JudgedDocuments.OfCorpus(), FalseError);

    private static string? MissingAtMetadata(JudgedDocument document) =>
        document.Refused
            .Select(refused => refused.Field)
            .FirstOrDefault(field => field is "metadata.name" or "metadata.namespace" && !document.HasErrorAt(field));

    private static string? FalseError(JudgedDocument document) =>
        document.IsAdmitted && document.Errors.FirstOrDefault(IsOfDocuments) is { } error ? $"{error.Id} {error.Message}" : null;

    private static bool IsOfDocuments(Finding finding) => finding.Id.StartsWith("KW50", StringComparison.Ordinal);

    private static void Hold(IEnumerable<JudgedDocument> documents, Func<JudgedDocument, string?> difference)
    {
        var differences = documents.Select(document => (document.Name, Text: difference(document))).Where(one => one.Text is not null).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences.Select(one => $"{one.Name}: {one.Text}")));
    }
}
