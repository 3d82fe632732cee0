using Kubewright.Analyzers.Attributes;
using Kubewright.Analyzers.Tests.Harness;

namespace Kubewright.Analyzers.Tests.Attributes;

/// <summary>What each attribute, with each of its arguments, makes of the manifest; none of it is reported.</summary>
public sealed class AttributeCoverageTests
{
    private const string Deployment = """[Deployment("orders")] [Container("api", "shop/orders:1.4")] [ContainerPort("http", 8080)] """;

    [Theory]
    [InlineData("""[EnvFrom(ConfigMap = "settings")]""", """ "envFrom": [{"configMapRef": {"name": "settings"}}] """)]
    [InlineData("""[EnvFrom(Secret = "db", Prefix = "DB_", Optional = true)]""",
        """ "envFrom": [{"prefix": "DB_", "secretRef": {"name": "db", "optional": true}}] """)]
    [InlineData("""[Env("MEMORY", ResourceField = "limits.memory")]""",
        """ {"name": "MEMORY", "valueFrom": {"resourceFieldRef": {"resource": "limits.memory"}}} """)]
    [InlineData("""[Mount("/etc/app", ConfigMap = "settings", Items = new[] { "a=b.json", "c" })]""",
        """ "items": [{"key": "a", "path": "b.json"}, {"key": "c", "path": "c"}] """)]
    [InlineData("""[Mount("/etc/app", Secret = "db", Mode = "0440", Optional = true)]""",
        """ "secret": {"secretName": "db", "defaultMode": 288, "optional": true} """)]
    [InlineData("""[Mount("/tmp", SizeLimit = "1Gi", InMemory = true)]""", """ "emptyDir": {"medium": "Memory", "sizeLimit": "1Gi"} """)]
    [InlineData("""[Mount("/logs", HostPath = "/var/log")]""", """ "hostPath": {"path": "/var/log"} """)]
    [InlineData("""[Mount("/secrets", Csi = "secrets-store.csi.k8s.io", ReadOnly = true, CsiAttributes = new[] { "secretProviderClass=shop" })]""",
        """ "csi": {"driver": "secrets-store.csi.k8s.io", "readOnly": true, "volumeAttributes": {"secretProviderClass": "shop"}} """)]
    [InlineData("""[Mount("/all", Projected = new[] { "configmap/settings", "secret/db", "token/vault" })]""",
        """ "projected": {"sources": [{"configMap": {"name": "settings"}}, {"secret": {"name": "db"}}, {"serviceAccountToken": {"audience": "vault", "path": "token"}}]} """)]
    [InlineData("""[SecurityContext(RunAsNonRoot = true, RunAsUser = 1654, ReadOnlyRootFilesystem = true, AllowPrivilegeEscalation = false, DropCapabilities = new[] { "ALL" })]""", """ "securityContext": {"runAsNonRoot": true, "runAsUser": 1654, "readOnlyRootFilesystem": true, "allowPrivilegeEscalation": false, "capabilities": {"drop": ["ALL"]}} """)]
    [InlineData("""[SecurityContext(RunAsGroup = 1000, Privileged = false, AddCapabilities = new[] { "NET_BIND_SERVICE" }, Seccomp = SeccompProfileType.RuntimeDefault)]""", """ "securityContext": {"runAsGroup": 1000, "privileged": false, "capabilities": {"add": ["NET_BIND_SERVICE"]}, "seccompProfile": {"type": "RuntimeDefault"}} """)]
    [InlineData("""[PodSecurityContext(RunAsNonRoot = true, RunAsUser = 1654, RunAsGroup = 1654, FsGroup = 1654, Seccomp = SeccompProfileType.RuntimeDefault)]""", """ "securityContext": {"runAsNonRoot": true, "runAsUser": 1654, "runAsGroup": 1654, "fsGroup": 1654, "seccompProfile": {"type": "RuntimeDefault"}} """)]
    [InlineData("""[HostAlias("10.0.0.1", "db.local", "cache.local")]""",
        """ "hostAliases": [{"ip": "10.0.0.1", "hostnames": ["db.local", "cache.local"]}] """)]
    [InlineData("""[NodeSelector("kubernetes.io/arch", "arm64")]""", """ "nodeSelector": {"kubernetes.io/arch": "arm64"} """)]
    [InlineData("""[Toleration("gpu", Value = "yes", Effect = TaintEffect.NoSchedule)]""",
        """ {"key": "gpu", "operator": "Equal", "value": "yes", "effect": "NoSchedule"} """)]
    [InlineData("""[Toleration("node.kubernetes.io/unreachable", Effect = TaintEffect.NoExecute, Seconds = 30)]""",
        """ {"key": "node.kubernetes.io/unreachable", "operator": "Exists", "effect": "NoExecute", "tolerationSeconds": 30} """)]
    [InlineData("""[NodeAffinity("zone", "a", "b")]""",
        """ "nodeSelectorTerms": [{"matchExpressions": [{"key": "zone", "operator": "In", "values": ["a", "b"]}]}] """)]
    [InlineData("""[NodeAffinity("gpu", Operator = NodeSelectorOperator.Exists, Weight = 10)]""",
        """ "preferredDuringSchedulingIgnoredDuringExecution": [{"weight": 10, "preference": {"matchExpressions": [{"key": "gpu", "operator": "Exists"}]}}] """)]
    [InlineData("""[PodAntiAffinity("kubernetes.io/hostname")]""",
        """ "podAntiAffinity": {"requiredDuringSchedulingIgnoredDuringExecution": [{"labelSelector": {"matchLabels": {"app": "orders"}}, "topologyKey": "kubernetes.io/hostname"}]} """)]
    [InlineData("""[PodAffinity("topology.kubernetes.io/zone", Labels = new[] { "app=db" }, Weight = 50)]""",
        """ "podAffinity": {"preferredDuringSchedulingIgnoredDuringExecution": [{"weight": 50, "podAffinityTerm": {"labelSelector": {"matchLabels": {"app": "db"}}, "topologyKey": "topology.kubernetes.io/zone"}}]} """)]
    [InlineData("""[TopologySpread("topology.kubernetes.io/zone")]""",
        """ "topologySpreadConstraints": [{"maxSkew": 1, "topologyKey": "topology.kubernetes.io/zone", "whenUnsatisfiable": "DoNotSchedule", "labelSelector": {"matchLabels": {"app": "orders"}}}] """)]
    [InlineData("""[TopologySpread("kubernetes.io/hostname", MaxSkew = 2, WhenUnsatisfiable = WhenUnsatisfiable.ScheduleAnyway)]""",
        """ {"maxSkew": 2, "topologyKey": "kubernetes.io/hostname", "whenUnsatisfiable": "ScheduleAnyway" """)]
    [InlineData("""[Container("proxy", "shop/proxy:1", Sidecar = true)]""",
        """ "initContainers": [{"name": "proxy", "image": "shop/proxy:1", "restartPolicy": "Always"}] """)]
    [InlineData("""[Resources(CpuRequest = "100m")] [HorizontalPodAutoscaler(2, 5)]""",
        """ "spec": {"scaleTargetRef": {"apiVersion": "apps/v1", "kind": "Deployment", "name": "orders"}, "minReplicas": 2, "maxReplicas": 5, "metrics": [{"type": "Resource", "resource": {"name": "cpu", "target": {"type": "Utilization", "averageUtilization": 80}}}]} """)]
    [InlineData("""[Resources(MemoryRequest = "64Mi")] [HorizontalPodAutoscaler(1, 3, MemoryPercent = 70, Name = "scale")]""",
        """ "metrics": [{"type": "Resource", "resource": {"name": "memory", "target": {"type": "Utilization", "averageUtilization": 70}}}] """)]
    [InlineData("""[PodDisruptionBudget]""", """ "spec": {"maxUnavailable": 1, "selector": {"matchLabels": {"app": "orders"}}} """)]
    [InlineData("""[PodDisruptionBudget(MinAvailable = "50%")]""", """ "spec": {"minAvailable": "50%", "selector" """)]
    [InlineData("""[PodDisruptionBudget(MaxUnavailable = "2")]""", """ "spec": {"maxUnavailable": 2, "selector" """)]
    [InlineData("""[NetworkPolicy(FromPods = new[] { "app=web" }, FromNamespaces = new[] { "shop" }, FromAddresses = new[] { "10.0.0.0/8" }, Ports = new[] { "http", "9090" })]""", """ "ingress": [{"from": [{"podSelector": {"matchLabels": {"app": "web"}}}, {"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "shop"}}}, {"ipBlock": {"cidr": "10.0.0.0/8"}}], "ports": [{"port": "http"}, {"port": 9090}]}] """)]
    [InlineData("""[NetworkPolicy]""", """ "spec": {"podSelector": {"matchLabels": {"app": "orders"}}, "policyTypes": ["Ingress"]} """)]
    [InlineData("""[ServiceAccount]""", """ "serviceAccountName": "orders" """)]
    [InlineData("""[ServiceAccount("robot", AutomountToken = false)]""",
        """ "kind": "ServiceAccount", "metadata": {"name": "robot", "labels": {"app": "orders"}}, "automountServiceAccountToken": false """)]
    [InlineData("""[ServiceAccount] [RoleRule("configmaps, secrets", "get", "list")]""",
        """ "rules": [{"apiGroups": [""], "resources": ["configmaps", "secrets"], "verbs": ["get", "list"]}] """)]
    [InlineData("""[ServiceAccount] [RoleRule("leases", "update", ApiGroup = "coordination.k8s.io", ResourceNames = new[] { "orders" })]""",
        """ "rules": [{"apiGroups": ["coordination.k8s.io"], "resources": ["leases"], "resourceNames": ["orders"], "verbs": ["update"]}] """)]
    [InlineData("""[ServiceAccount] [RoleRule("pods", "get")]""",
        """ "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "Role", "name": "orders"}, "subjects": [{"kind": "ServiceAccount", "name": "orders"}] """)]
    [InlineData("""[Service] [ServicePort("http", 80)] [HttpRoute("shop", "shop.example.com", Path = "/orders", GatewayNamespace = "edge")]""",
        """ "spec": {"parentRefs": [{"name": "shop", "namespace": "edge"}], "hostnames": ["shop.example.com"], "rules": [{"matches": [{"path": {"type": "PathPrefix", "value": "/orders"}}], "backendRefs": [{"name": "orders", "port": 80}]}]} """)]
    [InlineData("""[Gateway("edge", "nginx")]""",
        """ "spec": {"gatewayClassName": "nginx", "listeners": [{"name": "http", "port": 80, "protocol": "HTTP"}]} """)]
    [InlineData("""[Gateway("edge", "nginx", Hostname = "shop.example.com", Port = 8443, TlsSecret = "tls")]""",
        """ [{"name": "https", "hostname": "shop.example.com", "port": 8443, "protocol": "HTTPS", "tls": {"certificateRefs": [{"name": "tls"}]}}] """)]
    [InlineData("""[Service] [ServicePort("web", 80)]""", """ {"name": "web", "port": 80, "targetPort": "http"} """)]
    public Task Attribute_MakesItsPartOfTheManifest(string attributes, string expected) =>
        HoldsAsync(Deployment + attributes + " partial class App;", expected);

