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
    public void Fixes_ByTheNameThatWasMeant() => ManifestVerifier.VerifyFix(
        Naming.Settings + Naming.Deployment(", envFrom: [{ configMapRef: { name: {|KW4020:shop-configmap|} } }]"),
        "KW4020",
        Naming.Settings + Naming.Deployment(", envFrom: [{ configMapRef: { name: shop-config } }]"));

    private static IEnumerable<Finding> Check(string manifest) =>
        ManifestVerifier.Check(new CheckOptions { ClosedWorld = true }, ("a.yaml", manifest)).Where(finding => finding.Id == "KW4020");
}
