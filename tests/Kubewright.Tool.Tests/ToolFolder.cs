using System.Text;
using Kubewright.Tool.Commands;

namespace Kubewright.Tool.Tests;

/// <summary>A temporary folder in which the tool is run.</summary>
internal sealed class ToolFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("kubewright-").FullName;

    public string Path(string relative) => System.IO.Path.Combine(_path, relative);

    public ToolFolder Write(string relative, string text) => Write(relative, new UTF8Encoding(false).GetBytes(text));

    public ToolFolder Write(string relative, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(relative))!);
        File.WriteAllBytes(Path(relative), bytes);
        return this;
    }

    public string Read(string relative) => File.ReadAllText(Path(relative));

    public ToolRun Run(params string[] arguments) => Run([], arguments);

    /// <summary>Variables of the environment in which the tool runs here.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public ToolRun Run(byte[] input, params string[] arguments)
    {
        using var bytes = new MemoryStream();
        using var output = new StreamWriter(bytes, new UTF8Encoding(false)) { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal
        {
            Output = output,
            OutputStream = bytes,
            Error = error,
            Input = new MemoryStream(input),
            CurrentDirectory = _path,
            Environment = name => Environment.GetValueOrDefault(name),
        };
        var exitCode = KubewrightCommand.Run(arguments, terminal);
        output.Flush();
        return new ToolRun(exitCode, new UTF8Encoding(false).GetString(bytes.ToArray()), bytes.ToArray(), error.ToString(), _path);
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
