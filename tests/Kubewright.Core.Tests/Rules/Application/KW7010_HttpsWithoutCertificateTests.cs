using Kubewright.Core.Application.Listening;
using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Application;

public sealed class KW7010_HttpsWithoutCertificateTests
{
    private const string Https = "[ { name: ASPNETCORE_HTTPS_PORTS, value: {|KW7010:'8443'|} } ]";

    [Fact]
    public void Reports_PortOfAVariable()
    {
        var finding = Assert.Single(ManifestVerifier.Verify(Orders.Deployment(env: Https), Orders.Application()));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.StartsWith(
            "Shop.Orders listens on 8443 by HTTPS (ASPNETCORE_HTTPS_PORTS of container 'api'), but nothing gives it a certificate", finding.Message,
                StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_Url() => ManifestVerifier.Verify(
        Orders.Deployment(env: "[ { name: ASPNETCORE_URLS, value: {|KW7010:'http://+:8080;https://+:8443'|} } ]"), Orders.Application());

    [Theory]
    [InlineData("[ { name: ASPNETCORE_HTTPS_PORTS, value: '8443' }, { name: Kestrel__Certificates__Default__Path, value: /a } ]")]
    [InlineData("[ { name: ASPNETCORE_HTTPS_PORTS, value: '8443' }, { name: ASPNETCORE_Kestrel__Certificates__Default__Subject, value: a } ]")]
    [InlineData("[ { name: ASPNETCORE_HTTPS_PORTS, value: '8443' } ]\n          envFrom: [ { secretRef: { name: tls } } ]")]
    [InlineData("[ { name: ASPNETCORE_HTTP_PORTS, value: '8080' } ]")]
    public void Ignores_WhereACertificateMayCome(string env) => ManifestVerifier.Verify(Orders.Deployment(env: env), Orders.Application());

    [Fact]
    public void Ignores_CodeAndImagesThatMayBringOne()
    {
        var plain = Orders.Deployment(env: "[ { name: ASPNETCORE_HTTPS_PORTS, value: '8443' } ]");
        ManifestVerifier.Verify(plain, Orders.Application(code: new CodeListening { MayHaveCertificate = true }));
        ManifestVerifier.Verify(plain, Orders.Application(environment: "RUN dotnet dev-certs https"));
        ManifestVerifier.Verify(
            Orders.Deployment(
                env: "[ { name: ASPNETCORE_HTTPS_PORTS, value: '8443' } ]",
                more: "\n          volumeMounts: [ { name: c, mountPath: /root/.aspnet/https } ]\n      volumes: [ { name: c, emptyDir: {} } ]"),
            Orders.Application());
    }
}
