using System.Text;
using Kubewright.Tree;

namespace Kubewright.Build.Tests;

public sealed class ManifestLayoutTests
{
    [Fact]
    public void Files_SortInTheOrderOfApplication()
    {
        string[] kinds = ["NetworkPolicy", "Ingress", "HorizontalPodAutoscaler", "Deployment", "Service", "PersistentVolumeClaim", "Secret", "ConfigMap",
            "ServiceAccount", "LimitRange", "Namespace", "Widget"];

        Assert.Equal(
            ["namespace", "limitrange", "serviceaccount", "configmap", "secret", "persistentvolumeclaim", "service", "deployment", "horizontalpodautoscaler",
                "ingress", "networkpolicy", "widget"],
            ManifestLayout.Arrange(kinds.Select(kind => Manifest(kind)), file: null).Keys.Order(StringComparer.Ordinal).Select(file => file.Split('-')[1]));
    }

    [Theory]
    [InlineData("Service", "orders", "", "", "09-service-orders.yaml")]
    [InlineData("Service", "orders", "shop", "", "09-service-orders.shop.yaml")]
    [InlineData("Service", "orders", "", "prod", "prod/09-service-orders.yaml")]
    [InlineData("ClusterRole", "system:Reader", "", "", "04-clusterrole-system_reader.yaml")]
    [InlineData("Service", "../../etc/passwd", "", "..", "_/09-service-.._.._etc_passwd.yaml")]
    [InlineData("Service", "orders", "", ".kubewright", "_kubewright/09-service-orders.yaml")]
    [InlineData("Service", "orders", "", "prod.", "prod/09-service-orders.yaml")]
    public void File_IsCalledByKindAndName(string kind, string name, string space, string set, string expected) =>
        Assert.Equal([expected], ManifestLayout.Arrange([Manifest(kind, name, space, set)], file: null).Keys);

    [Fact]
    public void FilesThatWouldBeCalledAlike_AreNumbered() => Assert.Equal(
        ["04-role-a_b-2.yaml", "04-role-a_b.yaml"],
        ManifestLayout.Arrange([Manifest("Role", "a:b"), Manifest("Role", "a_b")], file: null).Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(240)]
    [InlineData(253)]
    [InlineData(5000)]
    public void LongName_IsCut_AndStaysDifferentFromAllOthers(int length)
    {
        var name = new string('a', length - 1);
        string[] Files() => [.. ManifestLayout.Arrange([Manifest("Deployment", name + "b", "shop", name), Manifest("Deployment", name + "c", "shop", name)],
            file: null).Keys];

        Assert.Equal(Files(), Files());
        Assert.Equal(2, Files().Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(Files(), file => Assert.All(file.Split('/'), part => Assert.InRange(part.Length, 1, 155)));
        Assert.All(Files(), file => Assert.EndsWith(".yaml", file, StringComparison.Ordinal));
    }

    [Fact]
    public void Object_IsKnownBySetKindGroupNamespaceAndName() => Assert.Equal(
        "prod Deployment.apps shop/orders",
        new WrittenManifest(new MappingNode
        {
            ["apiVersion"] = "apps/v1",
            ["kind"] = "Deployment",
            ["metadata"] = new MappingNode { ["name"] = "orders", ["namespace"] = "shop" }
        }, "prod", null)
            .ToObject().Identity);

    [Fact]
    public void OneFile_HoldsThemAsDocuments()
    {
        var file = Assert.Single(ManifestLayout.Arrange([Manifest("Deployment"), Manifest("Namespace"), Manifest("Service")], "shop.yaml"));

        Assert.Equal("shop.yaml", file.Key);
        Assert.Equal("kind: Namespace\nmetadata:\n  name: orders\n---\nkind: Service\nmetadata:\n  name: orders\n---\nkind: Deployment\nmetadata:\n  name: "
            + "orders\n", Encoding.UTF8.GetString(file.Value.Bytes));
        Assert.Equal(["Namespace 'orders'", "Service 'orders'", "Deployment 'orders'"], file.Value.Objects.Select(one => one.Description));
    }

    [Fact]
    public void ManifestThatConfigureChanges_SaysSoAboveItself()
    {
        var text = ManifestLayout.Arrange([Manifest("Deployment") with { ConfiguredBy = "Shop.App" }], file: null).Values
            .Select(file => Encoding.UTF8.GetString(file.Bytes)).Single();

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
