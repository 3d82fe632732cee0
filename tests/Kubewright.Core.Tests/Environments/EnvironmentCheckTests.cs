using System.Collections.Immutable;
using Kubewright.Core.Environments;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Testing;
using Xunit;

namespace Kubewright.Core.Tests.Environments;

/// <summary>What is checked is what environments deploy; what is found stands where it is written.</summary>
public class EnvironmentCheckTests
{
    private const string Web = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
              - name: web
                image: shop/web:1
                ports:
                - name: http
                  containerPort: 8080

        """;

    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
        spec:
          selector:
            app: web
          ports:
          - port: 80
            targetPort: http

        """;

    private const string Base = "resources: [web.yaml, service.yaml]\n";

    [Fact]
    public void NamesAllEnvironmentsInOneFinding()
    {
        var finding = Assert.Single(Loud(
            ("base/kustomization.yaml", Base),
            ("base/web.yaml", Web),
            ("base/service.yaml", Service.Replace("targetPort: http", "targetPort: htpp", StringComparison.Ordinal)),
            ("overlays/prod/kustomization.yaml", "resources: [../../base]\nnamePrefix: prod-\n"),
            ("overlays/staging/kustomization.yaml", "resources: [../../base]\nnamePrefix: staging-\n")));
        Assert.Equal("base/service.yaml", finding.Span.File.Path);
        Assert.Equal("htpp", finding.Span.Text);
        Assert.Equal(["overlays/prod", "overlays/staging"], finding.Environments.ToArray());
        Assert.EndsWith(" (in overlays/prod; likewise in overlays/staging)", finding.Message, StringComparison.Ordinal);
        Assert.NotNull(finding.Fix);
    }

    [Fact]
    public void SaysOfOneOfSeveralWhichItIs()
    {
        // The base is right, so the base's text is not to be changed.
        var finding = Assert.Single(Loud(
            ("base/kustomization.yaml", Base),
            ("base/web.yaml", Web),
            ("base/service.yaml", Service),
            ("overlays/staging/kustomization.yaml", "resources: [../../base]\n"),
            ("overlays/prod/kustomization.yaml", "resources: [../../base]\npatches: [{path: ports.yaml, target: {kind: Deployment}}]\n"),
            ("overlays/prod/ports.yaml", "- {op: replace, path: /spec/template/spec/containers/0/ports/0/name, value: web}\n")));
        Assert.Equal("KW2001", finding.Id);
        Assert.EndsWith(" (in overlays/prod)", finding.Message, StringComparison.Ordinal);
        Assert.Null(finding.Fix);
    }

    [Theory]
    [InlineData("replicas: [{name: web, count: 3}]")]
    [InlineData("namespace: shop")]
    [InlineData("namePrefix: prod-")]
    [InlineData("labels: [{pairs: {team: shop}, includeSelectors: true}]")]
    [InlineData("patches: [{target: {kind: Deployment}, patch: '- {op: add, path: /spec/replicas, value: 2}'}]")]
    public void IsNotSilencedByAnOverlayThatChangesOtherThings(string change)
    {
        const string Ingress = """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: web
            spec:
              rules:
              - http:
                  paths:
                  - path: /
                    pathType: Prefix
                    backend:
                      service:
                        name: web
                        port:
                          name: htpp

            """;
        var finding = Assert.Single(Loud(
            ("base/kustomization.yaml", Base),
            ("base/web.yaml", Web),
            ("base/service.yaml", Service.Replace("- port: 80", "- name: http\n    port: 80", StringComparison.Ordinal)),
            ("overlays/prod/kustomization.yaml", $"resources: [../../base, ingress.yaml]\n{change}\n"),
            ("overlays/prod/ingress.yaml", Ingress)));
        Assert.Equal("KW4002", finding.Id);
        Assert.Equal("htpp", finding.Span.Text);
    }

    [Fact]
    public void ChecksPatchesWhereTheyAreWritten()
    {
        var findings = Loud(
            ("base/kustomization.yaml", Base),
            ("base/web.yaml", Web),
            ("base/service.yaml", Service),
            ("prod/kustomization.yaml", """
                resources: [../base]
                patches:
                - path: web.yaml
                - patch: |
                    apiVersion: apps/v1
                    kind: Deployment
                    metadata:
                      name: web
                    spec:
                      minReadySecond: 5

                """),
            ("prod/web.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replica: 3}\n"));
        Assert.Equal(
            ["prod/kustomization.yaml: KW5101 minReadySecond", "prod/web.yaml: KW5101 replica"],
            findings.Select(finding => $"{finding.Span.File.Path}: {finding.Id} {finding.Span.Text}"));
        Assert.All(findings, finding => Assert.NotNull(finding.Fix));
    }

