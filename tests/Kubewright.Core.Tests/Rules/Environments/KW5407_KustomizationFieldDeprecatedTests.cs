using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Environments;

public sealed class KW5407_KustomizationFieldDeprecatedTests
{
    private const string Head = "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n";

    [Theory]
    [InlineData("{|KW5407:bases|}: [../base]", "'bases' of kustomizations is deprecated; write 'resources'")]
    [InlineData("{|KW5407:patchesStrategicMerge|}: [a.yaml]", "'patchesStrategicMerge' of kustomizations is deprecated; write 'patches'")]
    [InlineData("{|KW5407:commonLabels|}: {a: b}", "'commonLabels' of kustomizations is deprecated; write 'labels'")]
    [InlineData("configMapGenerator: [{name: a, {|KW5407:env|}: b}]", "'env' of kustomizations is deprecated; write 'envs'")]
    public void Reports_FieldThatIsReplaced(string fields, string message) => ManifestVerifier.VerifyMessage(Head + fields, "KW5407", Severity.Info, message);

    [Theory]
    [InlineData("resources: [../base]")]
    [InlineData("bases:")]
    public void Ignores_CurrentField(string fields) => ManifestVerifier.Verify(Head + fields);

    [Fact]
    public void Fixes_WhatIsReadAlike() => ManifestVerifier.VerifyFix(Head + "{|KW5407:bases|}: [../base]", "KW5407", Head + "resources: [../base]");
}
