using Kubewright.Core.Rules;

namespace Kubewright.Core.Tests.Rules.Environments;

/// <summary>What kustomize refuses and what changes nothing, where it is written.</summary>
public sealed class KustomizationRulesTests
{
    private static string PatchOf(string name) => $"apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {name}\nspec:\n  replicas: 3\n";

    [Theory]
    [InlineData("resources: [web.yaml, {|KW5401:other.yaml|}]")]
    [InlineData("resources: [web.yaml, {|KW5401:other|}]")]
    [InlineData("resources: [web.yaml]\nconfigMapGenerator: [{name: a, files: [{|KW5401:settings.json|}]}]")]
    [InlineData("resources: [web.yaml]\nconfigMapGenerator: [{name: a, files: [{|KW5401:one=settings.json|}]}]")]
    [InlineData("resources: [web.yaml]\nsecretGenerator: [{name: a, envs: [{|KW5401:.env|}]}]")]
    [InlineData("resources: [web.yaml]\ncomponents: [{|KW5401:other|}]")]
    [InlineData("resources: [web.yaml]\nconfigurations: [{|KW5401:other.yaml|}]")]
    [InlineData("resources: [web.yaml]\npatches: [{path: {|KW5401:other.yaml|}}]")]
    [InlineData("resources: [web.yaml]\npatchesStrategicMerge: [{|KW5401:other.yaml|}]")]
    public void Reports_WhatIsNotThere(string kustomization) => KustomizationVerifier.Verify(kustomization);

    /// <summary>Files of variables and secrets are not committed, and flux bootstrap writes its own.</summary>
    [Theory]
    [InlineData(".env", Severity.Info)]
    [InlineData("prod.env", Severity.Info)]
    [InlineData("jwt-secret.yaml", Severity.Info)]
    [InlineData("gotk-components.yaml", Severity.Info)]
    [InlineData("gotk-sync.yaml", Severity.Info)]
    [InlineData("settings.json", Severity.Error)]
    public void Reports_FileThatIsMadeElsewhereAsInformation(string file, Severity severity) => Assert.Equal(
        severity,
        Assert.Single(KustomizationVerifier.Verify($"resources: [web.yaml]\nsecretGenerator: [{{name: a, envs: [{{|KW5401:{file}|}}]}}]")).Severity);

    [Fact]
    public void Reports_FileThatWasPlainlyMeant()
    {
        var finding = Assert.Single(KustomizationVerifier.Verify("resources: [{|KW5401:web.yml|}]"));
        Assert.Equal((Severity.Error, "'web.yml' is not there, and kustomize refuses to build; did you mean 'web.yaml'?"), (finding.Severity, finding.Message));
        Assert.Equal("web.yaml", Assert.Single(finding.Fix!.Edits).NewText);
    }

    [Theory]
    [InlineData("resources: [https://example.com/a.yaml]\nnamePrefix: a-")]
    [InlineData("resources:\n  - github.com/example/repository//deploy?ref=v1\nnamePrefix: a-")]
    public void Ignores_WhatIsOnTheNetwork(string kustomization) => KustomizationVerifier.Verify(kustomization);

    [Theory]
    [InlineData(
        "resources: [web.yaml]\n{|KW5402:namePrefx|}: a-",
        "a kustomization has no field 'namePrefx' here, and kustomize refuses to build; did you mean 'namePrefix'?")]
    [InlineData(
        "resources: [web.yaml]\nimages: [{name: shop/web, {|KW5402:tag|}: b}]",
        "a kustomization has no field 'tag' here, and kustomize refuses to build")]
    public void Reports_UnknownField(string kustomization, string message) =>
        Assert.Equal(message, Assert.Single(KustomizationVerifier.Verify(kustomization)).Message);

