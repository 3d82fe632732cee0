using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Workloads;

public sealed class KW5219_RolloutNumberTests
{
    [Fact]
    public void Reports_QuotedNumber() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(spec: """
            strategy:
              rollingUpdate:
                maxSurge: {|KW5219:"1"|}
                maxUnavailable: 0
            """),
        "KW5219",
        Severity.Error,
        "Deployment 'orders': 'maxSurge' is '1', it must be a number such as 1 or a percentage such as 25%");

    [Fact]
    public void Reports_NegativeNumber() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(spec: """
            strategy:
              rollingUpdate:
                maxSurge: {|KW5219:-1|}
                maxUnavailable: 1
            """),
        "KW5219",
        Severity.Error,
        "Deployment 'orders': 'maxSurge' is '-1', it cannot be negative");

    [Fact]
    public void Reports_MoreThanAll() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(spec: """
            strategy:
              rollingUpdate:
                maxSurge: 1
                maxUnavailable: {|KW5219:150%|}
            """),
        "KW5219",
        Severity.Error,
        "Deployment 'orders': 'maxUnavailable' is '150%', it cannot be above 100%");

    [Fact]
    public void Ignores_NumbersAndPercentages() => ManifestVerifier.Verify(
        WorkloadText.Deployment(spec: """
            strategy:
              rollingUpdate:
                maxSurge: 150%
                maxUnavailable: 1
            """));

    [Fact]
    public void Reports_SurgeOfADaemonSetAboveAll() => ManifestVerifier.Verify(
        WorkloadText.Deployment(kind: "DaemonSet", spec: """
            updateStrategy:
              rollingUpdate:
                maxUnavailable: 0
                maxSurge: {|KW5219:101%|}
            """));

    [Fact]
    public void Reports_StatefulSetThatMayReplaceNoPod() => ManifestVerifier.VerifyMessage(
        WorkloadText.Deployment(kind: "StatefulSet", spec: """
            updateStrategy:
              rollingUpdate:
                maxUnavailable: {|KW5219:0|}
            """),
        "KW5219",
        Severity.Warning,
        "StatefulSet 'orders': 'maxUnavailable' is '0', so that no pod can be replaced; it must be above 0");
}
