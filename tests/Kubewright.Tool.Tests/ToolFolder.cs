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

    public ToolRun Run(byte[] input, params string[] arguments)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        using var terminal = new Terminal { Output = output, Error = error, Input = new MemoryStream(input), CurrentDirectory = _path };
        var exitCode = KubewrightCommand.Run(arguments, terminal);
        return new ToolRun(exitCode, output.ToString(), error.ToString(), _path);
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
