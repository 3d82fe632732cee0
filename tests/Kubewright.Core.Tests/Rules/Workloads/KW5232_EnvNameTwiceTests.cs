using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5232_EnvNameTwiceTests
{
    [Fact]
    public void Reports_AnotherValue() => ManifestVerifier.VerifyMessage(
        Env("- { name: LEVEL, value: info }\n- { name: MODE, value: fast }\n- { name: {|KW5232:LEVEL|}, value: debug }"),
        "KW5232",
        Severity.Warning,
        "Deployment 'orders': container 'api' sets the variable 'LEVEL' twice; this value hides the one on line 20");

    [Fact]
    public void Reports_ValueFromElsewhere() => ManifestVerifier.Verify(
        Env("- { name: HOST, value: local }\n- { name: {|KW5232:HOST|}, valueFrom: { fieldRef: { fieldPath: status.hostIP } } }"));

    [Fact]
    public void Reports_TheSameValue_AsInformation()
    {
        var findings = ManifestVerifier.Verify(Env("- { name: LEVEL, value: info }\n- { name: {|KW5232:LEVEL|}, value: info }"));
        Assert.Equal(Severity.Info, Assert.Single(findings).Severity);
    }

    [Fact]
    public void Ignores_ValueThatIsBuiltOnTheEarlierOne() =>
        ManifestVerifier.Verify(Env("- { name: PATH, value: /bin }\n- { name: PATH, value: '$(PATH):/opt/tools' }"));

    [Fact]
    public void Ignores_NamesThatDifferInCase() => ManifestVerifier.Verify(Env("- { name: level, value: info }\n- { name: LEVEL, value: debug }"));

    [Fact]
    public void Ignores_OneNameInTwoContainers() => ManifestVerifier.Verify(WorkloadText.Deployment(
        container: "env:\n  - { name: LEVEL, value: info }",
        pod: "initContainers:\n  - name: setup\n    image: shop/setup:1.0\n    env:\n      - { name: LEVEL, value: debug }"));

    private static string Env(string variables) =>
        WorkloadText.Deployment(container: "env:\n  " + variables.Replace("\n", "\n  ", StringComparison.Ordinal));
}
