using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3022_ExternalNameMissingTests
{
    [Fact]
    public void Reports_NoName() => ManifestVerifier.VerifyMessage(
        ServiceManifest.External().Replace("ExternalName", "{|KW3022:ExternalName|}", StringComparison.Ordinal),
        "KW3022",
        Severity.Error,
        "Service 'database' has the type ExternalName but no externalName: the DNS name that it stands for is missing");

    [Fact]
    public void Reports_EmptyName() => ManifestVerifier.Verify(ServiceManifest.External("externalName: {|KW3022:''|}"));

    [Fact]
    public void Reports_DotAlone() => ManifestVerifier.Verify(ServiceManifest.External("externalName: {|KW3022:.|}"));

    [Fact]
    public void Ignores_Name() => ManifestVerifier.Verify(ServiceManifest.External("externalName: db.example.com"));

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(ServiceManifest.External("externalName: ${HOST}"));
}
