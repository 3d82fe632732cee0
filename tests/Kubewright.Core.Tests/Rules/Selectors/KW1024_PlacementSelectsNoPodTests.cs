using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Selectors;

public sealed class KW1024_PlacementSelectsNoPodTests
{
    [Fact]
    public void Reports_AMisspelledLabel() => ManifestVerifier.VerifyMessage(
        Spread("app: {|KW1024:desc|}"),
        "KW1024",
        Severity.Warning,
        "Deployment 'desk' selects no pods: the pods of Deployment 'desk' carry app=desk, not app=desc, so the scheduler counts none; did you mean 'desk'?");

    [Fact]
    public void Reports_Affinity() => ManifestVerifier.Verify(Desk.Pods.Replace(
        "spec: { containers:",
        "spec: { affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: kubernetes.io/hostname, labelSelector: { "
        + "matchLabels: { app: {|KW1024:desc|} } } }] } }, containers:",
        StringComparison.Ordinal));

    [Fact]
    public void Reports_PodsThatAreNotHere_AsInformation() =>
        Assert.Equal(Severity.Info, Assert.Single(ManifestVerifier.Verify(Spread("{|KW1024:app: cache|}"))).Severity);

    [Fact]
    public void Ignores_ItsOwnPods() => ManifestVerifier.Verify(Spread("app: desk"));

    [Fact]
    public void Fixes_TheLabel() => ManifestVerifier.VerifyFix(Spread("app: {|KW1024:desc|}"), "KW1024", Spread("app: desk"));

    private static string Spread(string labels) => Desk.Pods.Replace(
        "spec: { containers:",
        $"spec: {{ topologySpreadConstraints: [{{ maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: DoNotSchedule, labelSelector: {{ "
            + $"matchLabels: {{ {labels} }} }} }}], containers:",
        StringComparison.Ordinal);
}
