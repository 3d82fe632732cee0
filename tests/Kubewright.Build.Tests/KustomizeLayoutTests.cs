using System.Text;
using Kubewright.Tree;

namespace Kubewright.Build.Tests;

/// <summary>Environments as a base of kustomize with overlays.</summary>
public sealed class KustomizeLayoutTests
{
    [Fact]
    public void Environment_IsAnOverlayOfWhatDiffers()
    {
        var files = KustomizeLayout.Arrange([Deployment("", "shop", 3, "a"), Service("", "shop"), Deployment("staging", "shop-staging", 1, "a/b"), Service("staging", "shop-staging")]);

        Assert.Equal(
            ["base/09-service-orders.shop.yaml", "base/10-deployment-orders.shop.yaml", "base/kustomization.yaml", "overlays/staging/kustomization.yaml"],
            files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n- 09-service-orders.shop.yaml\n- 10-deployment-orders.shop.yaml\n",
            Text(files["base/kustomization.yaml"].Bytes));
        Assert.Equal(
            """
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            resources:
            - ../../base
            namespace: shop-staging
            patches:
            - target:
                group: apps
                kind: Deployment
                name: orders
              patch: |
                - op: replace
                  path: /spec/replicas
                  value: 1
                - op: remove
                  path: /spec/labels/a
                - op: add
                  path: /spec/labels/a~1b
                  value: "1"

            """,
            Text(files["overlays/staging/kustomization.yaml"].Bytes));
    }

    [Fact]
    public void SetOfOtherObjects_HasAFolderOfItsOwn() => Assert.Equal(
        ["base/09-service-orders.shop.yaml", "base/kustomization.yaml", "prod/10-deployment-orders.shop.yaml"],
        KustomizeLayout.Arrange([Service("", "shop"), Deployment("prod", "shop", 1, "a")]).Keys.Order(StringComparer.Ordinal));

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static WrittenManifest Deployment(string set, string space, int replicas, string label) => new(
        new MappingNode
        {
            ["apiVersion"] = "apps/v1",
            ["kind"] = "Deployment",
            ["metadata"] = new MappingNode { ["name"] = "orders", ["namespace"] = space },
            ["spec"] = new MappingNode { ["replicas"] = replicas, ["labels"] = new MappingNode { [label] = "1" } },
        },
        set,
        null);

    private static WrittenManifest Service(string set, string space) => new(
        new MappingNode { ["apiVersion"] = "v1", ["kind"] = "Service", ["metadata"] = new MappingNode { ["name"] = "orders", ["namespace"] = space } }, set, null);
}
