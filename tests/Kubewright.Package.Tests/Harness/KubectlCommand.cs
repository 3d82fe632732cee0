using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Kubewright.Package.Tests.Harness;

/// <summary>Runs <c>kubectl</c>, where the machine has it, without a cluster.</summary>
internal static class KubectlCommand
{
    private const string Path = "/usr/bin/kubectl";

    public static bool IsThere => File.Exists(Path);

    /// <summary>
    /// What kubectl makes of a file: it decodes each object into the type that Kubernetes has for it, so that a number where a text belongs fails,
    /// and prints it as JSON.
    /// </summary>
    public static async Task<JsonElement> DecodeAsync(string file)
    {
        var start = new ProcessStartInfo(Path, ["annotate", "--local", "-f", file, "read=true", "-o", "json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{file}: {await error}\n{await File.ReadAllTextAsync(file)}");
        return JsonDocument.Parse(output).RootElement;
    }
}
