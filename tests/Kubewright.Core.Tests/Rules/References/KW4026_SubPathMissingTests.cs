using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4026_SubPathMissingTests
{
    [Fact]
    public void Reports_AFileThatIsNotThere() => ManifestVerifier.VerifyMessage(
        Mount("{|KW4026:appSettings.json|}"),
        "KW4026",
        Severity.Warning,
        "Deployment 'shop' mounts 'appSettings.json' of ConfigMap 'shop-config', which has only 'Title', 'appsettings.json', so an empty directory is mounted "
        + "in its place; did you mean 'appsettings.json'?");

    [Fact]
    public void Reports_APathThatNoItemHas() =>
        ManifestVerifier.Verify(Mount("{|KW4026:appsettings.json|}", ", items: [{ key: appsettings.json, path: settings/a.json }]"));

    [Theory]
    [InlineData("appsettings.json", "")]
    [InlineData("'${FILE}'", "")]
    [InlineData("settings/a.json", ", items: [{ key: appsettings.json, path: settings/a.json }]")]
    [InlineData("settings", ", items: [{ key: appsettings.json, path: settings/a.json }]")]
    public void Ignores_SubPath(string path, string items) => ManifestVerifier.Verify(Mount(path, items));

    [Fact]
    public void Fixes_ByTheNearestFile() => ManifestVerifier.VerifyFix(Mount("{|KW4026:appSettings.json|}"), "KW4026", Mount("appsettings.json"));

    private static string Mount(string subPath, string items = "") => Naming.Settings + Naming.Deployment(
        $", volumeMounts: [{{ name: v, mountPath: /app/appsettings.json, subPath: {subPath} }}]",
        $", volumes: [{{ name: v, configMap: {{ name: shop-config {items} }} }}]");
}
