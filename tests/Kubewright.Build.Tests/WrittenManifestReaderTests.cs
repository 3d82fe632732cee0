using System.Reflection;

namespace Kubewright.Build.Tests;

/// <summary>What is read from an assembly; this one carries three manifests.</summary>
public sealed class WrittenManifestReaderTests
{
    [Fact]
    public void Assembly_NamesItsManifests() => Assert.Equal(
        [("Service", "orders", "", "", null), ("Deployment", "orders", "shop", "prod", "Shop.App"), ("ConfigMap", "texts", "", "", null)],
        WrittenManifestReader.Read(Assembly.GetExecutingAssembly().Location)
            .Select(manifest => (manifest.Kind, manifest.Name, manifest.Namespace, manifest.Set, manifest.ConfiguredBy)));

    [Fact]
    public void AssemblyWithoutManifests_HasNone() => Assert.Empty(WrittenManifestReader.Read(typeof(FactAttribute).Assembly.Location));

    [Fact]
    public void FileThatIsNoAssembly_IsRefused()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "no assembly");

        Assert.Throws<BadImageFormatException>(() => WrittenManifestReader.Read(file));
        File.Delete(file);
    }
}
