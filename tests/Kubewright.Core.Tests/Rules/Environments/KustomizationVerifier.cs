using System.Collections.Immutable;
using Kubewright.Core.Environments;
using Kubewright.Core.Environments.Kustomize;
using Kubewright.Core.Graph;
using Kubewright.Core.Rules;
using Kubewright.Core.Rules.Environments;
using Kubewright.Core.Text;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Environments;

/// <summary>Renders kustomizations and holds what their rules find against what is marked.</summary>
internal static class KustomizationVerifier
{
    /// <summary>A Deployment 'web' of the image shop/web.</summary>
    public const string Web = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          selector:
            matchLabels: {app: web}
          template:
            metadata:
              labels: {app: web}
            spec:
              containers:
                - name: web
                  image: shop/web:1.4
        """;

    /// <summary>Holds the findings of the kustomizations of some directories against the marks in their files.</summary>
    public static ImmutableArray<Finding> Verify(string[] directories, params (string Path, string Marked)[] files)
    {
        var markups = files.ToDictionary(file => file.Path, file => Markup.Parse(file.Marked));
        var findings = Check(directories, [.. files.Select(file => (file.Path, markups[file.Path].Text))]);
        foreach (var (path, markup) in markups)
        {
            var found = findings.Where(finding => finding.Span.File.Path == path)
                .Select(finding => new MarkedSpan(finding.Id, finding.Span.Start, finding.Span.Length));
            Assert.Equal(Markup.Write(markup.Text, markup.Spans), Markup.Write(markup.Text, [.. found]));
        }

        return findings;
    }

    /// <summary>Holds the findings of the kustomization of the root.</summary>
    public static ImmutableArray<Finding> Verify(string kustomization, params (string Path, string Marked)[] files) =>
        Verify([""], [("kustomization.yaml", kustomization), ("web.yaml", Web), .. files]);

    /// <summary>What the rules find in the renderings of some directories.</summary>
    public static ImmutableArray<Finding> Check(string[] directories, params (string Path, string Text)[] files)
    {
        var repository = new RepositoryFiles(files.Select(file => new SourceFile(file.Path, file.Text)));
        return Check([.. directories.Select(directory => KustomizeRenderer.Render(repository, directory))]);
    }

    public static ImmutableArray<Finding> Check(ImmutableArray<Rendering> renderings) => Checker.Check(
        ManifestGraph.Create([]),
        new RenderedKustomizations(renderings),
        new SourceFile("kustomization.yaml", "").All,
        KustomizationRules.OfRenderings);
}
