using System.Collections.Immutable;
using System.Diagnostics;
using Kubewright.Core.Rules;
using Kubewright.Tool.LanguageServer.Features;
using Kubewright.Tool.LanguageServer.Protocol;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.LanguageServer;

/// <summary>
/// Checks the workspace after each change, on a thread of its own, and publishes what is found: the document in which somebody types first, then the
/// others. A further change ends the check and begins the next. What was published and is no longer found is taken back.
/// </summary>
internal sealed class DiagnosticsPublisher : IDisposable
{
    /// <summary>From when on the other documents wait for a pause in typing.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>One processor is left for what the client asks meanwhile.</summary>
    private static readonly int Degree = Math.Max(1, Environment.ProcessorCount - 1);

    private readonly OpenWorkspace _workspace;
    private readonly Session _session;
    private readonly TypingGuard _guard;
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _changed = new(0);
    private readonly Dictionary<string, PublishedDocument> _published = new(StringComparer.Ordinal);
    private CancellationTokenSource _run = new();
    private Thread? _worker;
    private bool _isStopped;
    private TimeSpan _lastOthers;

    public DiagnosticsPublisher(OpenWorkspace workspace, Session session, TypingGuard guard)
    {
        _workspace = workspace;
        _session = session;
        _guard = guard;
    }

    /// <summary>The workspace has changed.</summary>
    public void Changed()
    {
        if (_session.PullsDiagnostics)
        {
            return;
        }

        lock (_gate)
        {
            _run.Cancel();
            _run = new CancellationTokenSource();
            _changed.Release();
            if (_worker is null && !_isStopped)
            {
                _worker = new Thread(Work) { IsBackground = true, Name = "diagnostics" };
                _worker.Start();
            }
        }
    }

    /// <summary>Ends it; nothing is published any more once it returns.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isStopped = true;
            _run.Cancel();
            _changed.Release();
        }

        _worker?.Join();
        _changed.Dispose();
        _run.Dispose();
    }

    private void Work()
    {
        try
        {
            var rest = Timeout.InfiniteTimeSpan;
            while (true)
            {
                var isResting = !_changed.Wait(rest);
                while (_changed.Wait(0))
                {
                    // Several changes are one.
                }

                CancellationToken cancellationToken;
                Snapshot snapshot;
                lock (_gate)
                {
                    if (_isStopped)
                    {
                        return;
                    }

                    (cancellationToken, snapshot) = (_run.Token, _workspace.Current);
                }

                Run(snapshot, isResting, cancellationToken);
                rest = isResting || snapshot.LastEdit is null ? Timeout.InfiniteTimeSpan : _guard.Rest;
            }
        }
        catch (IOException)
        {
            // The client is gone.
        }
    }

    private void Run(Snapshot snapshot, bool isResting, CancellationToken cancellationToken)
    {
        try
        {
            _guard.Begin(snapshot, isResting, cancellationToken);
            var all = snapshot.Roots.SelectMany(root => root.Documents.Select(document => (Root: root, Document: document))).ToList();
            foreach (var (root, document) in all.Where(one => one.Document.FullPath == snapshot.LastEdit?.Path))
            {
                Publish(root, document, cancellationToken);
            }

            if (_lastOthers > Slow)
            {
                cancellationToken.WaitHandle.WaitOne(Pause);
                cancellationToken.ThrowIfCancellationRequested();
            }

            var start = Stopwatch.GetTimestamp();
            var parallel = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Degree };
            Parallel.ForEach(all, parallel, one => one.Root.FindingsIn(one.Document, cancellationToken));
            _lastOthers = Stopwatch.GetElapsedTime(start);
            foreach (var (root, document) in all.OrderByDescending(one => one.Document.IsOpen))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Publish(root, document, cancellationToken);
            }

            Withdraw(all.Select(one => one.Document.Uri).ToHashSet(StringComparer.Ordinal));
            _guard.End(snapshot, cancellationToken);
            SendStatus(all, cancellationToken);
            if (isResting || snapshot.LastEdit is null)
            {
                _session.RefreshLenses();
            }
        }
        catch (OperationCanceledException)
        {
            // The next run has begun to wait.
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or IOException))
        {
            _session.Log($"A check failed: {exception.GetType().Name}");
        }
    }

    private void Publish(Root root, Document document, CancellationToken cancellationToken)
    {
        var findings = _guard.Filter(document, root.FindingsIn(document, cancellationToken));
        _published.TryGetValue(document.Uri, out var before);

        // Editors move what was published with the text, so that an open document gets it anew at each version.
        if (before is null ? findings.IsEmpty && !document.IsOpen : before.IsSame(document.Version, findings))
        {
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        _published[document.Uri] = new PublishedDocument(document.Version, findings);
        Send(document.Uri, document.Version, [.. findings.Select(finding => Diagnostics.Of(root, finding))]);
    }

    private void Withdraw(HashSet<string> present)
    {
        foreach (var uri in _published.Keys.Where(uri => !present.Contains(uri)).ToList())
        {
            if (!_published[uri].Findings.IsEmpty)
            {
                Send(uri, null, []);
            }

            _published.Remove(uri);
        }
    }

    private void SendStatus(List<(Root Root, Document Document)> all, CancellationToken cancellationToken)
    {
        if (_session.Settings.ShowStatus == true)
        {
            var severities = all.SelectMany(one => one.Root.FindingsIn(one.Document, cancellationToken)).Select(finding => finding.Severity).ToList();
            var status = new StatusParams(
                all.Count(one => one.Document.IsManifest),
                severities.Count(severity => severity == Severity.Error),
                severities.Count(severity => severity == Severity.Warning));
            _session.Writer.Notify("kubewright/status", status, ProtocolJson.Default.StatusParams);
        }
    }

    private void Send(string uri, int? version, Diagnostic[] diagnostics) =>
        _session.Writer.Notify("textDocument/publishDiagnostics", new PublishDiagnosticsParams(uri, version, diagnostics),
            ProtocolJson.Default.PublishDiagnosticsParams);

    /// <summary>What the client has of a document.</summary>
    private sealed record PublishedDocument(int? Version, ImmutableArray<Finding> Findings)
    {
        public bool IsSame(int? version, ImmutableArray<Finding> findings) =>
            Version == version
            && Findings.Length == findings.Length
            && Findings.Zip(findings).All(pair => ReferenceEquals(pair.First, pair.Second) || IsSameTo(pair.First, pair.Second));

        private static bool IsSameTo(Finding left, Finding right) =>
            left.Id == right.Id
            && left.Severity == right.Severity
            && left.Message == right.Message
            && Places.RangeOf(left.Span) == Places.RangeOf(right.Span)
            && left.Related.Select(TextOf).SequenceEqual(right.Related.Select(TextOf));

        private static (string, TextRange, string) TextOf(RelatedPlace place) => (place.Span.File.Path, Places.RangeOf(place.Span), place.Message);
    }
}
