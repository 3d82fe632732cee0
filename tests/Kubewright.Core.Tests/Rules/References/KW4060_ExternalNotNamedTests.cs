using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4060_ExternalNotNamedTests
{
    private static readonly CheckOptions ClosedWorld = new() { ClosedWorld = true };

    [Theory]
    [InlineData("Secret/db")]
    [InlineData("Secret/default/db")]
    [InlineData("Secret/d*")]
    public void Ignores_WhatIsNeeded(string external) => Assert.Empty(
        ManifestVerifier.Check(ClosedWorld,
            ("a.yaml", $"# kubewright: external {external} - the platform makes it\n" + Naming.Deployment(Naming.FromSecret("db", "password")))));

    [Fact]
    public void Ignores_WhatTheSettingsFileDeclares() => Assert.Empty(ManifestVerifier.Check(
        ClosedWorld,
        ("a.yaml", Naming.Deployment(Naming.FromSecret("db", "password"))),
        ("kubewright.yaml", "externals:\n  - Secret/db\n")));

    [Fact]
    public void Reports_WhatNobodyNames() => ManifestVerifier.VerifyMessage(
        "# kubewright: external {|KW4060:Secret/other|}\n" + Naming.Deployment(),
        "KW4060",
        Severity.Info,
        "'Secret/other' is declared as external, but no manifest needs it from elsewhere");

    [Fact]
    public void Reports_WhatIsAManifestItself() =>
        ManifestVerifier.Verify("# kubewright: external {|KW4060:Secret/db|}\n" + Naming.Secret + Naming.Deployment(Naming.FromSecret("db", "password")));

    [Fact]
    public void Reports_WhatTheSettingsFileDeclares() =>
        ManifestVerifier.Verify(null, ("a.yaml", Naming.Deployment()), ("kubewright.yaml", "externals:\n  - {|KW4060:Secret/db|}\n"));
}
