using System.Collections.Concurrent;
using System.Text.Json;
using Kubewright.Tool.LanguageServer.Protocol;
using Kubewright.Tool.LanguageServer.Workspace;

namespace Kubewright.Tool.LanguageServer;

/// <summary>The requests that are being answered. Each is answered exactly once, by what the workspace was when it came.</summary>
internal sealed class RequestQueue(MessageWriter writer, IReadOnlyDictionary<string, RequestHandler> handlers)
{
    private readonly ConcurrentDictionary<string, Pending> _pending = new(StringComparer.Ordinal);

    /// <summary>Starts to answer a request.</summary>
    /// <exception cref="ProtocolException">There is no such method.</exception>
    public void Start(JsonElement id, string method, JsonElement parameters, Snapshot snapshot)
    {
        if (!handlers.TryGetValue(method, out var handler))
        {
            throw new ProtocolException($"The server has no method {method}.", ErrorCodes.MethodNotFound);
        }

        var pending = new Pending(id, method, handler);
        _pending[id.GetRawText()] = pending;
        _ = Task.Run(() => Answer(pending, parameters, snapshot));
    }

    /// <summary>The client takes a request back.</summary>
    public void Cancel(JsonElement id)
    {
        if (_pending.TryGetValue(id.GetRawText(), out var pending))
        {
            pending.Cancel(ErrorCodes.RequestCancelled);
        }
    }

    /// <summary>An edit makes useless what is said of documents as a whole: the client asks again.</summary>
    public void CancelObsolete()
    {
        foreach (var pending in _pending.Values.Where(pending => pending.Handler.IsOfWhole))
        {
            pending.Cancel(pending.Handler.IsOfDiagnostics ? ErrorCodes.ServerCancelled : ErrorCodes.ContentModified);
        }
    }

    public void CancelAll()
    {
        foreach (var pending in _pending.Values)
        {
            pending.Cancel(ErrorCodes.RequestCancelled);
        }
    }

    private void Answer(Pending pending, JsonElement parameters, Snapshot snapshot)
    {
        try
        {
            pending.Token.ThrowIfCancellationRequested();
            pending.Handler.Answer(pending.Id, parameters, snapshot, pending.Token);
        }
        catch (OperationCanceledException)
        {
            Fail(pending, pending.Reason, "The request was cancelled.");
        }
        catch (ProtocolException exception)
        {
            Fail(pending, exception.Code, exception.Message);
        }
        catch (JsonException)
        {
            Fail(pending, ErrorCodes.InvalidParams, $"The parameters of {pending.Method} are not what the protocol says.");
        }
        catch (IOException)
        {
            // The client is gone.
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The message may quote a manifest, and the client writes it into a log.
            Fail(pending, ErrorCodes.InternalError, $"{pending.Method} failed: {exception.GetType().Name}");
        }
        finally
        {
            _pending.TryRemove(KeyValuePair.Create(pending.Id.GetRawText(), pending));
            pending.Dispose();
        }
    }

    private void Fail(Pending pending, int code, string message)
    {
        try
        {
            writer.Fail(pending.Id, code, message);
        }
        catch (IOException)
        {
            // The client is gone.
        }
    }

    /// <summary>A request that is being answered.</summary>
    private sealed class Pending(JsonElement id, string method, RequestHandler handler) : IDisposable
    {
        private readonly Lock _gate = new();
        private readonly CancellationTokenSource _cancellation = new();
        private bool _isAnswered;

        public JsonElement Id { get; } = id;

        public string Method { get; } = method;

        public RequestHandler Handler { get; } = handler;

        /// <summary>Why it was cancelled.</summary>
        public int Reason { get; private set; } = ErrorCodes.RequestCancelled;

        public CancellationToken Token => _cancellation.Token;

        public void Cancel(int reason)
        {
            lock (_gate)
            {
                if (!_isAnswered && !_cancellation.IsCancellationRequested)
                {
                    Reason = reason;
                    _cancellation.Cancel();
                }
            }
        }

        public void Dispose()
        {
            lock (_gate)
            {
                _isAnswered = true;
                _cancellation.Dispose();
            }
        }
    }
}
