using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;

namespace Kubewright.Validation;

/// <summary>Runs Kubewright's rules over manifests that are applied together.</summary>
internal static class ManifestValidator
{
    /// <summary>
    /// Warnings of files that are errors of builders: a probe of a port that its container does not declare, an image that no node can read, a host that is an
    /// address. Nothing that a cluster or another file holds could make them right, and whoever builds the object can.
    /// </summary>
    private static readonly HashSet<string> OfOwnPod = new(StringComparer.Ordinal) { "KW2051", "KW3024", "KW5272" };

    /// <summary>What the rules find, in the order of the manifests.</summary>
    public static List<ValidationFinding> Check(IReadOnlyList<ValidatedManifest> manifests)
    {
        // Each is a file of its own, so that messages name the object where they name a file.
        var inputs = manifests.Select(manifest => new ManifestInput(ManifestReader.Read(new SourceFile(manifest.Name, manifest.Json)))).ToList();
        var graph = ManifestGraph.Create(inputs);
        var findings = new List<ValidationFinding>();
        for (var i = 0; i < inputs.Count; i++)
        {
            var root = inputs[i].File.Documents.Select(document => document.Root).FirstOrDefault(node => node is not null);
            foreach (var finding in Checker.Check(graph, inputs[i]))
            {
                var path = root is null ? "" : WrittenPath.Of(root, finding.Span.Start);
                findings.Add(new ValidationFinding(i, finding.Id, OfOwnPod.Contains(finding.Id) ? 2 : SeverityOf(finding.Severity), path, finding.Message,
                    finding.Rule.HelpLink));
            }
        }

        return findings;
    }

    private static int SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => 2,
        Severity.Warning => 1,
        _ => 0,
    };
}
