using Kubewright.Core.Text;

namespace Kubewright.Tool.Tracing;

/// <summary>A step on the way of a request.</summary>
/// <param name="Stage">What decides it: <c>DNS name</c>, <c>Service port</c>.</param>
/// <param name="Text">What is decided, one sentence without a full stop.</param>
/// <param name="Place">Where that is written; null where nothing is.</param>
/// <param name="Outcome">Whether the request goes on.</param>
internal sealed record TraceStep(string Stage, string Text, SourceSpan? Place, TraceOutcome Outcome = TraceOutcome.GoesOn);

/// <summary>What becomes of a request at a step.</summary>
internal enum TraceOutcome
{
    /// <summary>It goes on.</summary>
    GoesOn,

    /// <summary>It may go on: that depends on what is not among the files.</summary>
    MayGoOn,

    /// <summary>It ends here.</summary>
    Ends,
}