    [Fact]
    public void Reports_PatchThatNamesNoObject()
    {
        var finding = Assert.Single(KustomizationVerifier.Verify(
            "resources: [web.yaml]\npatches: [{path: patch.yaml}]",
            ("patch.yaml", PatchOf("{|KW5403:wbe|}"))));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.EndsWith("did you mean 'web'?", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("patch: '- {op: add, path: /spec/replicas, value: 3}'")]
    [InlineData("path: patch.yaml")]
    public void Reports_TargetThatSelectsNothingAsWarning(string patch)
    {
        var finding = Assert.Single(KustomizationVerifier.Verify(
            $"resources: [web.yaml]\npatches:\n  - target: {{kind: Deployment, name: {{|KW5403:wbe|}}}}\n    {patch}\n",
            ("patch.yaml", PatchOf("web"))));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("web", Assert.Single(finding.Fix!.Edits).NewText);
    }

    [Fact]
    public void Reports_ImageThatNobodyRuns()
    {
        var finding = Assert.Single(KustomizationVerifier.Verify("resources: [web.yaml]\nimages: [{name: {|KW5404:shop/wbe|}, newTag: a}]"));
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("'shop/wbe' selects nothing, so that the entry changes nothing; did you mean 'shop/web'?", finding.Message);
    }

    [Fact]
    public void Reports_ReplicasOfNothing() => Assert.Equal(
        Severity.Error,
        Assert.Single(KustomizationVerifier.Verify("resources: [web.yaml]\nreplicas: [{name: {|KW5404:wbe|}, count: 2}]")).Severity);

    [Fact]
    public void Reports_SourceOfAReplacement() => KustomizationVerifier.Verify("""
        resources: [web.yaml]
        replacements:
          - source: {kind: Service, name: {|KW5404:web|}}
            targets: [{select: {kind: Deployment}, fieldPaths: [metadata.name]}]
        """);

    [Fact]
    public void Reports_TargetOfAReplacementAsWarning() => Assert.Equal(Severity.Warning, Assert.Single(KustomizationVerifier.Verify("""
        resources: [web.yaml]
        replacements:
          - source: {kind: Deployment, name: web}
            targets: [{select: {kind: Service, name: {|KW5404:web|}}, fieldPaths: [metadata.name]}]
        """)).Severity);

    [Fact]
    public void Reports_OperationThatDoesNotApply() => KustomizationVerifier.Verify("""
        resources: [web.yaml]
        patches:
          - target: {kind: Deployment}
            patch: |-
              - op: remove
                path: {|KW5406:/spec/replicas|}
        """);

    [Fact]
    public void Reports_FlowOfYamlWhereJsonIsRead() => KustomizationVerifier.Verify("""
        resources: [web.yaml]
        patches:
          - target: {kind: Deployment}
            patch: '{|KW5408:[{op: add, path: /spec/replicas, value: 3}]|}'
        """);

    [Theory]
    [InlineData("patches: [{|KW5408:patch.yaml|}]", "each entry of 'patches' must be a mapping")]
    [InlineData("resources: [web.yaml, {|KW5408:5|}]", "each entry of 'resources' must be a text")]
    [InlineData("resources: {|KW5408:web.yaml|}", "'resources' must be a list")]
    public void Reports_EntryOfAnotherType(string kustomization, string words) => Assert.EndsWith(
        words,
        Assert.Single(KustomizationVerifier.Verify(kustomization, ("patch.yaml", "a: b"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Reports_PatchOfWhatFluxBootstrapWritesAsInformation()
    {
        const string Kustomization = """
            resources: [gotk-components.yaml]
            patches:
              - target: {kind: Deployment, name: {|KW5403:helm-controller|}}
                patch: |-
                  - op: remove
                    path: /spec/replicas
            """;
        Assert.Equal(Severity.Info, Assert.Single(KustomizationVerifier.Verify(Kustomization, ("gotk-components.yaml", "# written by flux\n"))).Severity);
        Assert.Equal(
            Severity.Warning, Assert.Single(KustomizationVerifier.Verify(Kustomization, ("gotk-components.yaml", KustomizationVerifier.Web))).Severity);
    }

    [Fact]
    public void Ignores_ImageOfABaseThatAnotherUserHas() => KustomizationVerifier.Verify(
        ["one", "two"],
        ("part/kustomization.yaml", "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nimages: [{name: shop/web, newTag: a}]"),
        ("one/kustomization.yaml", "resources: [../web]\ncomponents: [../part]"),
        ("two/kustomization.yaml", "configMapGenerator: [{name: a}]\ncomponents: [../part]"),
        ("web/kustomization.yaml", "resources: [web.yaml]"),
        ("web/web.yaml", KustomizationVerifier.Web));

    [Fact]
    public void Ignores_WhatMayBeInTheRestOfAPartialOne() => KustomizationVerifier.Verify(
        "resources: [https://example.com/a.yaml, web.yaml]\nimages: [{name: company/elsewhere, newTag: a}]");

    [Fact]
    public void Ignores_WhatKustomizeBuilds() => KustomizationVerifier.Verify(
        "resources: [web.yaml]\nimages: [{name: shop/web, newTag: \"1.4\"}]\nreplicas: [{name: web, count: 2}]\npatches: [{path: patch.yaml}]",
        ("patch.yaml", PatchOf("web")));
}
