using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5322_PolicyAddressesTests
{
    [Fact]
    public void Reports_AddressWithoutLength() => ManifestVerifier.VerifyMessage(
        PolicyOf("cidr: {|KW5322:10.0.0.7|}"),
        "KW5322",
        Severity.Error,
        "NetworkPolicy 'orders': the address range '10.0.0.7' is not a range of addresses; a single address is written '10.0.0.7/32'");

    [Theory]
    [InlineData("cidr: {|KW5322:all|}")]
    [InlineData("cidr: {|KW5322:10.0.0.0/33|}")]
    [InlineData("cidr: {|KW5322:10.0.0.1/8|}")]
    [InlineData("cidr: 10.0.0.0/8, except: [{|KW5322:11.0.0.0/16|}]")]
    [InlineData("cidr: 10.0.0.0/8, except: [{|KW5322:10.0.0.0/8|}]")]
    [InlineData("cidr: 10.0.0.0/8, except: [{|KW5322:\"fd00::/16\"|}]")]
    [InlineData("cidr: 10.0.0.0/8, except: [10.1.0.0/16, {|KW5322:none|}]")]
    public void Reports_Block(string block) => ManifestVerifier.Verify(PolicyOf(block));

    [Theory]
    [InlineData("cidr: 0.0.0.0/0, except: [169.254.169.254/32, 10.0.0.0/8]")]
    [InlineData("cidr: \"fd00::/8\", except: [\"fd12::/16\"]")]
    [InlineData("cidr: \"${RANGE}\", except: [10.0.0.0/8]")]
    public void Ignores_Block(string block) => ManifestVerifier.Verify(PolicyOf(block));

    private static string PolicyOf(string block) => $$"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: orders
        spec:
          podSelector: {}
          egress:
            - to:
                - ipBlock: { {{block}} }
        """;
}
