using System.Collections.Immutable;

namespace Kubewright.Core.Graph.References;

/// <summary>
/// What the objects of common operators name: cert-manager, External Secrets, the Prometheus operator, Argo CD, Flux, volume snapshots.
/// </summary>
internal static class OperatorReferences
{
    private const string CertManager = "cert-manager.io";
    private const string NotIssued = "no certificate is issued";
    private const string NotReconciled = "it is not reconciled";

    private static readonly TargetKinds Secret = TargetKinds.One("", "Secret");
    private static readonly ImmutableArray<string> Monitors = ["ServiceMonitor", "PodMonitor"];
    private static readonly TargetKinds FluxSources = TargetKinds.By(
        "kind",
        "apiVersion",
        ("source.toolkit.fluxcd.io", "GitRepository"),
        ("source.toolkit.fluxcd.io", "HelmRepository"),
        ("source.toolkit.fluxcd.io", "OCIRepository"),
        ("source.toolkit.fluxcd.io", "Bucket"));

    public static ImmutableArray<ReferenceRow> Rows { get; } =
    [
        Of(CertManager, ["Certificate", "CertificateRequest"], "spec.issuerRef", "name",
            TargetKinds.By("kind", "group", (CertManager, "Issuer"))) with { Words = "issuerRef", Consequence = NotIssued },
        Of(CertManager, ["Certificate", "CertificateRequest"], "spec.issuerRef", "name", TargetKinds.By("kind", "group", (CertManager, "ClusterIssuer"))) with
        {
            Words = "issuerRef",
            Scope = ReferenceScope.Cluster,
            Consequence = NotIssued,
        },
        Of(CertManager, ["Issuer"], "spec.ca", "secretName", Secret) with { Consequence = NotIssued },
        Of("external-secrets.io", ["ExternalSecret"], "spec.secretStoreRef", "name", TargetKinds.By("kind", null, ("external-secrets.io", "SecretStore"))) with
        {
            Words = "secretStoreRef",
            Consequence = "no Secret is made",
        },
        Of("external-secrets.io", ["ExternalSecret"], "spec.secretStoreRef", "name",
            TargetKinds.By("kind", null, ("external-secrets.io", "ClusterSecretStore"))) with
        {
            Words = "secretStoreRef",
            Scope = ReferenceScope.Cluster,
            Consequence = "no Secret is made",
        },
        OfMonitor("spec.endpoints[].basicAuth.username"),
        OfMonitor("spec.endpoints[].basicAuth.password"),
        OfMonitor("spec.endpoints[].bearerTokenSecret"),
        Of("argoproj.io", ["Application"], "spec", "project", TargetKinds.One("argoproj.io", "AppProject")) with { Consequence = "it is not synchronized" },
        Of("kustomize.toolkit.fluxcd.io", ["Kustomization"], "spec.sourceRef", "name", FluxSources) with { Words = "sourceRef", Scope = ReferenceScope.Stated,
            Consequence = NotReconciled },
        Of("kustomize.toolkit.fluxcd.io", ["Kustomization"], "spec.dependsOn[]", "name", TargetKinds.One("kustomize.toolkit.fluxcd.io", "Kustomization")) with
        {
            Words = "dependsOn",
            Scope = ReferenceScope.Stated,
            Consequence = NotReconciled,
        },
        Of("helm.toolkit.fluxcd.io", ["HelmRelease"], "spec.chart.spec.sourceRef", "name", FluxSources) with { Words = "sourceRef",
            Scope = ReferenceScope.Stated, Consequence = NotReconciled },
        Of("snapshot.storage.k8s.io", ["VolumeSnapshot"], "spec.source", "persistentVolumeClaimName",
            TargetKinds.One("", "PersistentVolumeClaim")) with { Consequence = "no snapshot is taken" },
    ];

    private static ReferenceRow OfMonitor(string path) => new("name", Secret)
    {
        Groups = ["monitoring.coreos.com"],
        Kinds = Monitors,
        Path = path,
        Words = path.Substring(path.LastIndexOf('.') + 1),
        Section = SectionRow.Key("key", false),
        Consequence = "nothing is scraped",
    };

    private static ReferenceRow Of(string group, ImmutableArray<string> kinds, string path, string field, TargetKinds targets) =>
        new(field, targets) { Groups = [group], Kinds = kinds, Path = path };
}
