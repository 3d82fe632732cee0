using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5209_EnvValueSourcesTests
{
    [Fact]
    public void Reports_ValueAndValueFrom() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            env:
              - name: LEVEL
                value: info
                {|KW5209:valueFrom|}:
                  fieldRef:
                    fieldPath: metadata.name
            """),
        "KW5209",
        Severity.Error,
        "Deployment 'orders': 'valueFrom' of 'env[0]' of container 'api' cannot be set here; there is a 'value' beside it");

    [Fact]
    public void Reports_ValueFromNowhere() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            env:
              - name: LEVEL
                {|KW5209:valueFrom|}: {}
            """),
        "KW5209",
        Severity.Error,
        "Deployment 'orders': the valueFrom of container 'api' needs one of configMapKeyRef, secretKeyRef, fieldRef, resourceFieldRef, fileKeyRef");

    [Fact]
    public void Reports_SeveralSources() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            env:
              - name: LEVEL
                valueFrom:
                  fieldRef:
                    fieldPath: metadata.name
                  {|KW5209:resourceFieldRef|}:
                    resource: limits.cpu
            """),
        "KW5209",
        Severity.Error,
        "Deployment 'orders': the valueFrom of container 'api' has 'fieldRef' and 'resourceFieldRef', it can have only one of them");

    [Fact]
    public void Reports_EnvFromWithoutSource() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            envFrom:
              - {|KW5209:prefix|}: A_
            """),
        "KW5209",
        Severity.Error,
        "Deployment 'orders': 'envFrom[0]' of container 'api' needs one of configMapRef, secretRef");

    [Fact]
    public void Reports_EnvFromWithTwoSources() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            envFrom:
              - configMapRef:
                  name: a
                  optional: true
                {|KW5209:secretRef|}:
                  name: b
                  optional: true
            """),
        "KW5209",
        Severity.Error,
        "Deployment 'orders': 'envFrom[0]' of container 'api' has 'configMapRef' and 'secretRef', it can have only one of them");

    [Fact]
    public void Ignores_EmptyValueBesideValueFrom() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            env:
              - name: LEVEL
                value: ""
                valueFrom:
                  fieldRef:
                    fieldPath: metadata.name
            """));

    [Fact]
    public void Ignores_VariableWithoutValue() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            env:
              - name: LEVEL
            """));

    [Fact]
    public void Reports_EmptyEnvFrom() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            envFrom:
              - {|KW5209:{}|}
            """));
}
