using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3011_SessionAffinityUnknownTests
{
    [Fact]
    public void Reports_Cookie() => ManifestVerifier.VerifyMessage(
        ServiceManifest.With("sessionAffinity: {|KW3011:Cookie|}"),
        "KW3011",
        Severity.Error,
        "Service 'orders' has the sessionAffinity 'Cookie', but only 'ClientIP' and 'None' are allowed");

    [Theory]
    [InlineData("ClientIP")]
    [InlineData("None")]
    [InlineData("''")]
    public void Ignores_Known(string value) => ManifestVerifier.Verify(ServiceManifest.With("sessionAffinity: " + value));

    [Fact]
    public void Fixes_Case() => ManifestVerifier.VerifyFix(
        ServiceManifest.With("sessionAffinity: {|KW3011:clientIP|}"),
        "KW3011",
        ServiceManifest.With("sessionAffinity: ClientIP"));
}
