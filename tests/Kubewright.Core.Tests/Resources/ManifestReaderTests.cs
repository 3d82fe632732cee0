using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Resources;

public sealed class ManifestReaderTests
{
    [Theory]
    [InlineData("apiVersion: v1\nkind: Service", "v1 Service")]
    [InlineData("apiVersion: apps/v1\nkind: Deployment", "apps/v1 Deployment")]
    [InlineData("apiVersion: v1", "v1 ")]
    [InlineData("kind: Service", " Service")]
    [InlineData("apiVersion: '${VERSION}'\nkind: '${KIND}'", " ")]
    [InlineData("kind: ''", " ")]
    [InlineData("apiVersion: ''", " ")]
    [InlineData("replicas: 3", null)]
    [InlineData("services: { web: { image: nginx } }", null)]
    public void Mapping_IsAnObject_WhereItSaysAnythingOfItsType(string text, string? type) => Assert.Equal(type is null ? [] : [type], Types("k8s.yaml", text));

    [Theory]
    [InlineData("apiVersion: v1\nkind: List\nitems: [{ apiVersion: v1, kind: Service }, { apiVersion: apps/v1, kind: Deployment }]",
        "v1 Service, apps/v1 Deployment")]
    [InlineData("apiVersion: v1\nkind: List\nitems: [{ apiVersion: v1, kind: List, items: [{ apiVersion: v1, kind: Pod }] }]", "v1 Pod")]
    [InlineData("apiVersion: v1\nkind: List\nitems: [{ metadata: { name: a } }]", "")]
    [InlineData("apiVersion: v1\nkind: ServiceList\nitems: [{ metadata: { name: a } }, { kind: Service }, { apiVersion: v1 }]",
        "v1 Service, v1 Service, v1 Service")]
    [InlineData("apiVersion: v1\nkind: ServiceList\nitems: [{ apiVersion: apps/v1, kind: Deployment }]", "apps/v1 Deployment")]
    [InlineData("apiVersion: apps/v1\nkind: DeploymentList\nitems: [{ metadata: { name: a } }]", "apps/v1 Deployment")]
    [InlineData("apiVersion: example.com/v1\nkind: PriceList\nspec: {}", "example.com/v1 PriceList")]
    [InlineData("apiVersion: example.com/v1\nkind: Order\nitems: [{ apiVersion: v1, kind: Pod }]", "example.com/v1 Order")]
    public void List_IsItsItems(string text, string types) => Assert.Equal(types, string.Join(", ", Types("k8s.yaml", text)));

    [Theory]
    [InlineData("kustomization.yaml", "resources: [a.yaml]", "kustomize.config.k8s.io/v1beta1 Kustomization")]
    [InlineData("kustomization.yml", "resources: [a.yaml]", "kustomize.config.k8s.io/v1beta1 Kustomization")]
    [InlineData("Kustomization", "resources: [a.yaml]", "kustomize.config.k8s.io/v1beta1 Kustomization")]
    [InlineData("kustomization.yaml", "kind: Component", " Component")]
    [InlineData("kustomization.yaml", "apiVersion: kustomize.config.k8s.io/v1alpha1", "kustomize.config.k8s.io/v1alpha1 ")]
    [InlineData("values.yaml", "resources: [a.yaml]", "")]
    public void Kustomization_IsOneByItsFile(string path, string text, string types) => Assert.Equal(types, string.Join(", ", Types(path, text)));

    private static IEnumerable<string> Types(string path, string text) =>
        ManifestReader.Read(new SourceFile(path, text)).Resources.Select(resource =>
            $"{resource.Type.Group}{(resource.Type.Group.Length > 0 ? "/" : "")}{resource.Type.Version} {resource.Type.Kind}");
}
