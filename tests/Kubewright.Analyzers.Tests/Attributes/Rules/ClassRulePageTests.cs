using System.Text.RegularExpressions;
using Kubewright.Analyzers.Attributes.Rules;
using Kubewright.Analyzers.Tests.Harness;
using Kubewright.Core.Rules.Builders;
using Kubewright.Testing;

namespace Kubewright.Analyzers.Tests.Attributes.Rules;

/// <summary>Each rule of classes has a page; its sections and its two pieces of code are held here, its title where those of all rules are.</summary>
public sealed class ClassRulePageTests
{
    public static TheoryData<string> Ids => [.. BuilderRules.Descriptors.Select(rule => rule.Id)];

    [Fact]
    public void EveryRule_IsListedUnderItsName()
    {
        Assert.Equal(BuilderRules.Descriptors, ClassRules.All.Select(rule => rule.Descriptor));
        Assert.All(ClassRules.All, rule => Assert.StartsWith(rule.Descriptor.Id + "_", rule.GetType().Name, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_HasItsSections(string id) => Assert.Equal(
        ["Cause", "Rule", "Bad", "Good", "How to fix", "When to suppress"],
        Regex.Matches(Page(id), "^## (.*)$", RegexOptions.Multiline).Select(match => match.Groups[1].Value.Trim()));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task BadCode_IsReported(string id) => Assert.Contains(
        await ClassVerifier.AnalyzeAsync(ClassVerifier.Project with { Code = Code(id, "Bad") }),
        diagnostic => diagnostic.Id == id);

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task GoodCode_IsSilent(string id) =>
        Assert.DoesNotContain(
            await ClassVerifier.AnalyzeAsync(ClassVerifier.Project with { Code = Code(id, "Good") }),
            diagnostic => !ClassVerifier.IsOfAnother(diagnostic));

    private static string Code(string id, string section) => "using Kubewright;\n"
        + Regex.Match(Page(id), $@"^## {section}\n.*?^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;

    private static string Page(string id) =>
        File.ReadAllText(Path.Combine(RepositoryFolder.Root, "src", "Kubewright.Core", "Rules", "Builders", id + ".md"));
}
