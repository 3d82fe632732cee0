namespace Kubewright.Core.Environments.Helm.Language;

/// <summary>A template that cannot be parsed or executed.</summary>
/// <param name="frame">Where.</param>
/// <param name="problem">What is wrong, without the place; where there is a cause, what is before its text.</param>
/// <param name="cause">The error of the function that was called; null where there is none.</param>
internal sealed class TemplateException(TemplateErrorFrame frame, string problem, Exception? cause)
    : ChainedException(TextOf(frame) + problem, cause)
{
    public TemplateErrorFrame Frame { get; } = frame;

    public string Problem { get; } = problem;

    private static string TextOf(TemplateErrorFrame frame) => frame.Executing is null
        ? $"template: {frame.Location}: "
        : $"template: {frame.Location}: executing {Formats.GoQuote.Quote(frame.Executing)} at <{frame.Context}>: ";
}
