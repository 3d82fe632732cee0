using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7420_VolumeHidesApplicationTests
{
    [Theory]
    [InlineData("{|KW7420:/app|}", "configMap: { name: a }")]
    [InlineData("{|KW7420:/app/|}", "secret: { secretName: a }")]
    [InlineData("{|KW7420:/app|}", "emptyDir: {}")]
    public void Reports_VolumeOverTheApplication(string path, string volume) =>
        Assert.Equal(Severity.Error, Assert.Single(Verify(path, volume), finding => finding.Id == "KW7420").Severity);

    [Theory]
    [InlineData("/app/config", "configMap: { name: a }")]
    [InlineData("/application", "configMap: { name: a }")]
    [InlineData("/app", "persistentVolumeClaim: { claimName: a }")]
    [InlineData("/", "persistentVolumeClaim: { claimName: a }")]
    public void Ignores_OtherFoldersAndVolumesThatMayHoldIt(string path, string volume) => Verify(path, volume);

    [Fact]
    public void Ignores_ImageWhoseFolderIsNotKnown() => Verify("/app", "emptyDir: {}", "");

    private static IEnumerable<Finding> Verify(string path, string volume, string workdir = "WORKDIR /app") => ManifestVerifier.Verify(
        Orders.Deployment(more: $"\n          volumeMounts: [ {{ name: v, mountPath: {path} }} ]\n      volumes: [ {{ name: v, {volume} }} ]"),
        Orders.Application(environment: workdir));
}
