using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2032_DuplicateServicePortNameTests
{
    private static readonly string Two = Deployment(Container("- name: http\n  containerPort: 8080\n- name: metrics\n  containerPort: 9090"));

    [Fact]
    public void Reports_TheSecondPortOfAName() => ManifestVerifier.VerifyMessage(
        Two + Service("- name: http\n  port: 80\n  targetPort: http\n- name: {|KW2032:http|}\n  port: 9090\n  targetPort: metrics"),
        "KW2032",
        Severity.Error,
        "Service 'orders' has two ports named 'http'");

    [Fact]
    public void Ignores_DifferentNames() => ManifestVerifier.Verify(
        Two + Service("- name: http\n  port: 80\n  targetPort: http\n- name: metrics\n  port: 9090\n  targetPort: metrics"));

    [Fact]
    public void Reports_BehindAPortWhoseNameIsNotKnown() => ManifestVerifier.Verify(
        Two + Service("- name: http\n  port: 80\n  targetPort: http\n- name: ${NAME}\n  port: 81\n  targetPort: http\n- name: {|KW2032:http|}\n  port: 9090\n  "
            + "targetPort: metrics"));

    [Fact]
    public void Ignores_EmptyNames() => ManifestVerifier.Verify(
        Two + Service("- name: {|KW2031:\"\"|}\n  port: 80\n  targetPort: http\n- name: {|KW2031:\"\"|}\n  port: 9090\n  targetPort: metrics"));
}
