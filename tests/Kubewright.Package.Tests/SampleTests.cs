using Kubewright.Package.Tests.Harness;
using Kubewright.Testing;

namespace Kubewright.Package.Tests;

/// <summary>The samples, built as everybody builds.</summary>
[Collection(OnePackage.Name)]
public sealed class SampleTests(PackageFixture package)
{
    [Fact]
    public async Task Broken_PrintsItsErrorsAndWarningsByThePackage()
    {
        var folder = package.NewFolder().Write("Directory.Build.targets", $"""
            <Project>
              <ItemGroup>
                <PackageReference Include="Kubewright" Version="{package.Version}" />
              </ItemGroup>
            </Project>
            """);
        var broken = Path.Combine(RepositoryFolder.Root, "samples", "Broken");
        folder.Write("Broken/Broken.csproj", File.ReadAllText(Path.Combine(broken, "Broken.csproj")));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(broken, "k8s")))
        {
            folder.Write($"Broken/k8s/{Path.GetFileName(file)}", File.ReadAllText(file));
        }

        var result = await folder.BuildAsync("Broken");

        var lines = File.ReadAllLines(Path.Combine(RepositoryFolder.Root, "tests", "Kubewright.Core.Tests", "Samples", "broken.txt"))
            .Select(line => $"{folder.Path}/Broken/{line}")
            .Where(line => !line.Contains(": info KW", StringComparison.Ordinal))
            .ToList();
        result.Prints([.. PrintedLine.ReadAll(string.Join('\n', lines), folder.Path)]);
        Assert.All(lines, line => Assert.Contains(line, result.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shop_BuildsWithoutAWord()
    {
        // What it references is built already, and other tests are reading it.
        var (exitCode, output) = await DotnetCommand.RunAsync(
            Path.Combine(RepositoryFolder.Root, "samples", "Shop"),
            "build", "Shop.sln", "-v:m", "-tl:off", "-c", package.Configuration, "-p:BuildProjectReferences=false");

        Assert.True(exitCode == 0, output);
        Assert.Empty(PrintedLine.ReadAll(output, RepositoryFolder.Root));
    }
}
