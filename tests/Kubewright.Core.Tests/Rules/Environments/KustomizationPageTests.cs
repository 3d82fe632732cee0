using System.Text.RegularExpressions;
using Kubewright.Core.Rules.Environments;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules.Environments;

/// <summary>The pages of the rules about kustomizations: each block of a section is a file, whose path is in its first line.</summary>
public sealed partial class KustomizationPageTests
{
    public static TheoryData<string> Ids => [.. KustomizationRules.OfRenderings.Select(rule => rule.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void BadKustomization_IsReported(string id) => Assert.Contains(KustomizationVerifier.Check([""], Files(id, "Bad")), finding => finding.Id == id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void GoodKustomization_IsSilent(string id) => Assert.Empty(KustomizationVerifier.Check([""], Files(id, "Good")));

    private static (string Path, string Text)[] Files(string id, string section)
    {
        var page = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "src/Kubewright.Core/Rules/Environments", id + ".md"));
        var start = page.IndexOf($"\n## {section}\n", StringComparison.Ordinal);
        var end = page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return [.. Block().Matches(page[start..end]).Select(block => (block.Groups[1].Value, block.Groups[2].Value))];
    }

    [GeneratedRegex(@"^```yaml\n# (\S+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
