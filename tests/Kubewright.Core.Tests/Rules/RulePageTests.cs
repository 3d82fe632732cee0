using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kubewright.Core.Application;
using Kubewright.Core.Application.Docker;
using Kubewright.Core.Fixes;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules;

/// <summary>Each rule has a page beside its class; its title, its sections and its two manifests are held here.</summary>
public sealed partial class RulePageTests
{
    private static readonly string[] Sections = ["Cause", "Rule", "Bad", "Good", "How to fix", "When to suppress"];

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(rule => rule.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_HasTitleAndSections(string id)
    {
        var page = Page(id);
        Assert.StartsWith($"# {id}: {Descriptor(id).Title}\n", page, StringComparison.Ordinal);
        Assert.Equal(Sections, Heading().Matches(page).Select(match => match.Groups[1].Value.Trim()));
    }

    /// <summary>The pages without C# and settings; the others are held where code is read.</summary>
    public static TheoryData<string> IdsOfManifests => [.. OfManifests];

    private static IEnumerable<string> OfManifests => RuleCatalog.All.Select(rule => rule.Descriptor.Id).Where(id => !CodeBlock().IsMatch(Page(id)));

    [Theory]
    [MemberData(nameof(IdsOfManifests))]
    public void BadManifest_IsReported(string id) =>
        Assert.Contains(Check(Page(id), "Bad"), finding => finding.Id == id);

    [Theory]
    [MemberData(nameof(IdsOfManifests))]
    public void GoodManifest_IsSilent(string id)
    {
        var findings = Check(Page(id), "Good");
        Assert.DoesNotContain(findings, finding => finding.Id == id || finding.Severity != Severity.Info);
    }

    /// <summary>
    /// Which fixes are safe is decided rule by rule: only what leaves no choice is. A line that changes here changes what users' files become.
    /// </summary>
    [Fact]
    public void FixesOfBadManifests_AreSafeOrNotAsDecided()
    {
        var fixes =
            from id in OfManifests
            from finding in Check(Page(id), "Bad")
            let fix = finding.Fix
            where finding.Id == id && fix is not null
            select $"{id} {FixNotation.NameOf(fix.Safety)}: {fix.Title}\n";

        Baseline.Verify("fixes.txt", string.Concat(fixes.Distinct()));
    }

    [Fact]
    public void EveryId_HasAPageWithItsTitle() => Assert.All(
        RuleCatalog.Descriptors,
        descriptor => Assert.StartsWith($"# {descriptor.Id}: {descriptor.Title}\n", Page(descriptor.Id), StringComparison.Ordinal));

    private static RuleDescriptor Descriptor(string id) => RuleCatalog.Descriptors.Single(descriptor => descriptor.Id == id);

    private static string Page(string id) =>
        File.ReadAllText(Path.Combine(RepositoryFolder.Root, "src", "Kubewright.Core", "Rules", Descriptor(id).Family, id + ".md"));

    /// <summary>
    /// The fenced block of a section, checked. A page whose rule needs everything to be in scope, or another version of Kubernetes, says so in
    /// a comment; one whose rule is about the places of files begins with the path of its own.
    /// </summary>
    private static IEnumerable<Finding> Check(string page, string section)
    {
        var blocks = Block().Matches(Section(page, section)).ToDictionary(block => block.Groups[1].Value, block => block.Groups[2].Value);
        var manifest = blocks.First(block => block.Key != "dockerfile").Value;
        var version = Regex.Match(page, "<!-- KubewrightKubernetesVersion ([0-9.]+) -->");
        var options = new CheckOptions
        {
            ClosedWorld = page.Contains("<!-- KubewrightClosedWorld -->", StringComparison.Ordinal),
            KubernetesVersion = KubernetesVersion.TryParse(version.Groups[1].Value, out var stated) ? stated.Value : KubernetesVersion.Newest,
        };
        var applications = blocks.TryGetValue("dockerfile", out var dockerfile) ? [ApplicationOf(dockerfile)] : ImmutableArray<ApplicationFacts>.Empty;
        var path = Regex.Match(manifest, @"\A# (\S+/\S+\.yaml)\n") is { Success: true } written ? written.Groups[1].Value : "manifest.yaml";
        return ManifestVerifier.Check(options, applications, (path, manifest));
    }

    /// <summary>The application of the pages: the web project Shop.Orders of .NET 8 with a Dockerfile.</summary>
    private static ApplicationFacts ApplicationOf(string dockerfile) => new()
    {
        AssemblyName = "Shop.Orders",
        TargetMajor = 8,
        NeedsRuntimeOfImage = true,
        IsWeb = true,
        Image = ContainerImage.Read(new SourceFile("Dockerfile", dockerfile)),
    };

    private static string Section(string page, string section)
    {
        var start = page.IndexOf($"\n## {section}\n", StringComparison.Ordinal);
        var end = page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? page[start..] : page[start..end];
    }

    [GeneratedRegex(@"^```(\w+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    // What is too large to print is described as text.
    [GeneratedRegex(@"^```(csharp|json|text)\n", RegexOptions.Multiline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^## (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
