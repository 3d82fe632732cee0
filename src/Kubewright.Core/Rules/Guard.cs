using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules;

/// <summary>
/// Runs what may fail on somebody's file, so that it costs that file or rule alone: what is thrown becomes KW9001 where it happened, and all else
/// goes on. Cancellation passes through.
/// </summary>
public static class Guard
{
    /// <summary>What a reader makes of a file; the other value where it fails.</summary>
    /// <param name="read">Reads it.</param>
    /// <param name="otherwise">What holds where it cannot be read: nothing is known of it.</param>
    /// <param name="failed">Takes what was thrown.</param>
    public static T Run<T>(Func<T> read, Func<T> otherwise, Action<Exception> failed)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failed(exception);
            return otherwise();
        }
    }

    /// <summary>Runs a part of the work. Returns what was thrown; null where nothing was.</summary>
    /// <param name="run">The work.</param>
    /// <param name="argument">What it is done with, so that the work needs no closure.</param>
    public static Exception? Run<T>(Action<T> run, T argument)
    {
        try
        {
            run(argument);
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return exception;
        }
    }

    /// <summary>KW9001 for a file that could not be read.</summary>
    /// <param name="place">The file, or where in it.</param>
    /// <param name="exception">What was thrown.</param>
    public static Finding CannotRead(SourceSpan place, Exception exception) =>
        Failure(place, "Kubewright failed to read this file, so nothing is known of it", exception);

    /// <summary>KW9001 for a file that was read and could not be checked.</summary>
    /// <param name="place">The file, or where in it.</param>
    /// <param name="exception">What was thrown.</param>
    public static Finding CannotCheck(SourceSpan place, Exception exception) => Failure(place, "Kubewright failed to check this file", exception);

    /// <summary>KW9001.</summary>
    /// <param name="place">Where.</param>
    /// <param name="what">What failed, the beginning of a sentence.</param>
    /// <param name="exception">What was thrown.</param>
    /// <param name="resource">The object that was looked at.</param>
    public static Finding Failure(SourceSpan place, string what, Exception exception, Resource? resource = null) =>
        new(RuleCatalog.RuleFailed, RuleCatalog.RuleFailed.Severity, place, VisibleText.OfLine($"{what}: {Describe(exception)}", Disclosure.LongestMessage),
            resource);

    /// <summary>An exception in a sentence: its type and what it says.</summary>
    public static string Describe(Exception exception) => $"{exception.GetType().Name}: {exception.Message}";
}
