using System.Diagnostics;
using Kubewright.Testing;

namespace Kubewright.Tool.Tests.LanguageServer.RealEditors;

/// <summary>
/// Real editors, set up with the files of the folder <c>editors</c>, at a server in a process of its own. Skipped where they are not installed.
/// </summary>
public sealed class RealEditorTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [SkippableFact]
    public void Neovim()
    {
        var setup = Path.Combine(RepositoryFolder.Root, "editors/neovim/kubewright-0.7.lua");
        using var folder = Manifests.InFolder(Manifests.BrokenService);
        var said = Run(folder, "nvim", "--headless", "-n", "-u", setup, "k8s/service.yaml", "-c", "luafile " + Script("neovim.lua"));

        Assert.Contains("diagnostic: 11:19 Service 'orders' sends port 'http' to the pod port 'htpp'", said, StringComparison.Ordinal);
        Assert.Contains("action: Change to 'http'", said, StringComparison.Ordinal);
        Assert.Contains("after the fix:       targetPort: http, 0 diagnostics", said, StringComparison.Ordinal);
        Assert.Contains("definition: deployment.yaml:19", said, StringComparison.Ordinal);
        Assert.Contains("hover: port 8080 (`http`) of container `api` in `Deployment orders`", said, StringComparison.Ordinal);
        Assert.Contains("references: 2", said, StringComparison.Ordinal);
        Assert.Contains("highlights: 1", said, StringComparison.Ordinal);
        Assert.Contains("completion: http 8080", said, StringComparison.Ordinal);
        Assert.Contains("symbol: Service orders", said, StringComparison.Ordinal);
        Assert.Contains("lens: selects Deployment orders (80 → 8080)", said, StringComparison.Ordinal);
        Assert.Contains("after the rename:       targetPort: web", said, StringComparison.Ordinal);
        Assert.Contains("- name: web", folder.Read("k8s/deployment.yaml"), StringComparison.Ordinal);
        Assert.DoesNotContain("error:", said, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Emacs()
    {
        var setup = Path.Combine(RepositoryFolder.Root, "editors/emacs/kubewright.el");
        using var folder = Manifests.InFolder(Manifests.BrokenService);
        var said = Run(folder, "emacs", "--batch", "-f", "package-initialize", "-l", setup, "-l", Script("emacs.el"));
        Skip.If(said.Contains("Cannot open load file", StringComparison.Ordinal), "Emacs has neither eglot nor yaml-mode: " + said);

        Assert.Contains("diagnostic: 11 ", said, StringComparison.Ordinal);
        Assert.Contains("action: Change to 'http'", said, StringComparison.Ordinal);
        Assert.Contains("after the fix:       targetPort: http, 0 diagnostics", said, StringComparison.Ordinal);
        Assert.Contains("definition: deployment.yaml", said.Replace(folder.Path("k8s/"), "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("hover: port 8080", said, StringComparison.Ordinal);
        Assert.Contains("completion: http 8080", said, StringComparison.Ordinal);
        Assert.Contains("after the rename:       targetPort: web", said, StringComparison.Ordinal);
        Assert.Contains("- name: web", folder.Read("k8s/deployment.yaml"), StringComparison.Ordinal);
    }

    private static string Script(string name) => Path.Combine(RepositoryFolder.Root, "tests/Kubewright.Tool.Tests/LanguageServer/RealEditors", name);

    /// <summary>Runs an editor for which <c>kubewright</c> is on the PATH. Returns all that it printed.</summary>
    private static string Run(ToolFolder folder, string editor, params string[] arguments)
    {
        Skip.If(OperatingSystem.IsWindows(), "the tool's command is a script of the shell");
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        Skip.IfNot(path.Split(':').Any(one => File.Exists(Path.Combine(one, editor))), $"{editor} is not installed");
        folder.Write("bin/kubewright", $"#!/bin/sh\nexec dotnet exec {Path.Combine(AppContext.BaseDirectory, "kubewright.dll")} \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.Path("bin/kubewright"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var start = new ProcessStartInfo(editor, arguments)
        {
            WorkingDirectory = folder.Path(""),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["PATH"] = folder.Path("bin") + ":" + path;
        start.Environment["KUBEWRIGHT_FILE"] = folder.Path("k8s/service.yaml");
        start.Environment["XDG_DATA_HOME"] = folder.Path("data");
        using var process = System.Diagnostics.Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
        }

        return output.Result + error.Result;
    }
}