    [Fact]
    public void FindsPodsOfAnotherNamespaceThatAKustomizationDeploys()
    {
        // The Service is in no kustomization; the pods that it is for are deployed by one.
        var finding = Assert.Single(Loud(
            ("base/kustomization.yaml", "resources: [web.yaml]\nnamespace: retail\n"),
            ("base/web.yaml", Web),
            ("base/service.yaml", Service.Replace("name: web", "name: web\n  namespace: branch", StringComparison.Ordinal))));
        Assert.Equal("KW1002", finding.Id);
        Assert.Equal("base/service.yaml", finding.Span.File.Path);
    }

    [Fact]
    public void ReportsAValueThatAPatchLeavesBesideAnotherSource()
    {
        var finding = Assert.Single(Loud(
            ("base/kustomization.yaml", "resources: [web.yaml]\n"),
            ("base/web.yaml", Web + "        env:\n        - name: STORE\n          valueFrom: {secretKeyRef: {name: store, key: id}}\n"),
            ("prod/kustomization.yaml", "resources: [../base]\npatches: [{path: web.yaml}]\n"),
            ("prod/web.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec: {template: {spec: {containers: [{name: web, env: [{name: STORE, value: Redmond}]}]}}}

                """)));
        Assert.Equal("KW5209", finding.Id);
    }

    [Theory]
    [InlineData("shared", 0)]
    [InlineData("other", 1)]
    public void KnowsWhatIsAppliedBesideAnEnvironment(string name, int missing) => Assert.Equal(
        missing,
        ManifestVerifier.Check(
            new CheckOptions { ClosedWorld = true },
            ("base/kustomization.yaml", "resources: [web.yaml]\n"),
            ("base/web.yaml", Web + "        envFrom: [{configMapRef: {name: shared}}]\n"),
            ("cluster/settings.yaml", $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: {name}}}\ndata: {{a: b}}\n"))
            .Count(finding => finding.Id == "KW4020"));

    [Fact]
    public void IsSilentWhereAnOverlayMakesItRight() => Assert.Empty(Loud(
        ("base/kustomization.yaml", Base),
        ("base/web.yaml", Web.Replace("name: http", "name: api", StringComparison.Ordinal)),
        ("base/service.yaml", Service),
        ("prod/kustomization.yaml",
            "resources: [../base]\npatches: [{target: {kind: Service}, patch: '[{op: replace, path: /spec/ports/0/targetPort, value: api}]'}]\n")));

    [Theory]
    [InlineData("namePrefix: live-", "live-web")]
    [InlineData("nameSuffix: -v2", "web-v2")]
    [InlineData("namePrefix: live-\nnamespace: shop", "live-web")]
    public void ReportsAUrlThatARenamedServiceLeavesBehind(string change, string name)
    {
        var caller = Web.Replace("web", "mailer", StringComparison.Ordinal)
            .Replace("    ports:", "    env: [{name: WEB_URL, value: \"http://web/\"}]\n        ports:", StringComparison.Ordinal);
        var files = new[]
        {
            ("base/kustomization.yaml", "resources: [web.yaml, service.yaml, caller.yaml]\n"),
            ("base/web.yaml", Web),
            ("base/service.yaml", Service),
            ("base/caller.yaml", caller),
            ("live/kustomization.yaml", $"resources: [../base]\n{change}\n"),
        };
        var finding = Assert.Single(Loud(files));
        Assert.Equal("KW7101", finding.Id);
        Assert.Equal("web", finding.Span.Text);
        Assert.Contains($"did you mean '{name}'?", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith(" (in live)", finding.Message, StringComparison.Ordinal);

        // What another environment relies on is not to be changed.
        var both = Assert.Single(Loud([.. files, ("test/kustomization.yaml", "resources: [../base]\n")]));
        Assert.EndsWith(" (in live)", both.Message, StringComparison.Ordinal);
        Assert.Null(both.Fix);
    }

    [Fact]
    public void OffersNoFixForAValueOfSeveralTexts()
    {
        // The selector is patched to what the prefix makes of nothing: labels are not names.
        var findings = Loud(
            ("base/kustomization.yaml", Base),
            ("base/web.yaml", Web),
            ("base/service.yaml", Service),
            ("prod/kustomization.yaml", "resources: [../base]\nnamePrefix: Prod_\n"));
        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Null(finding.Fix));
        Assert.All(findings, finding => Assert.Equal("KW5009", finding.Id));
    }

    [Fact]
    public void CommentsTakeFindingsBackWhereTheyStand() => Assert.Empty(Loud(
        ("base/kustomization.yaml", Base),
        ("base/web.yaml", Web),
        ("base/service.yaml", Service.Replace("targetPort: http", "targetPort: htpp # kubewright:ignore KW2001", StringComparison.Ordinal)),
        ("prod/kustomization.yaml", "resources: [../base]\npatches: [{path: web.yaml}]\n"),
        ("prod/web.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  # kubewright:ignore KW5101\n  replica: 3\n")));

    [Fact]
    public void TakesWhatIsAbsentFromAPartialEnvironmentForUnproven()
    {
        var findings = Check(
            ("kustomization.yaml", "resources:\n- https://github.com/shop/base?ref=1\n- service.yaml\n"),
            ("service.yaml", Service));
        var partial = Assert.Single(findings, finding => finding.Id == "KW9010");
        Assert.Equal("https://github.com/shop/base?ref=1", partial.Span.Text);
        Assert.DoesNotContain(findings, finding => finding.Id is "KW1001" or "KW2001");
    }

    [Fact]
    public void IsCertainOfNothingWhereAComponentIsNotHere()
    {
        var findings = Check(
            ("kustomization.yaml", "resources: [web.yaml, service.yaml]\ncomponents: ['https://github.com/shop/component?ref=1']\n"),
            ("web.yaml", Web),
            ("service.yaml", Service.Replace("targetPort: http", "targetPort: htpp", StringComparison.Ordinal)));
        Assert.Equal(["KW9010"], findings.Where(finding => finding.Span.File.Path == "kustomization.yaml").Select(finding => finding.Id));
        Assert.All(findings, finding => Assert.Equal(Severity.Info, finding.Severity));
    }

    [Fact]
    public void ChecksTheRestOfWhatKustomizeRefuses()
    {
        var findings = Check(
            ("kustomization.yaml", "resources: [web.yaml, service.yaml, gone.yaml]\n"),
            ("web.yaml", Web.Replace("containerPort", "containerport", StringComparison.Ordinal)),
            ("service.yaml", Service));
        Assert.Contains(findings, finding => finding is { Id: "KW5101", Severity: Severity.Error });
    }

    [Fact]
    public void SaysNoSecretThatAGeneratorMakes()
    {
        var findings = Check(
            ("kustomization.yaml",
                "resources: [web.yaml, service.yaml]\nsecretGenerator:\n- name: db\n  type: kubernetes.io/tls\n  literals:\n  - password=hunter2hunter2\n"),
            ("web.yaml", Web),
            ("service.yaml", Service));
        Assert.All(findings, finding => Assert.DoesNotContain("hunter2", finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void RendersOnlyTheEnvironmentsThatUseAnEditedFile()
    {
        var files = new List<SourceFile>
        {
            new("base/kustomization.yaml", Base),
            new("base/web.yaml", Web),
            new("base/service.yaml", Service),
            new("prod/kustomization.yaml", "resources: [../base]\npatches: [{path: web.yaml}]\n"),
            new("prod/web.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 3}\n"),
            new("staging/kustomization.yaml", "resources: [../base]\n"),
        };
        var before = DeployedEnvironments.Find([new CheckedFiles(files)]).All;
        files[4] = new SourceFile("prod/web.yaml", files[4].Text.Replace("3", "4", StringComparison.Ordinal));
        var after = DeployedEnvironments.Find([new CheckedFiles(files)]).All;
        Assert.NotSame(before[0], after[0]);
        Assert.Same(before[1], after[1]);
    }

    [Fact]
    public void DoesNotTakeEnvironmentsOfOneBaseForNeighbours()
    {
        // In staging the selector fits, which helps nobody in production.
        var finding = Assert.Single(Loud(
            ("base/kustomization.yaml", Base),
            ("base/web.yaml", Web),
            ("base/service.yaml", Service),
            ("staging/kustomization.yaml", "resources: [../base]\n"),
            ("prod/kustomization.yaml", "resources: [../base]\npatches: [{path: service.yaml}]\n"),
            ("prod/service.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: wbe}}\n")));
        Assert.Equal("KW1001", finding.Id);
        Assert.Equal("prod/service.yaml", finding.Span.File.Path);
    }

    [Fact]
    public void LooksForWhatIsAbsentInEnvironmentsBesideIt() => Assert.Empty(Loud(
        ("shop/kustomization.yaml", "resources: [service.yaml]\n"),
        ("shop/service.yaml", Service),
        ("workloads/kustomization.yaml", "resources: [web.yaml, other.yaml]\n"),
        ("workloads/web.yaml", Web),
        ("workloads/other.yaml", Web.Replace("web", "wab", StringComparison.Ordinal))));

    private static ImmutableArray<Finding> Loud(params (string Path, string Text)[] files) =>
        [.. Check(files).Where(finding => finding.Severity != Severity.Info)];

    private static ImmutableArray<Finding> Check(params (string Path, string Text)[] files) =>
        [.. Checker.CheckAll(ManifestGraph.Create(files.Select(file => new ManifestInput(ManifestReader.Read(new SourceFile(file.Path, file.Text))))))];
}
