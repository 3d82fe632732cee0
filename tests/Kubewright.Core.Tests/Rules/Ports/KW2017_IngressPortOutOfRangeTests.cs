using System.Collections.Immutable;
using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2017_IngressPortOutOfRangeTests
{
    [Theory]
    [InlineData(65536)]
    [InlineData(-1)]
    public void Reports_Number(int port) => Assert.Contains(
        Check(port),
        finding => finding.Id == "KW2017" && finding.Severity == Severity.Error
            && finding.Message == $"Ingress 'shop' sends to the port {port}, but ports are between 1 and 65535");

    [Theory]
    [InlineData(1)]
    [InlineData(65535)]
    [InlineData(0)]
    public void Ignores_Number(int port) => Assert.DoesNotContain(Check(port), finding => finding.Id == "KW2017");

    private static ImmutableArray<Finding> Check(int port) => ManifestVerifier.Check(null, ("shop.yaml", $"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: shop
        spec:
          defaultBackend:
            service:
              name: orders
              port:
                number: {port}
        """));
}
