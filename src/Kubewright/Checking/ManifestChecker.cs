using Kubewright.Validation;
using Kubewright.Writing;

namespace Kubewright.Checking;

/// <summary>Has Kubewright's rules look at manifests that are applied together.</summary>
internal static class ManifestChecker
{
    /// <summary>What the rules find, in the order of the manifests.</summary>
    public static IReadOnlyList<ManifestFinding> Check(IReadOnlyList<Manifest> manifests) =>
    [
        .. ManifestValidator
            .Check([.. manifests.Select(manifest => new ValidatedManifest(manifest.ToString(), JsonWriter.Write(manifest.Root, indented: false)))])
            .Select(finding => new ManifestFinding(
                finding.Rule, (FindingSeverity)finding.Severity, manifests[finding.Manifest], finding.Path, finding.Message, finding.HelpLink)),
    ];
}
