using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5323_PolicyPortTests
{
    [Fact]
    public void Reports_QuotedNumber() => ManifestVerifier.VerifyMessage(
        PolicyOf("port: {|KW5323:\"80\"|}"),
        "KW5323",
        Severity.Error,
        "NetworkPolicy 'orders': the port '80' is a name because it is quoted, and a name needs a letter; write the number 80");

    [Theory]
    [InlineData("port: {|KW5323:0|}")]
    [InlineData("port: {|KW5323:65536|}")]
    [InlineData("port: {|KW5323:HTTP|}")]
    [InlineData("port: 80, endPort: {|KW5323:65536|}")]
    public void Reports_Port(string port) => ManifestVerifier.Verify(PolicyOf(port));

    [Theory]
    [InlineData("port: 1")]
    [InlineData("port: 65535, endPort: 65535")]
    [InlineData("port: abcdefghijklmno")]
    [InlineData("port: null")]
    [InlineData("port: \"${PORT}\"")]
    public void Ignores_Port(string port) => ManifestVerifier.Verify(PolicyOf(port));

    private static string PolicyOf(string port) => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: orders
        spec:
          podSelector: {}
          ingress:
            - ports:
                - { {{port}} }
        """;
}
