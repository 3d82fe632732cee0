using System.Text;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Tool.Output;
using Spectre.Console;

namespace Kubewright.Tool;

/// <summary>What a command reads from and writes to: the process' own streams, or a test's.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly Lazy<IAnsiConsole> _screen;
    private readonly Lazy<ProgressLine> _progress;

    public Terminal()
    {
        _screen = new Lazy<IAnsiConsole>(CreateScreen);
        _progress = new Lazy<ProgressLine>(() => new ProgressLine(IsErrorScreen ? Error : null, Width ?? WrappedText.Width));
    }

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

    /// <summary>The columns of the screen that results are read on; null where they are not read on one, so that no line is broken.</summary>
    public int? Width { get; init; }

    /// <summary>Whether a person looks at the error stream on a screen that can take a line back.</summary>
    public bool IsErrorScreen { get; init; }

    /// <summary>What shows that something takes long.</summary>
    public ProgressLine Progress => _progress.Value;

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
            Width = stream is null ? WidthOfScreen() : null,
            IsErrorScreen = !Console.IsErrorRedirected && System.Environment.GetEnvironmentVariable("TERM") is not ("dumb" or ""),
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
    public void Complain(string sentence)
    {
        Progress.Hide();
        Error.WriteLine("kubewright: " + VisibleText.OfLine(sentence, Disclosure.LongestMessage));
    }

    public void Dispose() => Output.Flush();

    /// <summary>The columns of the screen; those that every terminal has where it does not say.</summary>
    private static int WidthOfScreen()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : WrappedText.Width;
        }
        catch (Exception exception) when (exception is IOException or PlatformNotSupportedException)
        {
            return WrappedText.Width;
        }
    }

    private IAnsiConsole CreateScreen()
    {
        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Output) });

        // Whatever writes breaks its own lines, between words.
        screen.Profile.Width = short.MaxValue;
        return screen;
    }
}
