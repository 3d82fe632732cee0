using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5236_FileModeTests
{
    [Fact]
    public void Reports_ModeWithoutLeadingZero() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: settings
                configMap:
                  name: settings
                  defaultMode: {|KW5236:644|}
            """),
        "KW5236",
        Severity.Error,
        "Deployment 'orders': 'defaultMode' of the volume 'settings' is 644, it must be between 0 and 0777 (511); without a leading zero it is read in "
        + "decimal, did you mean 0644?");

    [Fact]
    public void Reports_NegativeMode() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: settings
                secret:
                  secretName: settings
                  items:
                    - key: a
                      path: a
                      mode: {|KW5236:-1|}
            """));

    [Fact]
    public void Fixes_LeadingZero() => ManifestVerifier.VerifyFix(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: settings
                configMap:
                  name: settings
                  defaultMode: {|KW5236:755|}
            """),
        "KW5236",
        WorkloadText.Deployment(pod: """
            volumes:
              - name: settings
                configMap:
                  name: settings
                  defaultMode: 0755
            """));

    [Fact]
    public void Ignores_OctalAndDecimal() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: settings
                projected:
                  defaultMode: 0777
                  sources:
                    - secret:
                        name: settings
                        items:
                          - key: a
                            path: a
                            mode: 420
                          - key: b
                            path: b
                            mode: 0
            """));

    [Fact]
    public void Reports_OctalModeThatDecimalHasToo() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: key
                secret:
                  secretName: key
                  defaultMode: {|KW5236:400|}
            """),
        "KW5236",
        Severity.Warning,
        "Deployment 'orders': 'defaultMode' of the volume 'key' is 400, read as decimal because there is no leading zero: 0620; did you mean 0400?");

    [Fact]
    public void Ignores_UsualModesInDecimal() => ManifestVerifier.Verify(
        WorkloadText.Deployment(pod: """
            volumes:
              - name: key
                secret:
                  secretName: key
                  defaultMode: 256
                  items:
                    - key: a
                      path: a
                      mode: 0400
            """));
}
