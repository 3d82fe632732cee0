using System.Text.RegularExpressions;
using Kubewright.Analyzers.Tests.Harness;
using Kubewright.Core.Rules;
using Kubewright.Testing;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Tests.Application;

/// <summary>
/// The pages of the rules about applications, held as a compiler sees them: C#, settings, Dockerfile and manifest of a section together. Their
/// titles and sections are held where those of all rules are.
/// </summary>
public sealed class ApplicationRulePageTests
{
    private const string PlainProgram = "var app = WebApplication.CreateBuilder(args).Build(); app.MapHealthChecks(\"/healthz\"); app.Run();";

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Where(rule => rule.IsOfApplications).Select(rule => rule.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Bad_IsReported(string id) => Assert.Contains(await AnalyzeAsync(id, "Bad"), diagnostic => diagnostic.Id == id);

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Good_IsSilent(string id) => Assert.DoesNotContain(
        await AnalyzeAsync(id, "Good"),
        diagnostic => diagnostic.Id == id || diagnostic.Severity >= DiagnosticSeverity.Warning);

    private static async Task<IEnumerable<Diagnostic>> AnalyzeAsync(string id, string section)
    {
        var family = RuleCatalog.All.Single(rule => rule.Descriptor.Id == id).Descriptor.Family;
        var page = await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Root, "src", "Kubewright.Core", "Rules", family, id + ".md"));
        var text = Regex.Match(page, $@"^## {section}\n(.*?)(?=^## )", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
        var blocks = Regex.Matches(text, @"^```(\w+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)
            .ToDictionary(block => block.Groups[1].Value, block => block.Groups[2].Value);
        var files = blocks
            .Where(block => block.Key != "csharp")
            .Select(block => (Path: block.Key switch
            {
                "dockerfile" => "/shop/Dockerfile",
                "json" => "/shop/appsettings.json",
                "yaml" => WebProject.ManifestPath,
                _ => throw new InvalidOperationException($"A page has no block of {block.Key}."),
            }, Text: block.Value))
            .ToArray();
        var project = ManifestProject.Of(files) with
        {
            Base = WebProject.BaseCompilation.WithAssemblyName("Shop.Orders"),
            Code = blocks.GetValueOrDefault("csharp", PlainProgram),
        };
        return await project.With("TargetFramework", "net8.0").Generated().AnalyzeAsync();
    }
}
