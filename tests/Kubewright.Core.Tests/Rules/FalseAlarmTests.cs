using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules;

/// <summary>What looks like a mistake and is none, or none that anything proves, whatever rule it would be of.</summary>
public sealed class FalseAlarmTests
{
    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata:
          name: shop
        spec:
          selector: { app: shop }
          ports: [{ port: 80, targetPort: web }]
        ---

        """;

    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: shop
        spec:
          selector: { matchLabels: { app: shop } }
          template:
            metadata: { labels: { app: shop } }
            spec:
              containers:
                - { name: shop, image: "shop:1", ports: [{ name: web, containerPort: 8080 }] }
        ---

        """;

    private static string Job(string annotation) => $$"""
        apiVersion: batch/v1
        kind: Job
        metadata: { name: late, annotations: { {{annotation}} } }
        spec:
          template:
            metadata: { labels: { app: shop } }
            spec: { restartPolicy: Never, containers: [{ name: late, image: "late:1" }] }
        ---

        """;

    private static string Pod(string annotation) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: late, labels: { app: shop }, annotations: { {{annotation}} } }
        spec: { containers: [{ name: late, image: "late:1" }] }
        ---

        """;

    [Theory]
    [InlineData("helm.sh/hook: test")]
    [InlineData("helm.sh/hook: 'pre-install,pre-upgrade'")]
    [InlineData("argocd.argoproj.io/hook: PreSync")]
    public void Hooks_TakeNoPartInTheTraffic(string annotation)
    {
        Assert.Empty(Loud(("a.yaml", Service + Deployment + Job(annotation) + Pod(annotation))));
        Assert.NotEmpty(Loud(("a.yaml", Service + Deployment + Job("other: text") + Pod("other: text"))));
    }

    [Fact]
    public void Hook_IsNotWhatASelectorMeant()
    {
        var near = Pod("helm.sh/hook: test").Replace("app: shop", "app: shpo", StringComparison.Ordinal);

        Assert.DoesNotContain(Check(("a.yaml", Service + near)), finding => finding.Severity != Severity.Info);
    }

    [Fact]
    public void Hooks_OverlapWithNothing() => Assert.DoesNotContain(
        Check(("a.yaml", Deployment + Deployment.Replace("name: shop\n", "name: late\n  annotations: { helm.sh/hook: test }\n", StringComparison.Ordinal))),
        finding => finding.Id == "KW1010");

    [Theory]
    [InlineData("k8s/tests/smoke/00-assert.yaml")]
    [InlineData("k8s/tests/smoke/01-errors.yaml")]
    [InlineData("test/e2e/03-assert-later.yml")]
    [InlineData("e2e/chainsaw-assert-shop.yaml")]
    public void AssertionsOfTests_AreNoObjects(string path) =>
        Assert.Empty(Check((path, "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: shop }\nstatus: { readyReplicas: 1 }\n")));

    [Fact]
    public void AssertionsBesideASuite_AreNoObjects()
    {
        const string Suite = "apiVersion: kuttl.dev/v1beta1\nkind: TestSuite\ntestDirs: [smoke]\n";
        const string Assertion = "apiVersion: v1\nkind: Service\nmetadata: { name: gone }\nstatus: {}\n";

        Assert.Empty(Check(("checks/kuttl-test.yaml", Suite), ("checks/smoke/00-assert.yaml", Assertion)));
        Assert.NotEmpty(Check(("checks/smoke/00-assert.yaml", Assertion)));
    }

    [Fact]
    public void FilesThatATestOfChainsawAsserts_AreNoObjects()
    {
        const string Test = """
            apiVersion: chainsaw.kyverno.io/v1alpha1
            kind: Test
            metadata: { name: smoke }
            spec:
              steps:
                - try:
                    - apply: { file: given.yaml }
                    - assert: { file: expected.yaml }
                  catch:
                    - error: { file: ../gone.yaml }
            """;
        const string Fragment = "apiVersion: v1\nkind: Pod\nmetadata: { name: shop }\nstatus: { phase: Running }\n";

        var found = Check(("smoke/chainsaw-test.yaml", Test), ("smoke/given.yaml", Fragment), ("smoke/expected.yaml", Fragment), ("gone.yaml", Fragment));

        Assert.All(found, finding => Assert.Equal("smoke/given.yaml", finding.Span.File.Path));
        Assert.NotEmpty(found);
    }

    [Fact]
    public void KeysInParentheses_AreExpectationsOfATest() => Assert.Empty(Check((
        "a.yaml",
        "apiVersion: v1\nkind: Pod\nmetadata: { name: shop }\nspec:\n  (containers[?name == 'shop']):\n    - name: shop\n  (length(containers)): 2\n")));

    [Fact]
    public void TemplatesOfAChart_AreNoManifests()
    {
        const string Chart = "apiVersion: v2\nname: shop\nversion: 1.0.0\n";
        var broken = Service.Replace("web", "htpp", StringComparison.Ordinal) + Deployment;

        Assert.Empty(Check(("chart/Chart.yaml", Chart), ("chart/templates/shop.yaml", broken), ("chart/templates/more/shop.yaml", broken),
            ("chart/templates/templates/shop.yaml", broken)));
        Assert.Empty(Check(("templates/chart/Chart.yaml", Chart), ("templates/chart/templates/shop.yaml", broken)));
        Assert.Contains(Check(("chart/Chart.yaml", Chart), ("chart/shop.yaml", broken)), finding => finding.Id == "KW2001");
        Assert.Contains(Check(("templates/shop.yaml", broken)), finding => finding.Id == "KW2001");
    }

    [Fact]
    public void WhatMayStandInAChart_IsNotMissed()
    {
        const string Ingress = """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: { name: shop }
            spec: { defaultBackend: { service: { name: shop, port: { number: 80 } } } }
            """;

        Assert.Empty(Loud(("a/Chart.yaml", "apiVersion: v2\nname: shop\n"), ("a/templates/shop.yaml", Service), ("a/ingress.yaml", Ingress)));
    }

    /// <summary>A list of what to delete, or an object that something else completes.</summary>
    [Theory]
    [InlineData("v1", "Service")]
    [InlineData("apps/v1", "Deployment")]
    [InlineData("v1", "Pod")]
    [InlineData("v1", "PersistentVolumeClaim")]
    [InlineData("networking.k8s.io/v1", "Ingress")]
    [InlineData("rbac.authorization.k8s.io/v1", "RoleBinding")]
    [InlineData("batch/v1", "CronJob")]
    public void Stubs_AreInformation(string apiVersion, string kind) =>
        Assert.Empty(Loud(("a.yaml", $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata:\n  name: shop\n  namespace: default\n")));

    [Fact]
    public void NameOfAStub_IsJudged() =>
        Assert.Contains(Loud(("a.yaml", "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: Shop\n")), finding => finding.Id == "KW5009");

    [Theory]
    [InlineData("PVC_NAME")]
    [InlineData("REPLACEME")]
    [InlineData("CHANGE_ME")]
    [InlineData("YOUR-CLAIM")]
    [InlineData("'@@CLAIM@@'")]
    [InlineData("'%CLAIM%'")]
    [InlineData("'%%claim.name%%'")]
    public void NamesToBeFilledIn_AreInformationAndLeftAlone(string name)
    {
        var found = Check((
            "a.yaml",
            $"apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: {name}\nspec:\n  accessModes: [ReadWriteOnce]\n  resources: {{ requests: {{ "
                + $"storage: 1Gi }} }}\n"));

        Assert.All(found, finding => Assert.Equal((Severity.Info, null), (finding.Severity, finding.Fix)));
        Assert.NotEmpty(found);
    }

    [Theory]
    [InlineData("<ACCOUNT_NAME>")]
    [InlineData("ACCOUNT_NAME")]
    [InlineData("REPLACE_ME")]
    [InlineData("'[YOUR_ACCOUNT]'")]
    public void ReferencesToBeFilledIn_AreInformation(string account) =>
        Assert.Empty(
            Loud(("a.yaml", Deployment.Replace("      containers:", $"      serviceAccountName: {account}\n      containers:", StringComparison.Ordinal))));

    /// <summary>Nobody spells a number in capitals.</summary>
    [Theory]
    [InlineData("replicas: REPLICAS")]
    [InlineData("replicas: REPLICA_COUNT")]
    [InlineData("paused: IS_PAUSED")]
    public void NumbersToBeFilledIn_AreInformation(string field) =>
        Assert.Empty(Loud(("a.yaml", Deployment.Replace("spec:\n  selector", $"spec:\n  {field}\n  selector", StringComparison.Ordinal))));

    [Theory]
    [InlineData("replicas: three")]
    [InlineData("replicas: '3'")]
    [InlineData("replicas: TRUE")]
    public void OtherTextsForNumbers_AreErrors(string field) => Assert.Contains(
        Loud(("a.yaml", Deployment.Replace("spec:\n  selector", $"spec:\n  {field}\n  selector", StringComparison.Ordinal))),
            finding => finding.Id == "KW5103");

    [Fact]
    public void PortsAndSizesToBeFilledIn_AreInformation()
    {
        var service = Service.Replace("targetPort: web", "targetPort: PORT_NAME", StringComparison.Ordinal).Replace("port: 80", "port: PORT",
            StringComparison.Ordinal);
        var limited = Deployment.Replace("ports: [", "resources: { limits: { memory: SIZE_Gi, cpu: CPUm } }, ports: [", StringComparison.Ordinal)
            .Replace("containerPort: 8080", "containerPort: PORT", StringComparison.Ordinal);

        Assert.Empty(Loud(("a.yaml", service + limited)));
    }

    [Fact]
    public void DataToBeFilledIn_IsInformation() => Assert.Empty(Loud((
        "a.yaml",
        "apiVersion: v1\nkind: Secret\nmetadata: { name: shop }\ndata:\n  id: [YOUR_BASE64_ID]\n  key: <base64 of the key>\n  dots: \"...\"\n  xs: "
            + "xxxxx==\n")));

    [Fact]
    public void NameInCapitalsThatIsAVariable_IsJudged() => Assert.Contains(
        Loud(("a.yaml", Deployment.Replace("image: \"shop:1\",", "image: \"shop:1\", env: [{ name: LOG_LEVEL, value: 1 }],", StringComparison.Ordinal))),
        finding => finding.Id == "KW5102");

    [Theory]
    [InlineData("a/service.yaml", "b/deployment.yaml", true)]
    [InlineData("k8s/a/service.yaml", "k8s/deployment.yaml", true)]
    [InlineData("one/k8s/service.yaml", "two/k8s/deployment.yaml", false)]
    [InlineData("samples/one/a/service.yaml", "samples/two/deployment.yaml", false)]
    public void FarFolders_ProveNothing(string service, string deployment, bool isProof)
    {
        var broken = Service.Replace("web", "htpp", StringComparison.Ordinal);

        var finding = Assert.Single(Check((service, broken), (deployment, Deployment)), one => one.Id == "KW2001");

        Assert.Equal(isProof ? Severity.Error : Severity.Info, finding.Severity);
    }

    [Fact]
    public void FarFoldersOfOneKustomization_BelongTogether()
    {
        var broken = Service.Replace("web", "htpp", StringComparison.Ordinal);
        var finding = Assert.Single(
            Check(
                ("deploy/kustomization.yaml", "resources: [../one/k8s/service.yaml, ../two/k8s]\n"),
                ("two/k8s/kustomization.yaml", "resources: [deployment.yaml]\n"),
                ("one/k8s/service.yaml", broken),
                ("two/k8s/deployment.yaml", Deployment)),
            one => one.Id == "KW2001");

        Assert.Equal(Severity.Error, finding.Severity);
    }

    [Fact]
    public void FieldsOfANewerVersion_AreUnknown()
    {
        var newer = Service.Replace("spec:\n", "spec:\n  trafficPlan: fair\n", StringComparison.Ordinal) + Deployment;
        CheckOptions At(int minor) => new() { KubernetesVersion = new KubernetesVersion(1, minor), IsKubernetesVersionStated = true };

        Assert.Equal(Severity.Error, Assert.Single(ManifestVerifier.Check(At(36), ("a.yaml", newer)), finding => finding.Id == "KW5101").Severity);
        Assert.Equal(Severity.Info, Assert.Single(ManifestVerifier.Check(At(37), ("a.yaml", newer)), finding => finding.Id == "KW5101").Severity);
    }

    [Fact]
    public void BracesInAPlainText_HideNothing()
    {
        var text = Service.Replace("web", "htpp", StringComparison.Ordinal)
            + Deployment.Replace("  name: shop\n", "  name: shop\n  annotations:\n    note: Instance {{ $labels.instance }} is down\n",
                StringComparison.Ordinal);

        Assert.Equal("KW2001", Assert.Single(Check(("a.yaml", text))).Id);
    }

    [Fact]
    public void ActionsBetweenDocuments_MakeEachOfThemConditional() => Assert.Empty(Loud((
        "rbac.yaml",
        "{{- if .Values.a }}\n" + Deployment + "{{- else }}\n" + Deployment + "{{- end }}\n")));

    private static IEnumerable<Finding> Check(params (string Path, string Text)[] files) => ManifestVerifier.Check(null, files);

    private static IEnumerable<Finding> Loud(params (string Path, string Text)[] files) => Check(files).Where(finding => finding.Severity != Severity.Info);
}
