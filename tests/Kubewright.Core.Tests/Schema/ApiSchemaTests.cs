using Kubewright.Core.Schema;

namespace Kubewright.Core.Tests.Schema;

public class ApiSchemaTests
{
    [Fact]
    public void FindsAKindByGroupVersionAndName()
    {
        var deployment = ApiSchema.FindKind("apps", "v1", "Deployment");

        Assert.NotNull(deployment);
        Assert.Equal("apps/v1", deployment.ApiVersion);
        Assert.True(deployment.IsNamespaced);
        Assert.Equal("apps.v1.Deployment", deployment.Type.Name);
        Assert.Null(ApiSchema.FindKind("apps", "v1", "deployment"));
        Assert.Null(ApiSchema.FindKind("apps", "v1beta2", "Deployment"));
    }

    [Fact]
    public void TheCoreGroupHasAnEmptyName()
    {
        var node = ApiSchema.FindKind("", "v1", "Node");

        Assert.NotNull(node);
        Assert.Equal("v1", node.ApiVersion);
        Assert.False(node.IsNamespaced);
    }

    [Fact]
    public void KnowsWhatAFieldTakes()
    {
        var service = ApiSchema.FindType("core.v1.ServiceSpec")!;

        var ports = service.FindField("ports")!;
        Assert.Equal(SchemaShape.List, ports.Type.Shape);
        Assert.Equal("[]v1.ServicePort", ports.Type.GoName);
        Assert.Equal(SchemaListKind.Map, ports.ListKind);
        Assert.Equal("port protocol", string.Join(" ", ports.Keys));
        Assert.Equal(SchemaShape.IntOrString, ports.Type.Element!.Object!.FindField("targetPort")!.Type.Shape);
        Assert.True(ports.Type.Element.Object.FindField("port")!.Required);

        Assert.Equal("map[string]string", service.FindField("selector")!.Type.GoName);
        Assert.Equal("ClusterIP NodePort LoadBalancer ExternalName", string.Join(" ", service.FindField("type")!.Enum));
        Assert.Null(service.FindField("Ports"));
    }

    [Fact]
    public void EnumsThatTheServerDoesNotCheckAreMarked()
    {
        Assert.False(ApiSchema.FindType("discovery.v1.EndpointSlice")!.FindField("addressType")!.EnumIsEnforced);
        Assert.True(ApiSchema.FindType("core.v1.PodSpec")!.FindField("dnsPolicy")!.EnumIsEnforced);
        Assert.Contains("digital signature", ApiSchema.FindType("certificates.v1.CertificateSigningRequestSpec")!.FindField("usages")!.Enum);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("apps", true)]
    [InlineData("networking.k8s.io", true)]
    [InlineData("gateway.networking.k8s.io", false)]
    [InlineData("monitoring.coreos.com", false)]
    public void KnowsTheGroupsOfKubernetesItself(string group, bool builtIn) => Assert.Equal(builtIn, ApiSchema.IsBuiltInGroup(group));

    [Fact]
    public void ManyThreadsMayAskAtOnce() =>
        Parallel.ForEach(ApiSchema.Kinds, kind => Assert.NotEmpty(kind.Type.Fields));
}
