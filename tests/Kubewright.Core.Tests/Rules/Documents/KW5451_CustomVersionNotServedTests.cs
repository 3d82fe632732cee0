using Kubewright.Core.Rules;
using Kubewright.Core.Tests.Resources;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Documents;

public sealed class KW5451_CustomVersionNotServedTests
{
    private static string Second(string apiVersion) =>
        CustomText.Queue("workers: {type: integer}",
            $"spec:\n  workers: 2\n---\napiVersion: {apiVersion}\nkind: Queue\nmetadata:\n  name: second\nspec:\n  workers: 2\n");

    [Fact]
    public void Reports_VersionThatIsNotThere() => ManifestVerifier.VerifyMessage(
        Second("{|KW5451:example.com/v2|}"),
        "KW5451",
        Severity.Error,
        "Queue 'second' is of version 'v2', which its CustomResourceDefinition does not have; it serves 'v1'");

    [Fact]
    public void Reports_VersionThatIsNoLongerServed() => ManifestVerifier.VerifyMessage(
        Second("{|KW5451:example.com/v1beta1|}"),
        "KW5451",
        Severity.Error,
        "Queue 'second' is of version 'v1beta1', which its CustomResourceDefinition no longer serves; it serves 'v1'");

    [Fact]
    public void Ignores_ServedVersion() => ManifestVerifier.Verify(Second("example.com/v1"));

    [Fact]
    public void Ignores_KindOfAnotherGroup() => ManifestVerifier.Verify(Second("other.example.com/v2"));

    [Fact]
    public void Fixes_ByTheServedVersion() => ManifestVerifier.VerifyFix(Second("{|KW5451:example.com/v2|}"), "KW5451", Second("example.com/v1"));
}
