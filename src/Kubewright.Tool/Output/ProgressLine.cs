namespace Kubewright.Tool.Output;

/// <summary>
/// Shows on a screen what takes long: a line on the error stream that is taken back when it is done. Where nobody looks at a screen, and of what is done in
/// half a second, nothing is shown.
/// </summary>
/// <param name="screen">The error stream; null where it is not a screen.</param>
/// <param name="width">The columns of the screen.</param>
internal sealed class ProgressLine(TextWriter? screen, int width)
{
    /// <summary>Goes to the beginning of the line and clears it (ECMA-48, EL).</summary>
    private const string Clear = "\r\u001b[K";

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private bool _isShown;

    /// <summary>Begins something; it ends when the result is disposed.</summary>
    /// <param name="what">What is done, such as <c>Checking 1,204 files</c>.</param>
    /// <param name="patience">How long nothing is shown; half a second where nothing is given.</param>
    public IDisposable? Begin(string what, TimeSpan? patience = null) =>
        screen is null ? null : new Step(this, what.Length < width ? what : what[..(width - 1)], patience ?? Patience);

    /// <summary>Takes the line back before something else is written; it does not come again.</summary>
    public void Hide()
    {
        lock (_gate)
        {
            if (_isShown)
            {
                screen!.Write(Clear);
                screen.Flush();
                _isShown = false;
            }
        }
    }

    private void Show(string what)
    {
        lock (_gate)
        {
            screen!.Write(Clear + what);
            screen.Flush();
            _isShown = true;
        }
    }

    private sealed class Step : IDisposable
    {
        private readonly ProgressLine _progress;
        private readonly Timer _timer;

        public Step(ProgressLine progress, string what, TimeSpan patience)
        {
            _progress = progress;
            _timer = new Timer(_ => progress.Show(what), null, patience, Timeout.InfiniteTimeSpan);
        }

        public void Dispose()
        {
            using var ended = new ManualResetEvent(false);
            if (_timer.Dispose(ended))
            {
                ended.WaitOne();
            }

            _progress.Hide();
        }
    }
}
