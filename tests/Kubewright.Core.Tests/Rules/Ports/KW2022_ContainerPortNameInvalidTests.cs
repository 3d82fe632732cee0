using Kubewright.Core.Rules;
using Kubewright.Testing;
using static Kubewright.Core.Tests.Rules.Ports.PortManifests;

namespace Kubewright.Core.Tests.Rules.Ports;

public sealed class KW2022_ContainerPortNameInvalidTests
{
    [Theory]
    [InlineData("p234567890123456", "has 16 characters, at most 15 are allowed")]
    [InlineData("HTTP", "holds the capital 'H'; lower-case letters, digits and '-' are allowed")]
    [InlineData("http_alt", "holds '_'; lower-case letters, digits and '-' are allowed")]
    [InlineData("\"8080\"", "has no letter, and needs at least one")]
    [InlineData("http--alt", "has two hyphens in a row")]
    [InlineData("-http", "must begin and end with a letter or digit")]
    [InlineData("http-", "must begin and end with a letter or digit")]
    public void Reports_WhatIsWrong(string name, string why) => ManifestVerifier.VerifyMessage(
        Deployment(Container($"- name: {{|KW2022:{name}|}}\n  containerPort: 8080")),
        "KW2022",
        Severity.Error,
        $"Deployment 'orders' names a port of container 'api' '{name.Trim('"')}', which cannot be a port name: it {why}");

    [Theory]
    [InlineData("p23456789012345")]
    [InlineData("8080-tcp")]
    [InlineData("x")]
    [InlineData("\"\"")]
    [InlineData("${NAME}")]
    public void Ignores_WhatTheServerTakes(string name) => ManifestVerifier.Verify(Deployment(Container($"- name: {name}\n  containerPort: 8080")));

    [Fact]
    public void Fixes_ByLowerCase() => ManifestVerifier.VerifyFix(
        Deployment(Container("- name: {|KW2022:HTTP|}\n  containerPort: 8080")),
        "KW2022",
        Deployment(Container("- name: http\n  containerPort: 8080")));
}
