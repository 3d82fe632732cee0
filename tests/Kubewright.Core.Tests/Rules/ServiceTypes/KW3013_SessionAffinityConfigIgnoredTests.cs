using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.ServiceTypes;

public sealed class KW3013_SessionAffinityConfigIgnoredTests
{
    [Fact]
    public void Reports_NoAffinity() => ManifestVerifier.VerifyMessage(
        ServiceManifest.With("{|KW3013:sessionAffinityConfig|}: {clientIP: {timeoutSeconds: 600}}"),
        "KW3013",
        Severity.Warning,
        "Service 'orders' has settings for a session affinity that is not turned on: they are dropped unless sessionAffinity is 'ClientIP'");

    [Fact]
    public void Reports_None() =>
        ManifestVerifier.Verify(ServiceManifest.With("sessionAffinity: None", "{|KW3013:sessionAffinityConfig|}: {clientIP: {timeoutSeconds: 600}}"));

    [Fact]
    public void Ignores_ClientIP() =>
        ManifestVerifier.Verify(ServiceManifest.With("sessionAffinity: ClientIP", "sessionAffinityConfig: {clientIP: {timeoutSeconds: 600}}"));

    [Fact]
    public void Ignores_Empty() => ManifestVerifier.Verify(ServiceManifest.With("sessionAffinityConfig: {}"));
}
