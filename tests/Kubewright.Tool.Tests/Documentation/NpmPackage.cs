using System.Diagnostics;

namespace Kubewright.Tool.Tests.Documentation;

/// <summary>A package of npm, installed once on a machine into the temporary folder. Tests that need it are skipped where there is no node or no registry.</summary>
internal sealed class NpmPackage(string name, string version)
{
    private static readonly Lock Installing = new();

    /// <summary>The folder whose <c>node_modules</c> hold it; the test is skipped where it cannot be had.</summary>
    private string Install()
    {
        Skip.IfNot(IsOnPath("node") && IsOnPath("npm"), "node and npm are not installed");
        var folder = Path.Combine(Path.GetTempPath(), "kubewright-npm", $"{name.Replace('/', '+')}@{version}");
        lock (Installing)
        {
            if (!Directory.Exists(Path.Combine(folder, "node_modules", name)))
            {
                Directory.CreateDirectory(folder);
                File.WriteAllText(Path.Combine(folder, "package.json"), "{ \"private\": true }");
                var (exitCode, output) = Run(folder, "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", $"{name}@{version}");
                Skip.If(exitCode != 0, $"{name} cannot be installed: {output}");
            }
        }

        return folder;
    }

    /// <summary>Runs a script of node that may require the package. Returns what it prints.</summary>
    public string Evaluate(string script, params string[] arguments)
    {
        var (exitCode, output) = Run(Install(), "node", ["-e", script, "--", .. arguments]);
        Assert.True(exitCode == 0, output);
        return output;
    }

    private static bool IsOnPath(string command) => !OperatingSystem.IsWindows()
        && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, command)));

    private static (int ExitCode, string Output) Run(string folder, string command, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = System.Diagnostics.Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
