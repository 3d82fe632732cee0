using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5301_DataKeyInvalidTests
{
    [Fact]
    public void Reports_Slash() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: orders
            data:
              {|KW5301:a/b|}: text
            """,
        "KW5301",
        Severity.Error,
        "ConfigMap 'orders': 'data' has the key 'a/b', which holds '/'; letters, digits, '-', '_' and '.' are allowed");

    [Fact]
    public void Reports_Space() => ManifestVerifier.VerifyMessage(
        """
            apiVersion: v1
            kind: Secret
            metadata:
              name: orders
            stringData:
              {|KW5301:my key|}: text
            """,
        "KW5301",
        Severity.Error,
        "Secret 'orders': 'stringData' has the key '***', which holds a space; letters, digits, '-', '_' and '.' are allowed");

    [Fact]
    public void Reports_TwoDots() => ManifestVerifier.Verify(
        """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: orders
            data:
              {|KW5301:..a|}: text
            """);

    [Fact]
    public void Ignores_FileNames() => ManifestVerifier.Verify(
        """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: orders
            data:
              .env: a
              app.Settings_1-a.json: b
            """);

    [Fact]
    public void Ignores_Placeholder() => ManifestVerifier.Verify(
        """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: orders
            data:
              ${FILE}: a
            """);
}
