using System.Globalization;
using System.Reflection;
using Kubewright.Testing;

namespace Kubewright.Package.Tests.Harness;

/// <summary>Packs the package once for all tests, into a feed of its own that no other build sees.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), $"kubewright-package-{Guid.NewGuid():N}");
    private int _consumers;

    /// <summary>A version of this run, so that no cache answers with the package of another.</summary>
    public string Version { get; } = $"0.1.0-test.{DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture)}";

    public string Feed => Path.Combine(_root, "feed");

    public string PackagePath => Path.Combine(Feed, $"Kubewright.{Version}.nupkg");

    public string Configuration { get; } = typeof(PackageFixture).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Configuration").Value!;

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Feed);
        await File.WriteAllTextAsync(Path.Combine(_root, "nuget.config"), $"""
            <configuration>
              <config>
                <add key="globalPackagesFolder" value="{Path.Combine(_root, "packages")}" />
              </config>
              <packageSources>
                <add key="kubewright-package-tests" value="{Feed}" />
              </packageSources>
              <fallbackPackageFolders>
                {MachinePackages()}
              </fallbackPackageFolders>
            </configuration>
            """);
        await File.WriteAllTextAsync(Path.Combine(_root, "Directory.Build.props"), """
            <Project>
              <PropertyGroup>
                <!-- What takes time and has nothing to do with manifests. -->
                <NuGetAudit>false</NuGetAudit>
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
              </PropertyGroup>
            </Project>
            """);
        await PackAsync(Path.Combine(RepositoryFolder.Root, "nuget", "Kubewright", "Kubewright.Package.csproj"), "--no-build", "-c", Configuration,
            $"-p:PackageVersion={Version}");
        Assert.True(File.Exists(PackagePath), $"{PackagePath} was not packed.");
    }

    /// <summary>Packs a project into the feed.</summary>
    public async Task PackAsync(string project, params string[] arguments)
    {
        var (exitCode, output) = await DotnetCommand.RunAsync(_root, ["pack", project, "-o", Feed, .. arguments]);
        Assert.True(exitCode == 0, output);
    }

    /// <summary>A new folder below the feed's nuget.config and outside the repository.</summary>
    internal ConsumerFolder NewFolder()
    {
        var path = Path.Combine(_root, $"consumer{Interlocked.Increment(ref _consumers)}");
        Directory.CreateDirectory(path);
        return new ConsumerFolder(path);
    }

    /// <summary>A C# library that references the package, with one file of code.</summary>
    internal ConsumerFolder NewProject(string name = "Shop", string targetFrameworks = "net10.0", string content = "") =>
        WriteProject(NewFolder(), name, targetFrameworks, content);

    /// <summary>Writes such a project into a folder; its last part names it.</summary>
    internal ConsumerFolder WriteProject(ConsumerFolder folder, string path, string targetFrameworks = "net10.0", string content = "")
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var property = targetFrameworks.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework";
        return folder
            .Write($"{path}/{name}.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <{property}>{targetFrameworks}</{property}>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="Kubewright" Version="{Version}" />
                  </ItemGroup>
                  {content}
                </Project>
                """)
            .Write($"{path}/{name}.cs", $"namespace {name}; public class Order {{ }}");
    }

    public Task DisposeAsync()
    {
        try
        {
            Directory.Delete(_root, recursive: true);
        }
        catch (IOException)
        {
            // A compiler server may still hold a dll; the folder is a temporary one.
        }

        return Task.CompletedTask;
    }

    /// <summary>What the machine has restored already is taken from there.</summary>
    private static string MachinePackages()
    {
        var folder = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return Directory.Exists(folder) ? $"""<add key="machine" value="{folder}" />""" : "";
    }
}
