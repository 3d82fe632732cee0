using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Selectors.Manifest;

namespace Kubewright.Core.Tests.Rules.Selectors;

public sealed class KW1013_EndpointsOverwrittenTests
{
    [Fact]
    public void Reports_EndpointsOfAServiceWithSelector() => ManifestVerifier.VerifyMessage(
        Deployment() + Service() + Endpoints("orders", "{|KW1013:subsets|}"),
        "KW1013",
        Severity.Warning,
        "Endpoints 'orders' are written by hand, but Service 'orders' has a selector, so that Kubernetes replaces them by the pods that it selects; remove them, or the Service's selector");

    [Fact]
    public void Ignores_EndpointsOfAnotherName() => ManifestVerifier.Verify(Deployment() + Service() + Endpoints("orders-external", "subsets"));

    private static string Endpoints(string name, string subsets) => $$"""
        apiVersion: v1
        kind: Endpoints
        metadata:
          name: {{name}}
        {{subsets}}:
          - addresses: [{ ip: 192.0.2.7 }]
            ports: [{ name: http, port: 8080 }]
        """;
}
