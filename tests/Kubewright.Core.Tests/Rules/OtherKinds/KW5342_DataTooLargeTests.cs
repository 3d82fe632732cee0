using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.OtherKinds;

public sealed class KW5342_DataTooLargeTests
{
    private const int Most = 1024 * 1024;

    [Fact]
    public void Reports_OneByteMore() => ManifestVerifier.Verify(ConfigMap("{|KW5342:shop|}", Most + 1));

    [Fact]
    public void Reports_SecretOfEncodedBytes() => ManifestVerifier.Verify(
        $"apiVersion: v1\nkind: Secret\nmetadata:\n  name: {{|KW5342:shop|}}\ndata:\n  large: {Convert.ToBase64String(new byte[Most + 1])}\n");

    [Fact]
    public void Ignores_ExactlyAMebibyte() => ManifestVerifier.Verify(ConfigMap("shop", Most));

    private static string ConfigMap(string name, int length) =>
        $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {name}\ndata:\n  large: {new string('a', length)}\n";
}
