using System.Text;

namespace Kubewright.Tool;

/// <summary>What a command reads from and writes to: the process' own streams, or a test's.</summary>
internal sealed class Terminal : IDisposable
{
    /// <summary>Where results go, and nothing else.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Where the tool speaks of itself: what it could not read, how it is used.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>What the path <c>-</c> stands for.</summary>
    public required Stream Input { get; init; }

    /// <summary>What relative paths start from.</summary>
    public required string CurrentDirectory { get; init; }

    /// <summary>Whether results are read by a person on a screen that shows colours.</summary>
    public bool HasColors { get; init; }

    public static Terminal OfProcess() => new()
    {
        // A pipe gets UTF-8 whatever the code page of the machine: JSON and SARIF are read by programs.
        Output = Console.IsOutputRedirected ? new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) : Console.Out,
        Error = Console.Error,
        Input = Console.OpenStandardInput(),
        CurrentDirectory = Directory.GetCurrentDirectory(),
        HasColors = !Console.IsOutputRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb",
    };

    public void Dispose() => Output.Flush();
}
