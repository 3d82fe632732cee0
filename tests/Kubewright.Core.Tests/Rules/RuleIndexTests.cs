using System.Text;
using Kubewright.Core.Rules;
using Kubewright.Testing;

namespace Kubewright.Core.Tests.Rules;

/// <summary>
/// What is written of all rules together is written from the catalogue: the index for readers, and the releases that keep ids from being used twice.
/// </summary>
public sealed class RuleIndexTests
{
    private const string Releases = "../../../src/Kubewright.Analyzers/AnalyzerReleases.";

    private static readonly HashSet<string> Fixed = new(
        typeof(RuleIndexTests).Assembly.GetTypes()
            .Where(type => type.Name.StartsWith("KW", StringComparison.Ordinal)
                && type.GetMethods().Any(method => method.Name.StartsWith("Fixes", StringComparison.Ordinal)))
            .Select(type => type.Name[..6]),
        StringComparer.Ordinal);

    [Fact]
    public void Index_ListsEveryRule()
    {
        var index = new StringBuilder("""
            # Rules

            Every rule states one truth; its page says why it holds, shows a manifest that breaks it and the same one corrected. `kubewright rules` lists them in
            a terminal, `kubewright explain KW1001` prints a page. The severity is that of a finding unless it says otherwise: what is certain is louder than what
            is not ([how a finding gets its severity](deciding.md)). Where a rule has a fix, `kubewright fix` and editors apply it.

            """);
        foreach (var family in RuleCatalog.Descriptors.GroupBy(rule => rule.Family))
        {
            index.Append("\n## ").Append(family.Key).Append("\n\n| id | what holds | severity | fix |\n|---|---|---|---|\n");
            foreach (var rule in family)
            {
                var severity = rule.Severity.ToString().ToLowerInvariant();
                index.Append(System.Globalization.CultureInfo.InvariantCulture, $"| [{rule.Id}](../src/Kubewright.Core/Rules/{family.Key}/{rule.Id}.md) "
                    + $"| {rule.Title.Replace("|", "\\|", StringComparison.Ordinal)} | {severity} | {(Fixed.Contains(rule.Id) ? "yes" : "")} |\n");
            }
        }

        Baseline.Verify("../../../docs/rules.md", index.ToString());
    }

    /// <summary>
    /// Release tracking of Microsoft.CodeAnalysis.Analyzers reads descriptors that are written out one by one; these are not, so the files are held here: what
    /// was released stays an id with its category, or is listed as removed.
    /// </summary>
    [Fact]
    public void EveryRule_IsInARelease()
    {
        var shipped = Read("Shipped.md");
        var unshipped = new StringBuilder("""
            ; Rules that no release has yet; held by a test. https://github.com/dotnet/roslyn-analyzers/blob/main/src/Microsoft.CodeAnalysis.Analyzers/ReleaseTrackingAnalyzers.Help.md

            ### New Rules

            Rule ID | Category | Severity | Notes
            --------|----------|----------|-------

            """);
        foreach (var rule in RuleCatalog.Descriptors.Where(rule => !shipped.ContainsKey(rule.Id)))
        {
            unshipped.Append(System.Globalization.CultureInfo.InvariantCulture, $"{rule.Id} | {CategoryOf(rule)} | {rule.Severity} | {rule.Title.Replace("|", "\\|", StringComparison.Ordinal)}\n");
        }

        Baseline.Verify(Releases + "Unshipped.md", unshipped.ToString());
    }

    [Fact]
    public void EveryShippedId_IsARuleStillOrIsRemoved()
    {
        var removed = Lines("Shipped.md").SkipWhile(line => line != "### Removed Rules").Select(line => line.Split(" | ")[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, category) in Read("Shipped.md").Where(rule => !removed.Contains(rule.Key)))
        {
            var rule = Assert.Single(RuleCatalog.Descriptors, rule => rule.Id == id);
            Assert.Equal(category, CategoryOf(rule));
        }
    }

    private static string CategoryOf(RuleDescriptor rule) => "Kubewright." + rule.Family;

    private static Dictionary<string, string> Read(string file) => Lines(file)
        .Where(line => line.StartsWith("KW", StringComparison.Ordinal))
        .Select(line => line.Split(" | "))
        .ToDictionary(columns => columns[0], columns => columns[1], StringComparer.Ordinal);

    private static string[] Lines(string file) =>
        File.ReadAllLines(Path.Combine(RepositoryFolder.Root, "src", "Kubewright.Analyzers", "AnalyzerReleases." + file));
}
