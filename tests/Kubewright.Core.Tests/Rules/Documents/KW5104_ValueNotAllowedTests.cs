using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5104_ValueNotAllowedTests
{
    [Fact]
    public void Reports_OtherCase() => ManifestVerifier.VerifyMessage(
        Pod("dnsPolicy: {|KW5104:clusterfirst|}"),
        "KW5104",
        Severity.Error,
        "Pod 'orders': 'spec.dnsPolicy' cannot be 'clusterfirst', only ClusterFirstWithHostNet, ClusterFirst, Default or None; did you mean 'ClusterFirst'?");

    [Fact]
    public void Reports_OtherWord() => ManifestVerifier.VerifyMessage(
        Pod("restartPolicy: {|KW5104:Sometimes|}"),
        "KW5104",
        Severity.Error,
        "Pod 'orders': 'spec.restartPolicy' cannot be 'Sometimes', only Always, OnFailure or Never");

    [Theory]
    [InlineData("restartPolicy: OnFailure")]
    [InlineData("restartPolicy: \"\"")]
    [InlineData("restartPolicy: ${POLICY}")]
    public void Ignores_AllowedValues(string line) => ManifestVerifier.Verify(Pod(line));

    [Fact]
    public void Fixes_ByTheNearestValue() =>
        ManifestVerifier.VerifyFix(Pod("restartPolicy: {|KW5104:never|}"), "KW5104", Pod("restartPolicy: Never"));

    private static string Pod(string line) => $"""
        apiVersion: v1
        kind: Pod
        metadata:
          name: orders
        spec:
          {line}
          containers:
            - name: api
              image: shop/orders:1.4
        """;
}
