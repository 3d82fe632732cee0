using Kubewright.Tree;

namespace Kubewright.Build.Tests;

public sealed class ManifestLayoutTests
{
    [Fact]
    public void Files_SortInTheOrderOfApplication()
    {
        string[] kinds = ["NetworkPolicy", "Ingress", "HorizontalPodAutoscaler", "Deployment", "Service", "PersistentVolumeClaim", "Secret", "ConfigMap", "ServiceAccount", "LimitRange", "Namespace", "Widget"];

        Assert.Equal(
            ["namespace", "limitrange", "serviceaccount", "configmap", "secret", "persistentvolumeclaim", "service", "deployment", "horizontalpodautoscaler", "ingress", "networkpolicy", "widget"],
            ManifestLayout.Arrange(kinds.Select(kind => Manifest(kind)), file: null).Keys.Order(StringComparer.Ordinal).Select(file => file.Split('-')[1]));
    }

    [Theory]
    [InlineData("Service", "orders", "", "", "09-service-orders.yaml")]
    [InlineData("Service", "orders", "shop", "", "09-service-orders.shop.yaml")]
    [InlineData("Service", "orders", "", "prod", "prod/09-service-orders.yaml")]
    [InlineData("ClusterRole", "system:Reader", "", "", "04-clusterrole-system_reader.yaml")]
    [InlineData("Service", "../../etc/passwd", "", "..", "_/09-service-.._.._etc_passwd.yaml")]
    public void File_IsCalledByKindAndName(string kind, string name, string space, string set, string expected) =>
        Assert.Equal([expected], ManifestLayout.Arrange([Manifest(kind, name, space, set)], file: null).Keys);

    [Fact]
    public void FilesThatWouldBeCalledAlike_AreNumbered() => Assert.Equal(
        ["04-role-a_b-2.yaml", "04-role-a_b.yaml"],
        ManifestLayout.Arrange([Manifest("Role", "a:b"), Manifest("Role", "a_b")], file: null).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void OneFile_HoldsThemAsDocuments()
    {
        var file = Assert.Single(ManifestLayout.Arrange([Manifest("Deployment"), Manifest("Namespace"), Manifest("Service")], "shop.yaml"));

        Assert.Equal("shop.yaml", file.Key);
        Assert.Equal("kind: Namespace\nmetadata:\n  name: orders\n---\nkind: Service\nmetadata:\n  name: orders\n---\nkind: Deployment\nmetadata:\n  name: orders\n", file.Value);
    }

    [Fact]
    public void ManifestThatConfigureChanges_SaysSoAboveItself()
    {
        var text = ManifestLayout.Arrange([Manifest("Deployment") with { ConfiguredBy = "Shop.App" }], file: null).Values.Single();

        Assert.StartsWith("# This is what the attributes of Shop.App say.", text, StringComparison.Ordinal);
        Assert.EndsWith("\nkind: Deployment\nmetadata:\n  name: orders\n", text, StringComparison.Ordinal);
    }

    private static WrittenManifest Manifest(string kind, string name = "orders", string space = "", string set = "")
    {
        var metadata = new MappingNode { ["name"] = name };
        if (space.Length > 0)
        {
            metadata["namespace"] = space;
        }

        return new WrittenManifest(new MappingNode { ["kind"] = kind, ["metadata"] = metadata }, set, null);
    }
}
