using Kubewright.Core.Application;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Application;

public sealed class SidecarPortsTests
{
    [Theory]
    [InlineData(15000)]
    [InlineData(15021)]
    [InlineData(15090)]
    [InlineData(4143)]
    [InlineData(4190)]
    [InlineData(4191)]
    public void PortsOfAMesh_MayBeInAnyPod(long port) => Assert.True(SidecarPorts.Has(Workload(""), port));

    [Theory]
    [InlineData(3500)]
    [InlineData(50001)]
    [InlineData(50002)]
    [InlineData(9090)]
    [InlineData(7777)]
    public void PortsOfDapr_AreWhereItIsEnabled(long port)
    {
        Assert.True(SidecarPorts.Has(Workload("dapr.io/enabled: 'true'"), port));
        Assert.True(SidecarPorts.Has(Workload("dapr.io/enabled: 'True'"), port));
        Assert.False(SidecarPorts.Has(Workload("dapr.io/enabled: 'false'"), port));
        Assert.False(SidecarPorts.Has(Workload(""), port));
    }

    [Theory]
    [InlineData(14999)]
    [InlineData(15091)]
    [InlineData(8080)]
    public void OtherPorts_AreNobodys(long port) => Assert.False(SidecarPorts.Has(Workload("dapr.io/enabled: 'true'"), port));

    private static Workload Workload(string annotations) => Assert.IsAssignableFrom<Workload>(Assert.Single(ManifestReader.Read(new SourceFile(
        "a.yaml",
        $"apiVersion: apps/v1\nkind: Deployment\nmetadata: {{ name: a }}\nspec: {{ template: {{ metadata: {{ annotations: {{ {annotations} }} }} }} "
            + $"}}\n")).Resources));
}
