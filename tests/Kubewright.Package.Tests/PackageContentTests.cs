using System.IO.Compression;
using System.Xml.Linq;
using Kubewright.Package.Tests.Harness;

namespace Kubewright.Package.Tests;

[Collection(OnePackage.Name)]
public sealed class PackageContentTests(PackageFixture package)
{
    [Fact]
    public void Package_HoldsTheseFilesAndNoOthers()
    {
        using var archive = ZipFile.OpenRead(package.PackagePath);

        Assert.Equal(
            [
                "Kubewright.nuspec",
                "LICENSE",
                "README.md",
                "analyzers/dotnet/cs/Kubewright.Analyzers.dll",
                "analyzers/dotnet/cs/Kubewright.CodeFixes.dll",
                "analyzers/dotnet/cs/Kubewright.Core.dll",
                "analyzers/dotnet/cs/Kubewright.YamlDotNet.dll",
                "build/Kubewright.props",
                "build/Kubewright.targets",
                "buildTransitive/Kubewright.props",
                "buildTransitive/Kubewright.targets",
                "lib/net8.0/Kubewright.dll",
                "lib/net8.0/Kubewright.xml",
                "lib/netstandard2.0/Kubewright.dll",
                "lib/netstandard2.0/Kubewright.xml",
            ],
            archive.Entries
                .Select(entry => entry.FullName)
                // What every package has.
                .Where(name => name is not "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Package_BringsNothingWithItAndIsNoDevelopmentDependency()
    {
        using var archive = ZipFile.OpenRead(package.PackagePath);
        await using var stream = archive.GetEntry("Kubewright.nuspec")!.Open();
        var nuspec = XDocument.Load(stream);
        XName Name(string name) => nuspec.Root!.Name.Namespace + name;

        Assert.Empty(nuspec.Descendants(Name("dependency")));
        Assert.Equal(["net8.0", ".NETStandard2.0"], nuspec.Descendants(Name("group")).Select(group => group.Attribute("targetFramework")!.Value));
        // Its library would not reach the compiler.
        Assert.Empty(nuspec.Descendants(Name("developmentDependency")));
        Assert.Equal("MIT", nuspec.Descendants(Name("license")).Single().Value);
    }
}
