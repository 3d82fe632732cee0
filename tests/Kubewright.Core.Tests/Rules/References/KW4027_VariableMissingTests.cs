using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4027_VariableMissingTests
{
    [Fact]
    public void Reports_AMisspelledVariable() => ManifestVerifier.VerifyMessage(
        Naming.Deployment(", args: ['--level=$({|KW4027:LEVL|})'], env: [{ name: LEVEL, value: info }]"),
        "KW4027",
        Severity.Warning,
        "Deployment 'shop': '$(LEVL)' of container 'shop' stays as it is written, because the container has no variable 'LEVL'; did you mean 'LEVEL'?");

    [Theory]
    [InlineData("$(LEVEL)", "")]
    [InlineData("$$(LEVL)", "")]
    [InlineData("$(date)", "")]
    [InlineData("$(LEVL)", ", envFrom: [{ configMapRef: { name: elsewhere } }]")]
    public void Ignores_Text(string text, string sources) =>
        ManifestVerifier.Verify(Naming.Deployment($", args: ['{text}'], env: [{{ name: LEVEL, value: info }}] {sources}"));

    [Fact]
    public void Fixes_ByTheNearestVariable() => ManifestVerifier.VerifyFix(
        Naming.Deployment(", args: ['--level=$({|KW4027:LEVL|})'], env: [{ name: LEVEL, value: info }]"),
        "KW4027",
        Naming.Deployment(", args: ['--level=$(LEVEL)'], env: [{ name: LEVEL, value: info }]"));
}
