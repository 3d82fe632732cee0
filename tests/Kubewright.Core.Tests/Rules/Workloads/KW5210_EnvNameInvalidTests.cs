using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5210_EnvNameInvalidTests
{
    [Fact]
    public void Reports_EqualsSign() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            env:
              - name: {|KW5210:LEVEL=info|}
            """),
        "KW5210",
        Severity.Error,
        "Deployment 'orders': 'name' of 'env[0]' of container 'api' is 'LEVEL=info', which holds '='; printable ASCII without '=' is allowed");

    [Fact]
    public void Reports_CharacterThatIsNotAscii() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            env:
              - name: {|KW5210:GRÖSSE|}
            """),
        "KW5210",
        Severity.Error,
        "Deployment 'orders': 'name' of 'env[0]' of container 'api' is 'GRÖSSE', which holds 'Ö'; printable ASCII without '=' is allowed");

    [Theory]
    [InlineData("Logging:Level", 31, true)]
    [InlineData("1st", 31, true)]
    [InlineData("..a", 31, true)]
    [InlineData("a.b-C_1", 31, false)]
    [InlineData("Logging:Level", 32, false)]
    [InlineData("1st", 32, false)]
    public void Reports_ByTheVersion(string name, int minor, bool isRefused) => Assert.Equal(isRefused, ManifestVerifier.Check(
        new CheckOptions { KubernetesVersion = new KubernetesVersion(1, minor) },
        ("a.yaml", WorkloadText.Deployment(container: $"env:\n  - name: \"{name}\"\n"))).Any(finding => finding.Id == "KW5210"));

    [Fact]
    public void Ignores_DotnetName() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            env:
              - name: Logging:Level
                value: info
              - name: ConnectionStrings__Db
                value: a
              - name: 1st.of-all
                value: b
            """));

    [Fact]
    public void Reports_Prefix() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            envFrom:
              - prefix: {|KW5210:A=|}
                configMapRef:
                  name: settings
            """),
        "KW5210",
        Severity.Error,
        "Deployment 'orders': 'prefix' of 'envFrom[0]' of container 'api' is 'A=', which holds '='; printable ASCII without '=' is allowed");
}
