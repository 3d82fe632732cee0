using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Kubewright.Package.Tests.Harness;
using Kubewright.Testing;

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
                "THIRD-PARTY-NOTICES.md",
                "analyzers/dotnet/cs/Kubewright.Analyzers.dll",
                "analyzers/dotnet/cs/Kubewright.CodeFixes.dll",
                "analyzers/dotnet/cs/Kubewright.Core.dll",
                "analyzers/dotnet/cs/Kubewright.YamlDotNet.dll",
                "build/Kubewright.props",
                "build/Kubewright.targets",
                "buildTransitive/Kubewright.props",
                "buildTransitive/Kubewright.targets",
                "lib/net8.0/Kubewright.Core.dll",
                "lib/net8.0/Kubewright.Validation.dll",
                "lib/net8.0/Kubewright.YamlDotNet.dll",
                "lib/net8.0/Kubewright.dll",
                "lib/netstandard2.0/Kubewright.Core.dll",
                "lib/netstandard2.0/Kubewright.Validation.dll",
                "lib/netstandard2.0/Kubewright.YamlDotNet.dll",
                "lib/netstandard2.0/Kubewright.dll",
                "ref/net8.0/Kubewright.dll",
                "ref/net8.0/Kubewright.xml",
                "ref/netstandard2.0/Kubewright.dll",
                "ref/netstandard2.0/Kubewright.xml",
                "tools/netstandard2.0/Kubewright.Build.dll",
                "tools/netstandard2.0/Kubewright.Core.dll",
                "tools/netstandard2.0/Kubewright.YamlDotNet.dll",
            ],
            archive.Entries
                .Select(entry => entry.FullName)
                // What every package has.
                .Where(name => name is not "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal)
                    && !name.StartsWith("package/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
    }

    /// <summary>Whose work is in the package is said, in the version that is in it.</summary>
    [Fact]
    public void Notices_NameEachDllOfOthers()
    {
        using var archive = ZipFile.OpenRead(package.PackagePath);
        using var reader = new StreamReader(archive.GetEntry("THIRD-PARTY-NOTICES.md")!.Open());
        var notices = reader.ReadToEnd();
        var dlls = archive.Entries.Select(entry => entry.Name).Where(name => name.EndsWith(".dll", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);

        string[] ours = ["Kubewright.dll", "Kubewright.Analyzers.dll", "Kubewright.Build.dll", "Kubewright.CodeFixes.dll", "Kubewright.Core.dll",
            "Kubewright.Validation.dll"];
        Assert.All(dlls.Except(ours), name => Assert.Contains($"`{name}`", notices, StringComparison.Ordinal));
        var versions = XDocument.Load(Path.Combine(RepositoryFolder.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .ToDictionary(one => one.Attribute("Include")!.Value, one => one.Attribute("Version")!.Value);
        Assert.All(
            ["YamlDotNet", "System.CommandLine", "Spectre.Console", "Microsoft.Extensions.FileSystemGlobbing"],
            name => Assert.Matches(
                $@"\[{System.Text.RegularExpressions.Regex.Escape(name)}\]\([^)]*\) {System.Text.RegularExpressions.Regex.Escape(versions[name])} \|",
                    notices));
        Assert.Contains("The above copyright notice and this permission notice shall be included", notices, StringComparison.Ordinal);
    }

    /// <summary>
    /// Each dll of ours has its symbols in it, and they name sources as they are in the repository: the same sources give the same bytes in any folder.
    /// </summary>
    [Fact]
    public void Dlls_HaveTheirSymbols_AndKnowNoPathOfTheMachine()
    {
        using var archive = ZipFile.OpenRead(package.PackagePath);
        foreach (var entry in archive.Entries
            .Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal) && entry.Name != "Kubewright.YamlDotNet.dll"))
        {
            using var copy = new MemoryStream();
            using (var stream = entry.Open())
            {
                stream.CopyTo(copy);
            }

            Assert.DoesNotContain(RepositoryFolder.Root, System.Text.Encoding.Latin1.GetString(copy.ToArray()), StringComparison.Ordinal);
            copy.Position = 0;
            using var image = new PEReader(copy);
            using var symbols = image.ReadEmbeddedPortablePdbDebugDirectoryData(
                image.ReadDebugDirectory().Single(one => one.Type == DebugDirectoryEntryType.EmbeddedPortablePdb));
            var reader = symbols.GetMetadataReader();
            Assert.All(reader.Documents, document => Assert.StartsWith("/_/", reader.GetString(reader.GetDocument(document).Name), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Package_BringsNothingWithItButToOldFrameworks_AndIsNoDevelopmentDependency()
    {
        using var archive = ZipFile.OpenRead(package.PackagePath);
        await using var stream = archive.GetEntry("Kubewright.nuspec")!.Open();
        var nuspec = XDocument.Load(stream);
        XName Name(string name) => nuspec.Root!.Name.Namespace + name;

        // What checks sets needs one package, which .NET 8 and later have.
        var dependency = Assert.Single(nuspec.Descendants(Name("dependency")));
        Assert.Equal(
            ("System.Collections.Immutable", ".NETStandard2.0"),
            (dependency.Attribute("id")!.Value, dependency.Parent!.Attribute("targetFramework")!.Value));
        Assert.Equal(["net8.0", ".NETStandard2.0"], nuspec.Descendants(Name("group")).Select(group => group.Attribute("targetFramework")!.Value));
        // Its library would not reach the compiler.
        Assert.Empty(nuspec.Descendants(Name("developmentDependency")));
        Assert.Equal("MIT", nuspec.Descendants(Name("license")).Single().Value);
    }

    /// <summary>
    /// What the oldest host has: Roslyn 4.8.0 of SDK 8. A dll that asks for more is refused there with no more than a warning. Workspaces,
    /// of Roslyn 4.14.0, are asked for by code fixes alone, which only editors load.
    /// </summary>
    [Theory]
    [InlineData("Kubewright.Analyzers", "4.8.0.0", 8)]
    [InlineData("Kubewright.Core", "", 8)]
    [InlineData("Kubewright.YamlDotNet", "", 8)]
    [InlineData("Kubewright.CodeFixes", "4.14.0.0", 9)]
    public void AnalyzerDll_ReferencesWhatIsPackedOrWhatTheOldestHostHas(string name, string roslyn, int platform)
    {
        using var archive = ZipFile.OpenRead(package.PackagePath);

        foreach (var reference in ReferencesOf(archive, $"analyzers/dotnet/cs/{name}.dll"))
        {
            if (reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            {
                Assert.Equal(roslyn, reference.Version!.ToString());
            }
            else if (reference.Name.StartsWith("System.", StringComparison.Ordinal))
            {
                Assert.True(reference.Version!.Major <= platform, $"{name} asks for {reference}.");
            }
            else if (reference.Name != "netstandard")
            {
                Assert.NotNull(archive.GetEntry($"analyzers/dotnet/cs/{reference.Name}.dll"));
            }
        }
    }

    /// <summary>
    /// What every MSBuild since SDK 8 and Visual Studio 2022 brings along, in versions that it has. What else the tasks need is compiled into them: beside
    /// them in the package there is nothing.
    /// </summary>
    [Fact]
    public void TaskDll_ReferencesWhatEveryMSBuildHas()
    {
        using var archive = ZipFile.OpenRead(package.PackagePath);

        Assert.All(ReferencesOf(archive, "tools/netstandard2.0/Kubewright.Build.dll"), reference => Assert.True(
            reference.Name switch
            {
                "netstandard" => true,
                "Microsoft.Build.Framework" or "Microsoft.Build.Utilities.Core" => reference.Version!.ToString() == "15.1.0.0",
                "System.Reflection.Metadata" => reference.Version!.Major <= 7,
                // The domain's, which is in the package beside the tasks; SDK 8 holds this one.
                "System.Collections.Immutable" => reference.Version!.Major <= 8,
                "Kubewright.Core" => archive.GetEntry("tools/netstandard2.0/Kubewright.Core.dll") is not null,
                _ => false,
            },
            $"The tasks ask for {reference}."));
    }

    private static List<System.Reflection.AssemblyName> ReferencesOf(ZipArchive archive, string entry)
    {
        using var copy = new MemoryStream();
        using (var stream = archive.GetEntry(entry)!.Open())
        {
            stream.CopyTo(copy);
        }

        copy.Position = 0;
        using var image = new PEReader(copy);
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())];
    }
}
