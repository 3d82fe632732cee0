using System.Collections.Immutable;
using Kubewright.Core.Rules;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.LanguageServer;

/// <summary>
/// Keeps half-typed words from being reported elsewhere. While an object is being typed, other objects show what was found in them before it was
/// begun, as far as that still holds: that a Service selects nothing since a label is half written helps nobody. Once typing rests, the document is
/// saved, or another object is edited, everything is shown.
/// </summary>
/// <param name="rest">After how long without an edit everything is shown.</param>
internal sealed class TypingGuard(TimeSpan rest)
{
    public static readonly TimeSpan DefaultRest = TimeSpan.FromSeconds(1.5);

    private HashSet<Known> _expected = [];
    private Snapshot? _before;
    private Edit? _typed;

    public TimeSpan Rest { get; } = rest;

    /// <summary>Begins to show what is found in a snapshot.</summary>
    /// <exception cref="OperationCanceledException">An edit made it useless.</exception>
    public void Begin(Snapshot snapshot, bool isResting, CancellationToken cancellationToken)
    {
        _typed = isResting ? null : snapshot.LastEdit;
        if (_typed is not null && !ReferenceEquals(_before, snapshot.BeforeObject))
        {
            _expected = snapshot.BeforeObject is null ? [] : [.. All(snapshot.BeforeObject, cancellationToken)];
            _before = snapshot.BeforeObject;
        }
    }

    /// <summary>The findings of a document that are shown now.</summary>
    public ImmutableArray<Finding> Filter(Document document, ImmutableArray<Finding> findings) =>
        _typed is not { } typed || findings.IsEmpty
            ? findings
            : findings.RemoveAll(finding =>
                !(document.FullPath == typed.Path && Edit.PartAt(document.Source.Text, finding.Span.Start) == typed.Part)
                && !_expected.Contains(Known.Of(document, finding)));

    /// <summary>All of a snapshot was shown: what was seen once does not go away with the next letter.</summary>
    public void End(Snapshot snapshot, CancellationToken cancellationToken)
    {
        if (_typed is null)
        {
            _expected.UnionWith(All(snapshot, cancellationToken));
        }
    }

    private static IEnumerable<Known> All(Snapshot snapshot, CancellationToken cancellationToken) =>
        from root in snapshot.Roots
        from document in root.Documents
        from finding in root.FindingsIn(document, cancellationToken)
        select Known.Of(document, finding);

    /// <summary>A finding, wherever in its file it has moved to.</summary>
    private readonly record struct Known(string Path, string Id, string Message)
    {
        public static Known Of(Document document, Finding finding) => new(document.FullPath, finding.Id, finding.Message);
    }
}
