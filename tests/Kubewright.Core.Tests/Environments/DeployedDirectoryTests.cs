using System.Collections.Immutable;
using Kubewright.Core.Environments;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Environments;

/// <summary>Argo CD, Flux, skaffold and the project say which kustomizations are deployed.</summary>
public class DeployedDirectoryTests
{
    private const string Argo = """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: shop}
        spec:
          project: default
          destination: {server: https://kubernetes.default.svc, namespace: shop}
          source:
            repoURL: https://example.com/shop.git
            path: base

        """;

    private const string Flux = """
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: shop, namespace: flux-system}
        spec:
          interval: 5m
          prune: true
          sourceRef: {kind: GitRepository, name: shop}
          path: ./base

        """;

    private const string Service = """
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec:
          selector: {app: web}
          ports:
          - port: 80
            targetPort: htpp
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers:
              - name: web
                image: shop/web:1
                ports: [{name: http, containerPort: 8080}]

        """;

    private static readonly (string Path, string Text)[] Shop =
    [
        ("base/kustomization.yaml", "resources: [web.yaml]\n"),
        ("base/web.yaml", Service),
        ("prod/kustomization.yaml", "resources: [../base]\n"),
        ("test/kustomization.yaml", "resources: [../base]\n"),
    ];

    [Theory]
    [InlineData("argo.yaml", Argo)]
    [InlineData("flux.yaml", Flux)]
    [InlineData("skaffold.yaml", "apiVersion: skaffold/v4beta11\nkind: Config\nmanifests:\n  kustomize:\n    paths: [base]\n")]
    [InlineData("skaffold.yaml", "apiVersion: skaffold/v2beta29\nkind: Config\ndeploy:\n  kustomize:\n    paths: [./base/]\n")]
    [InlineData("base/skaffold.yaml", "apiVersion: skaffold/v4beta11\nkind: Config\nprofiles:\n- name: dev\n  manifests:\n    kustomize: {}\n")]
    public void ABaseThatIsDeployedByName_IsAnEnvironment(string path, string text) =>
        Assert.Equal(["base", "prod", "test"], NamesOf([.. Shop, (path, text)]));

    [Fact]
    public void ABaseThatNobodyDeploys_IsNone() => Assert.Equal(["prod", "test"], NamesOf(Shop));

    [Fact]
    public void ADirectoryIsFound_WhereverTheRepositoryBegins() =>
        Assert.Equal(["base", "prod", "test"], NamesOf([.. Shop.Append(("argo.yaml", Argo)).Select(file => ("/src/shop/" + file.Item1, file.Item2))]));

    [Fact]
    public void ObjectsWithoutANamespace_AreInTheOneThatTheApplicationDeploysTo()
    {
        var graph = GraphOf([.. Shop, ("argo.yaml", Argo.Replace("path: base", "path: prod", StringComparison.Ordinal))]);

        Assert.Equal(
            [("prod", "shop"), ("test", "default")],
            graph.Environments.Select(set => (set.Environment!.Name, set.NamespaceOf(set.Resources[0]).Name)));
    }

    [Theory]
    [InlineData("namePrefix: live-")]
    [InlineData("patches: [{patch: '[]'}]")]
    public void WhatAnApplicationChanges_MakesFindingsUnproven(string change)
    {
        var argo = Argo.Replace("path: base", "path: prod\n    kustomize:\n      " + change, StringComparison.Ordinal);
        var only = Shop.Where(file => !file.Path.StartsWith("test", StringComparison.Ordinal)).ToArray();

        Assert.Equal(["KW9010 Info argo.yaml", "KW2001 Info base/web.yaml"], Found([.. only, ("argo.yaml", argo)]));
        Assert.Equal(["KW2001 Error base/web.yaml"], Found([.. only, ("argo.yaml", argo.Replace(change, "images: ['shop/web:2']", StringComparison.Ordinal))]));
        Assert.Equal(
            ["KW2001 Error base/web.yaml"],
            Found([.. only, ("argo.yaml", argo), ("other.yaml", argo.Replace(change, "namePrefix: ''", StringComparison.Ordinal))]));
    }

    [Fact]
    public void OfSeveralEnvironments_ThoseCountThatTheProjectNames()
    {
        Assert.Equal(["KW2001 Error base/web.yaml prod"], FoundIn(["/src/shop/k8s/prod"], "/src/shop/k8s/"));
        Assert.Equal(["KW2001 Error base/web.yaml prod, test"], FoundIn(["prod", "test/"], ""));
        Assert.Equal(["KW2001 Error base/web.yaml base"], FoundIn(["base"], ""));
        Assert.Empty(FoundIn(["staging"], ""));
    }

    private static string[] FoundIn(ImmutableArray<string> named, string folder)
    {
        var graph = GraphOf([.. Shop.Select(file => (folder + file.Path, file.Text))], new CheckOptions { Environments = named });
        return [.. Checker.CheckAll(graph).Select(finding =>
            $"{finding.Id} {finding.Severity} {finding.Span.File.Path[folder.Length..]} {string.Join(", ", finding.Environments)}")];
    }

    private static string[] Found((string Path, string Text)[] files) =>
        [.. Checker.CheckAll(GraphOf(files)).Select(finding => $"{finding.Id} {finding.Severity} {finding.Span.File.Path}")];

    private static IEnumerable<string> NamesOf((string Path, string Text)[] files) => GraphOf(files).Environments.Select(set => set.Environment!.Name);

    private static ManifestGraph GraphOf((string Path, string Text)[] files, CheckOptions? options = null) =>
        ManifestGraph.Create(files.Select(file => new ManifestInput(ManifestReader.Read(new SourceFile(file.Path, file.Text)))), options);
}
