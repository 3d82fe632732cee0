using System.Collections.Immutable;
using Kubewright.Core;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;

namespace Kubewright.Conformance.Tests;

/// <summary>The manifests below a folder, read as one set and checked.</summary>
internal sealed class ManifestFolder
{
    private ManifestFolder(string path, ImmutableArray<ManifestInput> inputs, CheckOptions? options)
    {
        Path = path;
        Inputs = inputs;
        Graph = ManifestGraph.Create(inputs, options);
    }

    public string Path { get; }

    /// <summary>The files in the order of their names; their paths are relative to the folder.</summary>
    public ImmutableArray<ManifestInput> Inputs { get; }

    public ManifestGraph Graph { get; }

    public static ManifestFolder Read(string path, SearchOption depth = SearchOption.AllDirectories, CheckOptions? options = null) => new(
        path,
        [
            .. Directory.EnumerateFiles(path, "*", depth)
                .Where(file => System.IO.Path.GetExtension(file) is ".yaml" or ".yml" or ".json")
                .Select(file => (File: file, Relative: System.IO.Path.GetRelativePath(path, file).Replace('\\', '/')))
                .Where(file => file.Relative is not "expected.json" and not "meta.json")
                .OrderBy(file => file.Relative, StringComparer.Ordinal)
                .Select(file => new ManifestInput(ManifestReader.Read(new SourceFile(file.Relative, File.ReadAllText(file.File))))),
        ],
        options);

    /// <summary>The findings of the rules of one family.</summary>
    public ImmutableArray<Finding> Check(string family)
    {
        ImmutableArray<Rule> rules = [.. RuleCatalog.All.Where(rule => rule.Descriptor.Id.StartsWith(family, StringComparison.Ordinal))];
        var findings = Inputs.SelectMany(input => Checker.Check(Graph, input, rules)).ToImmutableArray();
        Xunit.Assert.DoesNotContain(findings, finding => finding.Id == RuleCatalog.RuleFailed.Id);
        return findings;
    }
}
