using System.Text;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Spectre.Console;

namespace Kubewright.Tool;

/// <summary>What a command reads from and writes to: the process' own streams, or a test's.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly Lazy<IAnsiConsole> _screen;

    public Terminal() => _screen = new Lazy<IAnsiConsole>(CreateScreen);

    /// <summary>Where results go, and nothing else.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>What <see cref="Output"/> writes to; null where it is a screen.</summary>
    public Stream? OutputStream { get; init; }

    /// <summary>Where the tool speaks of itself: what it could not read, how it is used.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>What the path <c>-</c> stands for.</summary>
    public required Stream Input { get; init; }

    /// <summary>What relative paths start from.</summary>
    public required string CurrentDirectory { get; init; }

    /// <summary>Whether a person reads the results on a screen; whether it shows colours is the screen's matter (NO_COLOR, TERM).</summary>
    public bool IsScreen { get; init; }

    /// <summary>Variables of the environment by name, such as GITHUB_ACTIONS; null where one is not set.</summary>
    public Func<string, string?> Environment { get; init; } = _ => null;

    public static Terminal OfProcess()
    {
        var stream = Console.IsOutputRedirected ? Console.OpenStandardOutput() : null;
        return new Terminal
        {
            // A pipe gets UTF-8 whatever the code page of the machine: JSON and SARIF are read by programs.
            Output = stream is not null ? new StreamWriter(stream, new UTF8Encoding(false), 1 << 16) : Console.Out,
            OutputStream = stream,
            Error = Console.Error,
            Input = Console.OpenStandardInput(),
            CurrentDirectory = Directory.GetCurrentDirectory(),
            IsScreen = stream is null,
            Environment = System.Environment.GetEnvironmentVariable,
        };
    }

    /// <summary>The same with results that go to a file.</summary>
    public Terminal To(TextWriter file) =>
        new() { Output = file, Error = Error, Input = Input, CurrentDirectory = CurrentDirectory, Environment = Environment };

    /// <summary>Writes a part of the result, coloured where it is read on a screen.</summary>
    public void Write(string text, Style? style = null)
    {
        if (IsScreen && style is not null)
        {
            _screen.Value.Write(text, style);
        }
        else
        {
            Output.Write(text);
        }
    }

    /// <summary>Writes a file as it is, byte for byte; on a screen its text.</summary>
    public void Write(byte[] bytes, string text)
    {
        if (OutputStream is null)
        {
            Output.Write(text);
            return;
        }

        Output.Flush();
        OutputStream.Write(bytes);
    }

    public void WriteLine(string text = "") => Output.WriteLine(text);

    /// <summary>Says something of the tool itself: what it could not read or write.</summary>
    public void Complain(string sentence) => Error.WriteLine("kubewright: " + VisibleText.OfLine(sentence, Disclosure.LongestMessage));

    public void Dispose() => Output.Flush();

    private IAnsiConsole CreateScreen()
    {
        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Output) });

        // The screen breaks long lines by itself, and can then still be searched and copied from.
        screen.Profile.Width = short.MaxValue;
        return screen;
    }
}
