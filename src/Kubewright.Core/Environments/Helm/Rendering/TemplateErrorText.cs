using System.Collections.Immutable;
using Kubewright.Core.Environments.Helm.Functions;
using Kubewright.Core.Environments.Helm.Language;

namespace Kubewright.Core.Environments.Helm.Rendering;

/// <summary>The errors of templates as Helm 4 prints them (pkg/engine/engine.go).</summary>
internal static class TemplateErrorText
{
    /// <summary>A text that is not a template.</summary>
    public static ChartError OfParsing(TemplateException error)
    {
        var problem = LastPart(error.Message);
        return new ChartError($"parse error at ({error.Frame.Location}): {problem}", error.Problem, [error.Frame], error.Frame.Span);
    }

    /// <summary>A template that fails while it is executed.</summary>
    public static ChartError OfExecution(TemplateException error)
    {
        var frames = Frames(error);
        var innermost = Innermost(error);
        var span = frames.LastOrDefault(frame => frame.Span is not null)?.Span;
        if (OwnMessage(error.Message) is { } own)
        {
            return new ChartError($"execution error at ({error.Frame.Location}): {own}", own, frames, span);
        }

        return new ChartError(Trace(error) ?? error.Message, innermost, frames, span);
    }

    /// <summary>The message of required or fail.</summary>
    private static string? OwnMessage(string text)
    {
        var start = text.IndexOf(RenderFunctions.MessageStart, StringComparison.Ordinal);
        var end = text.LastIndexOf(RenderFunctions.MessageEnd, StringComparison.Ordinal);
        return start < 0 || end < start ? null
            : text.Substring(start + RenderFunctions.MessageStart.Length, end - start - RenderFunctions.MessageStart.Length);
    }

    private static ImmutableArray<TemplateErrorFrame> Frames(Exception error)
    {
        var frames = ImmutableArray.CreateBuilder<TemplateErrorFrame>();
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is TemplateException template)
            {
                frames.Add(template.Frame);
            }
        }

        return frames.ToImmutable();
    }

    private static string Innermost(TemplateException error)
    {
        Exception cause = error;
        while (cause.InnerException is not null)
        {
            cause = cause.InnerException;
        }

        return cause is TemplateException template ? template.Problem : cause.Message;
    }

    /// <summary>The trace of several lines, which Helm writes where each error of the chain is one of the template language; else null.</summary>
    private static string? Trace(TemplateException error)
    {
        var lines = new List<string>();
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is MissingTemplateException)
            {
                lines.Add(cause.Message);
            }
            else if (cause is TemplateException template)
            {
                var problem = template.Problem.TrimEnd(' ');
                lines.Add($"{template.Frame.Location}\n  executing {Formats.GoQuote.Quote(template.Frame.Executing ?? "")} at <{template.Frame.Context}>:\n   "
                    + $" {problem}");
            }
            else
            {
                return null;
            }
        }

        return string.Join("\n", lines);
    }

    private static string LastPart(string text)
    {
        var colon = text.LastIndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? text : text.Substring(colon + 2);
    }
}
