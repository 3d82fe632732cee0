using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7421_SettingsMountedAsFolderTests
{
    [Theory]
    [InlineData("{|KW7421:/app/appsettings.Production.json|}", "configMap: { name: a }")]
    [InlineData("{|KW7421:/app/appsettings.json|}", "secret: { secretName: a }")]
    public void Reports_SettingsFileWithoutSubPath(string path, string volume) => Verify($"mountPath: {path}", volume);

    [Theory]
    [InlineData("mountPath: /app/appsettings.json, subPath: appsettings.json", "configMap: { name: a }")]
    [InlineData("mountPath: /app/settings", "configMap: { name: a }")]
    [InlineData("mountPath: /app/appsettings.json", "hostPath: { path: /a.json, type: File }")]
    public void Ignores_FilesAndOtherVolumes(string mount, string volume) => Verify(mount, volume);

    private static IEnumerable<Finding> Verify(string mount, string volume) =>
        ManifestVerifier.Verify(Orders.Deployment(more: $"\n          volumeMounts: [ {{ name: v, {mount} }} ]\n      volumes: [ {{ name: v, {volume} }} ]"));
}
