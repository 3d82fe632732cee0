using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2052_DuplicateContainerPortNameTests
{
    [Fact]
    public void Reports_TheSecondPortOfAName() => ManifestVerifier.VerifyMessage(
        Deployment(Container("- name: http\n  containerPort: 8080\n- name: {|KW2052:http|}\n  containerPort: 9090")),
        "KW2052",
        Severity.Error,
        "Deployment 'orders' has two ports named 'http' in container 'api'");

    [Fact]
    public void Ignores_DifferentNames() => ManifestVerifier.Verify(
        Deployment(Container("- name: http\n  containerPort: 8080\n- name: metrics\n  containerPort: 9090\n- containerPort: 7070")));
}
