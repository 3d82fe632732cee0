using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7103_HostInOtherNamespaceTests
{
    [Fact]
    public void Reports_ShortNameOfAnotherNamespace() => ManifestVerifier.VerifyMessage(
        Client.With("http://{|KW7103:orders|}", ns: "front") + Client.Orders(ns: "shop"),
        "KW7103",
        Severity.Warning,
        "ORDERS_URL of Deployment 'web' names host 'orders', which is looked for in namespace 'front', but Service 'orders' is in 'shop'; write "
        + "'orders.shop'");

    [Fact]
    public void Reports_WrongNamespace() => ManifestVerifier.Verify(Client.With("http://{|KW7103:orders.front.svc|}", ns: "front") + Client.Orders(ns: "shop"));

    /// <summary>Two words may be a host outside of the cluster; only <c>.svc</c> makes them one of its own.</summary>
    [Fact]
    public void Reports_WrongNamespaceWithoutSvcQuietly() => Assert.Equal(
        Severity.Info,
        Assert.Single(ManifestVerifier.Verify(Client.With("http://{|KW7103:orders.front|}", ns: "front") + Client.Orders(ns: "shop"))).Severity);

    [Fact]
    public void Ignores_NamespaceThatIsNotStated() => ManifestVerifier.Verify(Client.With("http://orders") + Client.Orders(ns: "shop"));

    [Fact]
    public void Ignores_RightNamespace() => ManifestVerifier.Verify(Client.With("http://orders.shop", ns: "front") + Client.Orders(ns: "shop"));

    [Fact]
    public void Ignores_ServiceOfBothNamespaces() =>
        ManifestVerifier.Verify(Client.With("http://orders", ns: "front") + Client.Orders(ns: "shop") + Client.Orders(ns: "front"));

    [Fact]
    public void Fixes_ByTheNamespace() => ManifestVerifier.VerifyFix(
        Client.With("http://{|KW7103:orders|}:80", ns: "front") + Client.Orders(ns: "shop"),
        "KW7103",
        Client.With("http://orders.shop:80", ns: "front") + Client.Orders(ns: "shop"));
}
