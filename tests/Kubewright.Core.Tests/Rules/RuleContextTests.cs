using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules;

public class RuleContextTests
{
    private static readonly string Deployment = OrdersShop.Deployment
        .Replace("apps/v1", "apps/v1beta2", StringComparison.Ordinal)
        .Replace("        app: orders\n    spec", "        app: ordres\n    spec", StringComparison.Ordinal)
        .Replace("8080", "80800", StringComparison.Ordinal);

    [Fact]
    public void ObjectOfAVersionThatIsNoLongerServed_HasNoErrors()
    {
        var findings = ManifestVerifier.Check(null, ("manifest.yaml", Deployment));

        Assert.Contains(findings, finding => finding is { Id: "KW1004", Severity: Severity.Info });
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error && finding.Id != "KW5107");
    }

    [Fact]
    public void WhatAnObjectOfSuchAVersionLeadsTo_StaysAWarning()
    {
        var findings = ManifestVerifier.Check(null, ("manifest.yaml", """
            apiVersion: v1
            kind: Service
            metadata:
              name: orders
            spec:
              selector:
                app: orders
              ports:
                - port: 80
            ---
            apiVersion: extensions/v1beta1
            kind: Ingress
            metadata:
              name: shop
            spec:
              backend:
                serviceName: orders
                servicePort: 8080
            """));

        Assert.Contains(findings, finding => finding is { Id: "KW4002", Severity: Severity.Warning });
    }

    [Theory]
    [InlineData("apps/v1beta2", 15)]
    [InlineData("apps/v1", 30)]
    public void ObjectOfAVersionThatIsServed_HasErrors(string apiVersion, int minor)
    {
        var findings = ManifestVerifier.Check(
            new CheckOptions { KubernetesVersion = new KubernetesVersion(1, minor) },
            ("manifest.yaml", Deployment.Replace("apps/v1beta2", apiVersion, StringComparison.Ordinal)));

        Assert.Contains(findings, finding => finding is { Id: "KW1004", Severity: Severity.Error });
    }
}
