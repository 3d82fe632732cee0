using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4044_RewriteGroupMissingTests
{
    [Fact]
    public void Reports_AGroupThatThePathLacks() => Assert.Contains(
        Check("/orders/(.*)", "/$2"),
        finding => finding is
        {
            Severity: Severity.Warning,
            Message: "Ingress 'shop' rewrites to '/$2', but path '/orders/(.*)' has one group, so '$2' is empty"
        });

    [Theory]
    [InlineData("/orders(/|$)(.*)", "/$2")]
    [InlineData("/orders/(.*)", "/$1")]
    [InlineData("/orders", "/")]
    [InlineData("'${PATH}'", "/$2")]
    public void Ignores_Rewrite(string path, string target) => Assert.Empty(Check(path, target));

    private static IEnumerable<Finding> Check(string path, string target) =>
        ManifestVerifier.Check(null, ("a.yaml", Shop.Orders + Shop.Ingress("orders", "number: 80", path)
        .Replace("  name: shop\n", $"  name: shop\n  annotations: {{ nginx.ingress.kubernetes.io/rewrite-target: '{target}' }}\n", StringComparison.Ordinal)))
        .Where(finding => finding.Id == "KW4044");
}
