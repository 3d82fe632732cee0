using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.References;

public sealed class KW4020_NamedObjectMissingTests
{
    [Fact]
    public void Reports_AMisspelledName() => ManifestVerifier.VerifyMessage(
        Naming.Settings + Naming.Deployment(Naming.FromConfigMap("{|KW4020:shop-confg|}", "Title")),
        "KW4020",
        Severity.Warning,
        "Deployment 'shop' names ConfigMap 'shop-confg', which is not among the manifests of namespace 'default', so its pods do not start; did you mean "
        + "'shop-config'?");

    [Theory]
    [InlineData("shop-configmap")]
    [InlineData("config-shop")]
    [InlineData("shop-settings")]
    [InlineData("shopconfig")]
    public void Reports_AVariedName(string name) => Assert.Equal(
        Severity.Warning,
        Assert.Single(
            ManifestVerifier.Verify(Naming.Settings + Naming.Deployment($", envFrom: [{{ configMapRef: {{ name: {{|KW4020:{name}|}} }} }}]"))).Severity);

    [Fact]
    public void Reports_TheOnlyOneWithTheKey() => Assert.Equal(
        Severity.Warning,
        Assert.Single(ManifestVerifier.Verify(Naming.Secret + Naming.Deployment(Naming.FromSecret("{|KW4020:bd|}", "password")))).Severity);

    [Theory]
    [InlineData("other")]
    [InlineData("shop-dev")]
    [InlineData("shop-config-2")]
    public void Reports_AnUnknownName_AsInformation(string name) => Assert.Equal(
        Severity.Info,
        Assert.Single(
            ManifestVerifier.Verify(Naming.Settings + Naming.Deployment($", envFrom: [{{ configMapRef: {{ name: {{|KW4020:{name}|}} }} }}]"))).Severity);

    [Fact]
    public void Reports_AnUnknownName_AsWarning_InAClosedWorld() => Assert.Equal(
        Severity.Warning,
        Assert.Single(
            ManifestVerifier.Verify(Naming.Deployment(Naming.FromSecret("{|KW4020:other|}", "x")), new CheckOptions { ClosedWorld = true })).Severity);

    [Fact]
    public void Reports_OtherKindsOfReferences() => ManifestVerifier.Verify("""
        apiVersion: v1
        kind: ServiceAccount
        metadata: { name: shop }
        ---
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: { name: shop-data }
        spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: { name: shop }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }
        subjects: [{ kind: ServiceAccount, name: {|KW4020:shops|}, namespace: default }]
        ---
        apiVersion: keda.sh/v1alpha1
        kind: ScaledObject
        metadata: { name: shop }
        spec: { scaleTargetRef: { name: {|KW4020:shpo|} } }
        ---

        """ + Naming.Deployment(
            "",
            ", serviceAccountName: {|KW4020:shpo|}, volumes: [{ name: d, persistentVolumeClaim: { claimName: {|KW4020:data-shop|} } }]"));

    [Theory]
    [InlineData("networking.istio.io/v1", "VirtualService", "gateways: [mesh, {|KW4020:public-gatewya|}], http: []")]
    [InlineData("networking.istio.io/v1", "VirtualService", "gateways: [{|KW4020:default/public-gatewya|}], http: []")]
    [InlineData("networking.istio.io/v1", "VirtualService", "hosts: [a], http: [{ route: [{ destination: { host: {|KW4020:cataolg|} } }] }]")]
    [InlineData("networking.istio.io/v1", "DestinationRule", "host: {|KW4020:cataolg.default.svc.cluster.local|}")]
    [InlineData("kustomize.toolkit.fluxcd.io/v1", "Kustomization", "sourceRef: { kind: GitRepository, name: {|KW4020:fleet-main|} }")]
    [InlineData("notification.toolkit.fluxcd.io/v1beta3", "Alert", "eventSources: [{ kind: GitRepository, name: '*' }, { kind: GitRepository, name: "
        + "{|KW4020:flete|} }]")]
    [InlineData("networking.k8s.io/v1", "Ingress", "defaultBackend: { service: { name: catalog, port: { number: 80 } } } }\n"
        + "metadata: { name: x, annotations: { nginx.ingress.kubernetes.io/auth-secret: {|KW4020:default/logn|} }")]
    public void Reports_NamesWithinTexts(string version, string kind, string spec) => ManifestVerifier.Verify("""
        apiVersion: networking.istio.io/v1
        kind: Gateway
        metadata: { name: public-gateway }
        spec: { selector: { istio: ingressgateway }, servers: [] }
        ---
        apiVersion: v1
        kind: Service
        metadata: { name: catalog }
        spec: { type: ExternalName, externalName: catalog.example.com }
        ---
        apiVersion: source.toolkit.fluxcd.io/v1
        kind: GitRepository
        metadata: { name: fleet }
        spec: { url: 'https://example.com/fleet', interval: 1m }
        ---
        apiVersion: v1
        kind: Secret
        metadata: { name: login }
        stringData: { auth: x }
        ---

        """ + $"apiVersion: {version}\nkind: {kind}\nspec: {{ {spec} }}\n"
            + (spec.Contains("metadata:", StringComparison.Ordinal) ? "" : "metadata: { name: x }\n"));

    [Theory]
    [InlineData("catalog.default.svc.cluster.local")]
    [InlineData("www.example.com")]
    [InlineData("catalog.example")]
    [InlineData("'*.example.com'")]
    [InlineData("outside")]
    public void Ignores_HostsOfAMesh(string host) => Assert.Empty(Check(Shop.Orders.Replace("name: orders", "name: catalog", StringComparison.Ordinal)
        + "apiVersion: networking.istio.io/v1\nkind: ServiceEntry\nmetadata: { name: outside }\nspec: { hosts: [outside], location: MESH_EXTERNAL }\n---\n"
        + $"apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata: {{ name: x }}\nspec: {{ host: {host} }}\n"));

