using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3001_TypeUnknownTests
{
    [Fact]
    public void Reports_OtherCase() => ManifestVerifier.VerifyMessage(
        ServiceManifest.With("type: {|KW3001:clusterip|}"),
        "KW3001",
        Severity.Error,
        "Service 'orders' has the type 'clusterip', but only 'ClusterIP', 'NodePort', 'LoadBalancer' and 'ExternalName' are allowed; did you mean "
        + "'ClusterIP'?");

    [Fact]
    public void Reports_WhatIsNoType() => ManifestVerifier.Verify(ServiceManifest.With("type: {|KW3001:Headless|}"));

    [Theory]
    [InlineData("ClusterIP")]
    [InlineData("NodePort")]
    [InlineData("LoadBalancer")]
    [InlineData("''")]
    [InlineData("~")]
    [InlineData("${TYPE}")]
    public void Ignores_WhatIsAllowed(string value) => ManifestVerifier.Verify(ServiceManifest.With("type: " + value));

    [Fact]
    public void Fixes_ByTheTypeThatWasMeant() => ManifestVerifier.VerifyFix(
        ServiceManifest.With("type: {|KW3001:Nodeport|}"),
        "KW3001",
        ServiceManifest.With("type: NodePort"));
}
