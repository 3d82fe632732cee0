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