    [Fact]
    public void Reports_AScopeThatIsNoDaprApplication() => ManifestVerifier.VerifyMessage(
        "apiVersion: dapr.io/v1alpha1\nkind: Component\nmetadata: { name: state }\nspec: { type: state.redis, version: v1, metadata: [{ name: redisPassword, "
            + "secretKeyRef: { name: db, key: password } }] }\nscopes: [{|KW4020:order-svc|}, catalog]\nauth: { secretStore: vault }\n---\n"
            + Naming.Deployment().Replace("labels: { app: shop } }\n", "labels: { app: shop }, annotations: { dapr.io/app-id: orders-svc } }\n",
                StringComparison.Ordinal)
            + "---\n" + Naming.Deployment(metadata: "name: catalog").Replace("labels: { app: shop } }\n",
                "labels: { app: shop }, annotations: { dapr.io/enabled: 'true' } }\n", StringComparison.Ordinal)
                .Replace("app: shop", "app: catalog", StringComparison.Ordinal),
        "KW4020",
        Severity.Warning,
        "Component 'state' names Dapr application 'order-svc', which is not among the manifests of namespace 'default', so no application has it by that "
        + "scope; "
            + "did you mean 'orders-svc'?");

    [Theory]
    [InlineData("apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: { name: made }\nspec: { encryptedData: { password: AgA } }\n---\n")]
    [InlineData("apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: { name: x }\nspec: { target: { name: made }, data: [{ secretKey: password "
        + "}] }\n---\n")]
    [InlineData("apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: { name: x }\nspec: { secretName: made, dnsNames: [a.example.com] }\n---\n")]
    [InlineData("apiVersion: secrets-store.csi.x-k8s.io/v1\nkind: SecretProviderClass\nmetadata: { name: x }\nspec: { secretObjects: [{ secretName: made, "
        + "data: [{ key: password }] }] }\n---\n")]
    public void Ignores_WhatIsMadeOfAnother(string maker) => Assert.Empty(Check(maker + Naming.Deployment(", envFrom: [{ secretRef: { name: made } }]")));

    [Fact]
    public void Ignores_WhatKustomizeGenerates() => Assert.Empty(ManifestVerifier.Check(
        new CheckOptions { ClosedWorld = true },
        ("k8s/a.yaml", Naming.Deployment(", envFrom: [{ configMapRef: { name: made } }]")),
        ("k8s/kustomization.yaml", "resources: [a.yaml]\nconfigMapGenerator: [{ name: made, literals: [A=b] }]\n")).Where(finding => finding.Id == "KW4020"));

    [Theory]
    [InlineData("serviceAccountName: default")]
    [InlineData("priorityClassName: system-cluster-critical")]
    [InlineData("volumes: [{ name: ca, configMap: { name: kube-root-ca.crt } }]")]
    [InlineData("volumes: [{ name: ca, configMap: { name: other, optional: true } }]")]
    [InlineData("volumes: [{ name: ca, configMap: { name: '${NAME}' } }]")]
    public void Ignores_WhatIsNeverMissing(string field) => Assert.Empty(Check(Naming.Deployment("", ", " + field)));

    [Fact]
    public void Ignores_SubjectsThatAreNoObjects() => Assert.Empty(Check("""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRoleBinding
        metadata: { name: shop }
        roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin }
        subjects: [{ apiGroup: rbac.authorization.k8s.io, kind: Group, name: shop }, { apiGroup: rbac.authorization.k8s.io, kind: User, name: ann }]
        """));

    [Fact]
    public void Ignores_ClaimsOfAStatefulSet() => Assert.Empty(Check("""
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: { name: db }
        spec:
          selector: { matchLabels: { app: db } }
          template:
            metadata: { labels: { app: db } }
            spec: { containers: [{ name: db, image: 'postgres:17' }] }
          volumeClaimTemplates: [{ metadata: { name: data }, spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } } }]
        ---

        """ + Naming.Deployment("", ", volumes: [{ name: d, persistentVolumeClaim: { claimName: data-db-0 } }]")));

    [Fact]
    public void Ignores_WhatMayBeInAFileThatCannotBeRead() => Assert.DoesNotContain(
        ManifestVerifier.Check(null, ("a.yaml", Naming.Deployment(", envFrom: [{ configMapRef: { name: other } }]")),
            ("b.yaml", "kind: ConfigMap\nmetadata:\n  name: \"other")),
        finding => finding.Id == "KW4020");

    [Fact]
    public void Fixes_ANameWithinAText() => ManifestVerifier.VerifyFix(
        Shop.Orders + "apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata: { name: x }\nspec: { host: "
            + "{|KW4020:ordres.default.svc.cluster.local|} }\n",
        "KW4020",
        Shop.Orders + "apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata: { name: x }\nspec: { host: orders.default.svc.cluster.local }\n");

    [Fact]
    public void Fixes_ByTheNameThatWasMeant() => ManifestVerifier.VerifyFix(
        Naming.Settings + Naming.Deployment(", envFrom: [{ configMapRef: { name: {|KW4020:shop-configmap|} } }]"),
        "KW4020",
        Naming.Settings + Naming.Deployment(", envFrom: [{ configMapRef: { name: shop-config } }]"));

    private static IEnumerable<Finding> Check(string manifest) =>
        ManifestVerifier.Check(new CheckOptions { ClosedWorld = true }, ("a.yaml", manifest)).Where(finding => finding.Id == "KW4020");
}
