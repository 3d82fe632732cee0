using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Kubewright.Package.Tests.Harness;
using Kubewright.Testing;

namespace Kubewright.Package.Tests;

/// <summary>The command-line tool as it is shipped: a package for a platform, one for all others, an archive and a container image.</summary>
[Collection(OnePackage.Name)]
public sealed class ToolPackageTests(PackageFixture package)
{
    private static readonly string Project = Path.Combine(RepositoryFolder.Root, "src", "Kubewright.Tool", "Kubewright.Tool.csproj");

    private static readonly string Platform = RuntimeInformation.RuntimeIdentifier;

    /// <summary>What every machine can build and run: the framework's own compiler makes it native when it starts.</summary>
    [Fact]
    public async Task WithoutACCompiler_TheToolIsInstalled_AndChecks()
    {
        var version = package.Version + ".1";
        await PackAsync(version, "any");
        await PackAsync(version, "any", "-r", "any", "-p:PublishAot=false");

        await InstallAndCheckAsync(version);
    }

    [SkippableFact]
    public async Task Native_TheToolIsInstalled_AndChecks()
    {
        SkipWithoutCCompiler();
        var version = package.Version + ".2";
        await PackAsync(version, Platform + ";any");
        await PackAsync(version, Platform + ";any", "-r", Platform);

        using (var archive = ZipFile.OpenRead(Path.Combine(package.Feed, $"Kubewright.Tool.{Platform}.{version}.nupkg")))
        {
            Assert.Equal(
                ["LICENSE", "THIRD-PARTY-NOTICES.md", $"tools/any/{Platform}/DotnetToolSettings.xml", $"tools/any/{Platform}/kubewright"],
                archive.Entries.Select(entry => entry.FullName)
                    .Where(name => name.StartsWith("tools/", StringComparison.Ordinal) || (!name.Contains('/', StringComparison.Ordinal)
                        && !name.EndsWith(".nuspec", StringComparison.Ordinal) && name != "[Content_Types].xml"))
                    .Order(StringComparer.Ordinal));
        }

        await InstallAndCheckAsync(version);
    }

    /// <summary>The program alone, for an archive, and the same as the only layer above an image that is empty.</summary>
    [SkippableFact]
    public async Task Native_TheProgramStandsAlone_AndInAnImage()
    {
        SkipWithoutCCompiler();
        var folder = package.NewFolder();
        var target = Path.Combine(folder.Path, "program");
        var image = Path.Combine(folder.Path, "image.tar");
        using var registry = new BaseImageRegistry();
        await PublishAsync(
            folder, "-r", Platform, "-o", target, "/t:PublishContainer", $"-p:ContainerBaseImage={registry.Image}", $"-p:ContainerArchiveOutputPath={image}");

        Assert.Equal(["kubewright"], Directory.EnumerateFiles(target).Select(Path.GetFileName));
        await CheckAsync(folder, Path.Combine(target, "kubewright"));
        Assert.Contains("app/kubewright", LayersOf(image).SelectMany(layer => layer));
    }

    private static void SkipWithoutCCompiler() => Skip.IfNot(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(directory => File.Exists(Path.Combine(directory, "clang"))),
        "No clang is installed, so nothing native is built.");

    private Task PackAsync(string version, string platforms, params string[] arguments) => package.PackAsync(
        Project, ["-c", "Release", $"-p:PackageVersion={version}", $"-p:ToolPackageRuntimeIdentifiers=\"{platforms}\"", "-v:q", "-p:RunAnalyzers=false", .. arguments]);

    private static async Task PublishAsync(ConsumerFolder folder, params string[] arguments)
    {
        var (exitCode, output) = await DotnetCommand.RunAsync(folder.Path, ["publish", Project, "-c", "Release", "-v:q", "-tl:off", "-p:RunAnalyzers=false", .. arguments]);
        Assert.True(exitCode == 0 && !output.Contains("warning", StringComparison.Ordinal), output);
    }

    private async Task InstallAndCheckAsync(string version)
    {
        var folder = package.NewFolder();
        var tools = Path.Combine(folder.Path, "tools");
        var (exitCode, output) = await DotnetCommand.RunAsync(folder.Path, "tool", "install", "Kubewright.Tool", "--version", version, "--tool-path", tools);
        Assert.True(exitCode == 0, output);
        await CheckAsync(folder, Path.Combine(tools, "kubewright"));
    }

    private static async Task CheckAsync(ConsumerFolder folder, string program)
    {
        folder.Write("k8s/orders.yaml", Manifests.Correct().Replace("targetPort: http", "targetPort: htpp", StringComparison.Ordinal));
        using var process = Process.Start(new ProcessStartInfo(program, ["check", "k8s"])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
        })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(1, process.ExitCode);
        Assert.Contains("KW2001", said, StringComparison.Ordinal);
        Assert.Contains("did you mean 'http'?", said, StringComparison.Ordinal);
    }

    /// <summary>The files in the layers of an image.</summary>
    private static List<List<string>> LayersOf(string image)
    {
        var layers = new List<List<string>>();
        using var files = new TarReader(File.OpenRead(image));
        while (files.GetNextEntry() is { } file)
        {
            if (file is { DataStream: { } data } && Path.GetFileName(file.Name) == "layer.tar")
            {
                using var layer = new TarReader(new GZipStream(data, CompressionMode.Decompress));
                var names = new List<string>();
                while (layer.GetNextEntry() is { } entry)
                {
                    names.Add(entry.Name.TrimStart('.', '/'));
                }

                layers.Add(names);
            }
        }

        return layers;
    }
}