    [Theory]
    [InlineData("""[Deployment("orders", MaxSurge = "1", MaxUnavailable = "0")]""",
        """ "strategy": {"rollingUpdate": {"maxSurge": 1, "maxUnavailable": 0}} """)]
    [InlineData("""[Deployment("orders", MaxSurge = "50%", MinReadySeconds = 5, RevisionHistoryLimit = 3, ProgressDeadlineSeconds = 120)]""",
        """ "minReadySeconds": 5, "revisionHistoryLimit": 3, "progressDeadlineSeconds": 120, "strategy": {"rollingUpdate": {"maxSurge": "50%"}} """)]
    [InlineData("""[Deployment("orders", PriorityClass = "high")]""", """ "priorityClassName": "high" """)]
    [InlineData("""[StatefulSet("orders", MinReadySeconds = 5, RevisionHistoryLimit = 3)]""", """ "minReadySeconds": 5, "revisionHistoryLimit": 3 """)]
    [InlineData("""[DaemonSet("orders", MaxUnavailable = "10%")]""", """ "updateStrategy": {"rollingUpdate": {"maxUnavailable": "10%"}} """)]
    [InlineData("""[Job("orders", CompletionMode = CompletionMode.Indexed, Completions = 3)]""", """ "completions": 3, "completionMode": "Indexed" """)]
    [InlineData("""[CronJob("orders", "0 3 * * *", StartingDeadlineSeconds = 60, SuccessfulJobsHistoryLimit = 1, FailedJobsHistoryLimit = 2)]""",
        """ "startingDeadlineSeconds": 60, "successfulJobsHistoryLimit": 1, "failedJobsHistoryLimit": 2 """)]
    public Task Workload_HasItsFields(string workload, string expected) =>
        HoldsAsync(workload + """ [Container("api", "shop/orders:1.4")] partial class App;""", expected);

    [Fact]
    public Task HostPort_IsWritten() => HoldsAsync(
        """[DaemonSet("agent")] [Container("api", "shop/agent:1")] [ContainerPort("http", 8080, HostPort = 8080)] partial class App;""",
        """ {"name": "http", "containerPort": 8080, "hostPort": 8080} """);

    [Theory]
    [InlineData("""[Container("web", {|KW5105:""|})]""", "Deployment 'orders': Image of [Container] is required")]
    public async Task Message_SpeaksOfTheAttribute(string attribute, string message)
    {
        var found = await ClassVerifier.VerifyAsync("""[Deployment("orders")] """ + attribute + " partial class App;");

        Assert.Equal(message, Assert.Single(found).GetMessage());
    }

    private static async Task HoldsAsync(string code, string expected)
    {
        var project = ClassVerifier.Project with { Code = "using Kubewright;\n" + code };
        var findings = (await ClassVerifier.AnalyzeAsync(project)).Where(finding => finding.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning);
        var type = project.Compilation.GetTypeByMetadataName("App")!;
        Assert.Empty(findings);
        Assert.Contains(expected.Trim(), ClassVerifier.ManifestOf(type, DescribedClass.Read(type)!), StringComparison.Ordinal);
    }
}
