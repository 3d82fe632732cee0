namespace Kubewright.Conformance.Tests;

/// <summary>
/// The errors of all rules against the verdicts of Kubernetes' own strict decoding and validation. Each test lists all deviations at once.
/// </summary>
public class RefusedDocumentTests
{
    [SkippableFact]
    public void EachRefusedDocumentHasAnError()
    {
        var refused = JudgedDocuments.OfConformance().Where(document => document.IsRefused).ToList();
        var missed = refused
            .Where(document => !document.Errors.Any())
            .Select(document => $"{document.Name} {document.Kind}: {document.DecodeError} {string.Join(", ", document.RefusedFields)}")
            .ToList();
        Assert.True(missed.Count == 0, $"{missed.Count} of {refused.Count} refused documents have no error:\n{string.Join('\n', missed)}");
    }

    [SkippableFact]
    public void EachRefusedFieldHasAnError()
    {
        var fields = JudgedDocuments.OfConformance()
            .Where(document => document.IsRefused)
            .SelectMany(document => document.RefusedFields, (document, path) => (Document: document, Path: path))
            .ToList();
        var missed = fields
            .Where(one => !one.Document.HasErrorAt(one.Path))
            .Select(one => $"{one.Document.Name} {one.Document.Kind}: {one.Path}; there are {string.Join(", ", one.Document.Errors.Select(error => $"{error.Id} in line {error.Span.StartPosition.Line + 1}"))}")
            .ToList();
        Assert.True(missed.Count == 0, $"{missed.Count} of {fields.Count} refused fields have no error:\n{string.Join('\n', missed)}");
    }

    /// <summary>Two things are admitted and still provably broken: a named port that no pod has, and an Ingress to nowhere.</summary>
    [SkippableFact]
    public void NoAdmittedDocumentHasAnError()
    {
        var admitted = JudgedDocuments.OfConformance()
            .Where(document => document is { IsAdmitted: true, HasUnresolvedPorts: false, Kind: not "Ingress" })
            .ToList();
        var wrong = admitted
            .SelectMany(document => document.Errors, (document, error) => $"{document.Name} {document.Kind}: {error.Id} in line {error.Span.StartPosition.Line + 1}: {error.Message}")
            .ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} errors on {admitted.Count} admitted documents:\n{string.Join('\n', wrong)}");
    }
}
