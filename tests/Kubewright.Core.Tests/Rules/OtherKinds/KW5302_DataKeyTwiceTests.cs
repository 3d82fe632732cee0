using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5302_DataKeyTwiceTests
{
    [Fact]
    public void Reports_KeyInBoth() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: orders
            data:
              logo: text
            binaryData:
              {|KW5302:logo|}: aGVsbG8=
            """,
        "KW5302",
        Severity.Error,
        "ConfigMap 'orders' has the key 'logo' in 'data' and in 'binaryData'");

    [Fact]
    public void Ignores_DifferentKeys() => ManifestVerifier.Verify(
        """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: orders
            data:
              text: a
            binaryData:
              logo: aGVsbG8=
            """);
}
