using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4061_SettingNotUnderstoodTests
{
    [Fact]
    public void Reports_WhatIsNoObject() => ManifestVerifier.VerifyMessage(
        "# kubewright: external {|KW4061:db|}\n" + Naming.Deployment(),
        "KW4061",
        Severity.Warning,
        "'db' is not an object; write its kind and name, such as 'Secret/db-password', and a reason after ' - '");

    [Fact]
    public void Reports_UnknownSettings() =>
        ManifestVerifier.Verify(null, ("a.yaml", Naming.Deployment()), ("kubewright.yaml", "{|KW4061:external|}:\n  - Secret/db\n"));

    [Fact]
    public void Ignores_Settings() =>
        ManifestVerifier.Verify(null, ("a.yaml", Naming.Deployment(Naming.FromSecret("db", "x"))), ("kubewright.yaml", "externals:\n  - Secret/db\n"));
}
