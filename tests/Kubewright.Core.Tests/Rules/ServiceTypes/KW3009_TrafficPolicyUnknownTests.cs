using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3009_TrafficPolicyUnknownTests
{
    [Fact]
    public void Reports_OtherCase() => ManifestVerifier.VerifyMessage(
        ServiceManifest.With("type: NodePort", "externalTrafficPolicy: {|KW3009:local|}"),
        "KW3009",
        Severity.Error,
        "Service 'orders' has the externalTrafficPolicy 'local', but only 'Cluster' and 'Local' are allowed; did you mean 'Local'?");

    [Fact]
    public void Reports_InternalPolicy() => ManifestVerifier.Verify(ServiceManifest.With("internalTrafficPolicy: {|KW3009:Node|}"));

    [Fact]
    public void Ignores_Known() =>
        ManifestVerifier.Verify(ServiceManifest.With("type: NodePort", "externalTrafficPolicy: Local", "internalTrafficPolicy: Cluster"));

    [Fact]
    public void Fixes_ByTheKnownValue() => ManifestVerifier.VerifyFix(
        ServiceManifest.With("internalTrafficPolicy: {|KW3009:local|}"),
        "KW3009",
        ServiceManifest.With("internalTrafficPolicy: Local"));

    [Fact]
    public void Reports_PolicyOfAServiceWithExternalIPs() => Assert.Contains(
        ManifestVerifier.Check(null, ("orders.yaml", """
            apiVersion: v1
            kind: Service
            metadata:
              name: orders
            spec:
              externalIPs:
                - 192.0.2.10
              externalTrafficPolicy: local
              ports:
                - port: 80
            """)),
        finding => finding is { Id: "KW3009", Severity: Severity.Error });

    [Fact]
    public void Reports_LoadBalancer() => ManifestVerifier.Verify(ServiceManifest.With("type: LoadBalancer", "externalTrafficPolicy: {|KW3009:local|}"));

    /// <summary>There the field itself may not be written, which is KW3008.</summary>
    [Fact]
    public void Ignores_InternalService() => Assert.Equal(
        ["KW3008"],
        ManifestVerifier.Check(null, ("orders.yaml", ServiceManifest.With("externalTrafficPolicy: local"))).Select(finding => finding.Id));
}
