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
        "Deployment 'orders': container 'api' has a variable 'LEVEL=info', whose name holds '='; write the part behind '=' as its 'value'");

    [Fact]
    public void Reports_CharacterThatIsNotAscii() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            env:
              - name: {|KW5210:GRÖSSE|}
            """),
        "KW5210",
        Severity.Error,
        "Deployment 'orders': container 'api' has a variable 'GRÖSSE', whose name holds 'Ö'");

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
        "Deployment 'orders': container 'api' has an 'envFrom' with the prefix 'A=', which holds '='");
}
