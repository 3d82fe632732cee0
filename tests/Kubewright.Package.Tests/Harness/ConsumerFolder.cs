namespace Kubewright.Package.Tests.Harness;

/// <summary>A folder outside the repository with projects that consume the package.</summary>
internal sealed class ConsumerFolder(string path)
{
    public string Path => path;

    /// <summary>Writes a file, with '/' between the parts of its path.</summary>
    public ConsumerFolder Write(string file, string text)
    {
        var full = System.IO.Path.Combine(path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(path, file));

    public void Delete(string file) => File.Delete(System.IO.Path.Combine(path, file));

    /// <summary>When a file was last written.</summary>
    public DateTime TimeOf(string file) => File.GetLastWriteTimeUtc(System.IO.Path.Combine(path, file));

    /// <summary>Builds a project or solution and reads what is printed.</summary>
    public async Task<BuildResult> BuildAsync(string project, params string[] arguments)
    {
        var (exitCode, output) = await DotnetCommand.RunAsync(path, ["build", project, "-v:m", "-tl:off", .. arguments]);

        // The summary below says everything a second time.
        var summary = output.IndexOf(exitCode == 0 ? "Build succeeded." : "Build FAILED.", StringComparison.Ordinal);
        return new BuildResult(exitCode, output, [.. PrintedLine.ReadAll(summary < 0 ? output : output[..summary], path)]);
    }
}
