using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5234_ReferencedKeyInvalidTests
{
    [Fact]
    public void Reports_KeyWithASpace() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(container: """
            env:
              - name: LEVEL
                valueFrom:
                  configMapKeyRef:
                    name: settings
                    key: {|KW5234:log level|}
            """),
        "KW5234",
        Severity.Error,
        "Deployment 'orders': 'key' of the configMapKeyRef of container 'api' is 'log level', which holds a space; letters, digits, '-', '_' and '.' are "
        + "allowed");

    [Fact]
    public void Reports_KeyThatLeadsUpwards() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            env:
              - name: LEVEL
                valueFrom:
                  secretKeyRef:
                    name: settings
                    key: {|KW5234:..level|}
            """));

    [Fact]
    public void Ignores_FileNames() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            env:
              - name: LEVEL
                valueFrom:
                  secretKeyRef:
                    name: settings
                    key: Log_Level.v2
            """));

    [Fact]
    public void Ignores_Placeholders() => ManifestVerifier.Verify(
        WorkloadText.Deployment(container: """
            env:
              - name: LEVEL
                valueFrom:
                  secretKeyRef:
                    name: settings
                    key: "{{ key }}"
            """));
}
