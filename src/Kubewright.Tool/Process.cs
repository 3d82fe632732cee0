using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Tool.Commands;

namespace Kubewright.Tool;

/// <summary>The tool as a process: whatever happens, it ends with an exit code and at most a sentence on standard error.</summary>
internal static class Process
{
    /// <summary>Runs a command line. Returns the exit code.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="open">Opens the streams, which may be closed or full.</param>
    public static int Run(IReadOnlyList<string> arguments, Func<Terminal> open)
    {
        try
        {
            using var terminal = open();
            return KubewrightCommand.Run(arguments, terminal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Files are guarded where they are read and written: what is left is the output, a full disk or a closed descriptor.
            return Complain($"the result cannot be written: {exception.Message}");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return Complain($"failed: {exception.GetType().Name}: {exception.Message}");
        }
    }

    private static int Complain(string sentence)
    {
        try
        {
            Console.Error.WriteLine("kubewright: " + VisibleText.OfLine(sentence, Disclosure.LongestMessage));
        }
        catch (IOException)
        {
            // Nobody listens there either; the exit code says it.
        }

        return ExitCode.Unusable;
    }
}
