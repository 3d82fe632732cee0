using System.Collections.Immutable;

namespace Kubewright.Core.Graph.References;

/// <summary>
/// What the objects of common operators name: cert-manager, External Secrets, the Prometheus operator, volume snapshots.
/// </summary>
internal static class OperatorReferences
{
    private const string CertManager = "cert-manager.io";
    private const string NotIssued = "no certificate is issued";

    private static readonly TargetKinds Secret = TargetKinds.One("", "Secret");
    private static readonly ImmutableArray<string> Monitoring = ["Prometheus", "PrometheusAgent", "Alertmanager", "ThanosRuler"];


    /// <summary>Where the store of a provider names the Secret by which it logs in (external-secrets.io/latest/api/spec, SecretStoreProvider).</summary>
    private static readonly ImmutableArray<string> StoreSecrets =
    [
        "aws.auth.secretRef.accessKeyIDSecretRef", "aws.auth.secretRef.secretAccessKeySecretRef",
        "azurekv.authSecretRef.clientId", "azurekv.authSecretRef.clientSecret",
        "gcpsm.auth.secretRef.secretAccessKeySecretRef",
        "vault.auth.tokenSecretRef", "vault.auth.appRole.secretRef",
    ];

    /// <summary>Where an endpoint of a monitor names a Secret (prometheus-operator.dev/docs/api-reference/api, Endpoint).</summary>
    private static readonly ImmutableArray<string> MonitorSecrets =
    [
        "basicAuth.username", "basicAuth.password", "bearerTokenSecret", "authorization.credentials",
        "tlsConfig.ca.secret", "tlsConfig.cert.secret", "tlsConfig.keySecret",
    ];

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
        Of(CertManager, ["Issuer"], "spec.ca", "secretName", Secret) with { NeededKeys = [["tls.crt"], ["tls.key"]], Consequence = NotIssued },
        OfSecret(CertManager, "Issuer", "spec.acme.externalAccountBinding.keySecretRef"),
        OfSecret(CertManager, "Issuer", "spec.acme.solvers[].dns01.cloudflare.apiTokenSecretRef"),
        OfSecret(CertManager, "Issuer", "spec.acme.solvers[].dns01.cloudflare.apiKeySecretRef"),
        OfSecret(CertManager, "Issuer", "spec.acme.solvers[].dns01.digitalocean.tokenSecretRef"),
        OfSecret(CertManager, "Issuer", "spec.acme.solvers[].dns01.azureDNS.clientSecretSecretRef"),
        OfSecret(CertManager, "Issuer", "spec.acme.solvers[].dns01.cloudDNS.serviceAccountSecretRef"),
        OfSecret(CertManager, "Issuer", "spec.acme.solvers[].dns01.route53.secretAccessKeySecretRef"),
        OfSecret(CertManager, "Issuer", "spec.vault.auth.tokenSecretRef"),
        OfSecret(CertManager, "Issuer", "spec.vault.auth.appRole.secretRef"),
        OfSecret(CertManager, "Certificate", "spec.keystores.jks.passwordSecretRef"),
        OfSecret(CertManager, "Certificate", "spec.keystores.pkcs12.passwordSecretRef"),
        .. OfInjectedAuthority("cert-manager.io/inject-ca-from", TargetKinds.One(CertManager, "Certificate")),
        .. OfInjectedAuthority("cert-manager.io/inject-ca-from-secret", Secret),
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
        .. StoreSecrets.Select(path => OfSecret("external-secrets.io", "SecretStore", "spec.provider." + path)),
        Of("external-secrets.io", ["PushSecret"], "spec.selector.secret", "name", Secret) with { Words = "the selector", Consequence = "nothing is pushed" },
        Of("external-secrets.io", ["PushSecret"], "spec.secretStoreRefs[]", "name", TargetKinds.By("kind", null, ("external-secrets.io", "SecretStore"))) with
        {
            Words = "secretStoreRefs",
            Consequence = "nothing is pushed",
        },
        .. OfMonitor("ServiceMonitor", "spec.endpoints[]"),
        .. OfMonitor("PodMonitor", "spec.podMetricsEndpoints[]"),
        Of("monitoring.coreos.com", Monitoring, "spec", "serviceAccountName", TargetKinds.One("", "ServiceAccount")) with
        {
            Consequence = "its pods are not made",
        },
        Of("snapshot.storage.k8s.io", ["VolumeSnapshot"], "spec.source", "persistentVolumeClaimName",
            TargetKinds.One("", "PersistentVolumeClaim")) with { Consequence = "no snapshot is taken" },
        Of("snapshot.storage.k8s.io", ["VolumeSnapshot"], "spec", "volumeSnapshotClassName",
            TargetKinds.One("snapshot.storage.k8s.io", "VolumeSnapshotClass")) with
        {
            Scope = ReferenceScope.Cluster,
            IsOfCluster = true,
            Consequence = "no snapshot is taken",
        },
    ];

    /// <summary>What a controller fills the authority's certificate into.</summary>
    private static IEnumerable<ReferenceRow> OfInjectedAuthority(string annotation, TargetKinds targets) =>
    [
        OfAnnotation("admissionregistration.k8s.io", ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"], annotation, targets),
        OfAnnotation("apiextensions.k8s.io", ["CustomResourceDefinition"], annotation, targets),
        OfAnnotation("apiregistration.k8s.io", ["APIService"], annotation, targets),
    ];

    private static ReferenceRow OfAnnotation(string group, ImmutableArray<string> kinds, string annotation, TargetKinds targets) =>
        Of(group, kinds, "metadata.annotations", annotation, targets) with { Form = NameForm.Qualified, Consequence = "the API server does not trust it" };

    private static IEnumerable<ReferenceRow> OfMonitor(string kind, string path) => MonitorSecrets
        .Select(field => OfSecret("monitoring.coreos.com", kind, $"{path}.{field}") with { Consequence = "nothing is scraped" })
        .Append(OfSecret("monitoring.coreos.com", kind, $"{path}.tlsConfig.ca.configMap") with
        {
            Targets = TargetKinds.One("", "ConfigMap"),
            Consequence = "nothing is scraped",
        });

    private static ReferenceRow OfSecret(string group, string kind, string path) => Of(group, [kind], path, "name", Secret) with
    {
        Words = path.Substring(path.LastIndexOf('.') + 1),
        Section = SectionRow.Key("key", false),
        Consequence = group == CertManager ? NotIssued : "no Secret is made",
    };

    private static ReferenceRow Of(string group, ImmutableArray<string> kinds, string path, string field, TargetKinds targets) =>
        new(field, targets) { Groups = [group], Kinds = kinds, Path = path };
}
