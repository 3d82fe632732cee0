using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3024_ExternalNameIsAddressTests
{
    [Fact]
    public void Reports_Address() => ManifestVerifier.VerifyMessage(
        ServiceManifest.External("externalName: {|KW3024:10.1.2.3|}"),
        "KW3024",
        Severity.Warning,
        "The externalName '10.1.2.3' of Service 'database' is an IP address: it is answered as a name, which resolves nowhere; a Service without selector, "
        + "with an EndpointSlice, leads to an address");

    [Fact]
    public void Ignores_NameOfDigits() => ManifestVerifier.Verify(ServiceManifest.External("externalName: '10.1.2'"));

    [Fact]
    public void Ignores_Name() => ManifestVerifier.Verify(ServiceManifest.External("externalName: db.example.com"));
}
