using System.Diagnostics;
using Kubewright.Tool.Commands;
using Kubewright.Tool.Reports;

namespace Kubewright.Tool.Tests;

/// <summary>What happens around a run: outputs that are full or closed, files that are none.</summary>
public sealed class ProcessTests
{
    [Fact]
    public void FullOutput_EndsWithAnExitCode()
    {
        using var folder = new ToolFolder().Write("a.yaml", Manifests.BrokenService);

        Assert.Equal(ExitCode.Unusable, Process.Run(["check", folder.Path("a.yaml")], () => Open(new FullStream())));
    }

    [Fact]
    public void ClosedOutput_EndsWithAnExitCode() =>
        Assert.Equal(ExitCode.Unusable, Process.Run(["check", "."], () => throw new IOException("Bad file descriptor")));

    [Fact]
    public void Fault_EndsWithAnExitCode() =>
        Assert.Equal(ExitCode.Unusable, Process.Run(["check", "."], () => throw new InvalidOperationException("planted")));

    [SkippableFact]
    public void Pipe_IsPassedOverWithANote()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no pipes in folders");
        using var folder = new ToolFolder().Write("b.yaml", Manifests.Service);
        Shell("mkfifo", folder.Path("a.yaml"));

        var run = folder.Run("check", ".");

        Assert.Equal("kubewright: 'a.yaml' is a pipe, a socket or a device, not a file; it was skipped.\n", run.Error);
        Assert.Contains("in 1 file", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, run.ExitCode);
    }

    /// <summary>A pipe that nobody writes to, and links that lead in a circle, are files that are not there.</summary>
    [SkippableTheory]
    [InlineData("kustomization.yaml")]
    [InlineData("a.yaml")]
    public void PipesAndCircles_AreNotRendered(string name)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no pipes in folders");
        using var folder = new ToolFolder().Write("over/kustomization.yaml", "resources: [a.yaml]\n").Write("over/a.yaml", Manifests.Service);
        File.Delete(folder.Path("over/" + name));
        Shell("mkfifo", folder.Path("over/" + name));
        Assert.Equal(ExitCode.Unusable, folder.Run("render", "over").ExitCode);
        Assert.Equal(ExitCode.Clean, folder.Run("environments", ".").ExitCode);

        File.Delete(folder.Path("over/" + name));
        File.CreateSymbolicLink(folder.Path("over/" + name), folder.Path("over/" + name));
        Assert.Equal(ExitCode.Unusable, folder.Run("render", "over").ExitCode);
        Assert.Equal(ExitCode.Clean, folder.Run("environments", ".").ExitCode);
    }

    [SkippableFact]
    public void Device_IsPassedOverWithANote()
    {
        Skip.IfNot(File.Exists("/dev/zero"), "/dev/zero is not here");
        using var folder = new ToolFolder().Write("b.yaml", Manifests.Service);
        File.CreateSymbolicLink(folder.Path("a.yaml"), "/dev/zero");

        Assert.Equal("kubewright: 'a.yaml' is a pipe, a socket or a device, not a file; it was skipped.\n", folder.Run("check", ".").Error);
    }

    [SkippableFact]
    public void LinkThatLeadsNowhere_IsPassedOverWithANote()
    {
        Skip.If(OperatingSystem.IsWindows(), "links need rights on Windows");
        using var folder = new ToolFolder().Write("b.yaml", Manifests.Service);
        File.CreateSymbolicLink(folder.Path("a.yaml"), folder.Path("nowhere.yaml"));

        var run = folder.Run("check", ".");

        Assert.Equal("kubewright: 'a.yaml' leads to a file that does not exist; it was skipped.\n", run.Error);
        Assert.Equal(ExitCode.Clean, run.ExitCode);
    }

    [Fact]
    public void EmptyFile_IsAFile()
    {
        using var folder = new ToolFolder().Write("a.yaml", "").Write("b.yaml", Manifests.Service);

        var run = folder.Run("check", ".");

        Assert.Equal("", run.Error);
        Assert.Contains("in 2 files", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 1, 2, 0 })]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xE0, 0xC0, 0x81, 0x82, 0x90, 0xAB })]
    public void FileThatIsNotText_IsPassedOverWithANote(byte[] bytes)
    {
        using var folder = new ToolFolder().Write("a.yaml", bytes).Write("b.yaml", Manifests.Service);

        var run = folder.Run("check", ".");

        Assert.Equal("kubewright: 'a.yaml' is not text; it was skipped.\n", run.Error);
        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.Equal(ExitCode.Unusable, folder.Run("check", "a.yaml").ExitCode);
    }

    /// <summary>A file's name and text can write no line of their own, and give no orders to a terminal or a CI server.</summary>
    [SkippableFact]
    public void NameAndText_ControlNothing()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such names");
        const string text = "apiVersion: v1\nkind: Service\nmetadata:\n  name: \"a\\e]0;PWN\\a\\e[2J\"\nspec:\n  \"ty\\e[31mep\": ClusterIP\n  type: "
            + "\"Cluster\\e[1m##[error]IP\"\n  ports: [{ port: 80, targetPort: \"h\\e[5m\\u202Ex\" }]\n";
        using var folder = new ToolFolder().Write("::error::\u001B[31m\u202E.yaml", text).Write("line\n::error::x.yaml", text);
        var reports = ReportFormat.All.Where(format => format != ReportFormat.GitHub)
            .Select(format => (string[])["check", "--info", "--format", format.Name, "."]);
        foreach (var arguments in (string[][])[.. reports, ["endpoints", "."], ["fix", "--dry-run", "."], ["check", "no\n::error::\u001B[1m"]])
        {
            var run = folder.Run(arguments);
            var all = run.Output + run.Error;
            Assert.DoesNotContain(all, c => c != '\n' && (char.IsControl(c) || c is '\u202E'));
            Assert.DoesNotContain(all.Split('\n'), line => line.TrimStart().StartsWith("::error", StringComparison.Ordinal));
            Assert.DoesNotContain("##[error]", arguments.Contains("--format") ? "" : all, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Message_HasAnUpperLength()
    {
        using var folder = new ToolFolder().Write("a.yaml",
            "apiVersion: v1\nkind: Service\nmetadata: { name: " + new string('a', 100_000) + " }\nspec: { ports: [{ port: 80 }] }\n");

        Assert.All(folder.Run("check", "--info", "a.yaml").Output.Split('\n'),
            line => Assert.True(line.Length < 1200, line.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static Terminal Open(Stream output) => new()
    {
        Output = new StreamWriter(output),
        Error = TextWriter.Null,
        Input = Stream.Null,
        CurrentDirectory = Directory.GetCurrentDirectory(),
    };

    private static void Shell(string program, string argument) => System.Diagnostics.Process.Start(new ProcessStartInfo(program, [argument]))!.WaitForExit();

    /// <summary>What <c>/dev/full</c> is.</summary>
    private sealed class FullStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");
    }
}
