namespace Kubewright.Conformance.Tests;

/// <summary>The rules of Service types (KW3xxx) against the API server's verdicts on each Service.</summary>
public class ServiceTypeConformanceTests
{
    [SkippableFact]
    public void EveryFieldThatIsRefusedHasAnError() => Hold(JudgedDocuments.OfConformance(), Missing);

    [SkippableFact]
    public void EveryFieldThatIsRefusedInRealRepositoriesHasAnError() => Hold(JudgedDocuments.OfCorpus(), Missing);

    [SkippableFact]
    public void NoAdmittedServiceHasAnError() => Hold(JudgedDocuments.OfConformance(), FalseError);

    [SkippableFact]
    public void NoAdmittedServiceOfRealRepositoriesHasAnError() => Hold(JudgedDocuments.OfCorpus(), FalseError);

    private static string? Missing(JudgedDocument document) =>
        document.Kind != "Service" || document.IsStub ? null : document.Refused
            .Where(refused => IsOfServiceTypes(refused.Field))
            .Select(refused => refused.Field)
            .FirstOrDefault(field => !Written(document, field).Any(document.HasErrorAt));

    /// <summary>Where a user finds the field that Kubernetes names.</summary>
    private static string[] Written(JudgedDocument document, string field) => field switch
    {
        _ when field.StartsWith("spec.LoadBalancerSourceRanges", StringComparison.Ordinal) => [field.Replace(".L", ".l", StringComparison.Ordinal)],
        _ when field.StartsWith("spec.clusterIPs", StringComparison.Ordinal) =>
            ["spec.clusterIP", .. document.Writes("spec", "clusterIPs") ? [field] : Array.Empty<string>()],
        _ => [field],
    };

    private static bool IsOfServiceTypes(string field) =>
        field.StartsWith("spec", StringComparison.Ordinal)
        && !field.StartsWith("spec.ports[", StringComparison.Ordinal)
        && !field.StartsWith("spec.selector", StringComparison.Ordinal);

    private static string? FalseError(JudgedDocument document) =>
        document.IsAdmitted && document.Errors.FirstOrDefault(error => error.Id.StartsWith("KW3", StringComparison.Ordinal)) is { } error
            ? $"{error.Id} {error.Message}"
            : null;

    private static void Hold(IEnumerable<JudgedDocument> documents, Func<JudgedDocument, string?> difference)
    {
        var differences = documents.Select(document => (document.Name, Text: difference(document))).Where(one => one.Text is not null).ToList();
        Assert.True(differences.Count == 0, string.Join('\n', differences.Select(one => $"{one.Name}: {one.Text}")));
    }
}
