using Kubewright.Analyzers.Analysis;
using Kubewright.Analyzers.Tests.Harness;
using Kubewright.Core.Fixes;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;
using Kubewright.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using LinePosition = Microsoft.CodeAnalysis.Text.LinePosition;

namespace Kubewright.Analyzers.Tests.Analysis;

public sealed class ManifestAnalyzerTests
{
    private const string DeploymentPath = "/shop/k8s/deployment.yaml";
    private const string ServicePath = "/shop/k8s/service.yaml";

    private static readonly ManifestProject Shop = ManifestProject.Of((DeploymentPath, Manifests.Deployment), (ServicePath, Manifests.BrokenService));

    [Fact]
    public async Task Finding_StandsAtItsLineAndColumnInItsFile()
    {
        var diagnostic = Assert.Single(await Shop.AnalyzeAsync());

        Assert.Equal("KW2001", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Contains("did you mean 'http'?", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal(LocationKind.ExternalFile, diagnostic.Location.Kind);
        var place = diagnostic.Location.GetLineSpan();
        Assert.Equal(ServicePath, place.Path);
        Assert.Equal(new LinePositionSpan(new(10, 18), new(10, 22)), place.Span);
        Assert.Equal("htpp", Manifests.BrokenService.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
    }

    [Fact]
    public async Task OtherSideOfAFinding_IsAnAdditionalLocation()
    {
        var diagnostic = Assert.Single(await Shop.AnalyzeAsync());

        var other = Assert.Single(diagnostic.AdditionalLocations).GetLineSpan();
        Assert.Equal(DeploymentPath, other.Path);
        Assert.Equal(new LinePosition(17, 20), other.StartLinePosition);
    }

    [Fact]
    public async Task Fix_TravelsInTheProperties()
    {
        var diagnostic = Assert.Single(await Shop.AnalyzeAsync());

        var fix = FixNotation.Read(diagnostic.Properties[FixNotation.Property]!, new SourceFile(ServicePath, Manifests.BrokenService));
        Assert.Equal("Change to 'http'", fix?.Title);
        Assert.Equal("unsafe", diagnostic.Properties[FixNotation.SafetyProperty]);
        var edit = Assert.Single(fix!.Edits);
        Assert.Equal("htpp", edit.Span.Text);
        Assert.Equal("http", edit.NewText);
    }

    [Fact]
    public async Task Editor_GetsTheFindingsOfTheFileItAsksFor()
    {
        Assert.Equal("KW2001", Assert.Single(await Shop.AnalyzeAsync(ServicePath)).Id);
        Assert.Empty(await Shop.AnalyzeAsync(DeploymentPath));
    }

    [Fact]
    public async Task CorrectManifests_AreSilent() =>
        Assert.Empty(await Shop.Edit(new InMemoryFile(ServicePath, Manifests.Service)).AnalyzeAsync());

    [Fact]
    public async Task AdditionalFileThatIsNoManifest_IsNotRead()
    {
        var text = new CountedText(Manifests.BrokenService);
        var project = Shop.Edit(new InMemoryFile(ServicePath, text)).With(ServicePath, "KubewrightManifest", "");

        Assert.Empty(await project.AnalyzeAsync());
        Assert.Equal(0, text.Reads);
    }

    [Fact]
    public async Task FileThatTheHostCannotRead_CostsOnlyItself()
    {
        var unread = new InMemoryFile("/shop/k8s/unread.yaml", (SourceText?)null);

        Assert.Equal("KW2001", Assert.Single(await (Shop with { Files = Shop.Files.Add(unread) }).AnalyzeAsync()).Id);
    }

    [Fact]
    public async Task SilencedProject_ReportsNothing() =>
        Assert.Empty(await Shop.With("KubewrightReportsManifests", "false").AnalyzeAsync());

    [Fact]
    public async Task FileOfAnotherProjectToReport_IsReadButNotReported()
    {
        var guest = Shop.With("KubewrightOwnsSharedManifests", "false");

        Assert.Empty(await guest.With(ServicePath, "KubewrightShared", "true").AnalyzeAsync());
        Assert.Equal("KW2001", Assert.Single(await guest.With(DeploymentPath, "KubewrightShared", "true").AnalyzeAsync()).Id);
    }

    [Fact]
    public async Task FilesOfDifferentSets_DoNotSeeEachOther()
    {
        var apart = Shop.With(DeploymentPath, "KubewrightSet", "one").With(ServicePath, "KubewrightSet", "two");

        Assert.DoesNotContain(await apart.AnalyzeAsync(), diagnostic => diagnostic.Id == "KW2001");
    }

    [Fact]
    public async Task FilesAppliedToDifferentNamespaces_AreNotSelected()
    {
        var apart = Shop.With(DeploymentPath, "KubewrightNamespace", "one").With(ServicePath, "KubewrightNamespace", "two");

        Assert.DoesNotContain(await apart.AnalyzeAsync(), diagnostic => diagnostic.Id == "KW2001");
    }

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("silent", DiagnosticSeverity.Hidden)]
    [InlineData("default", DiagnosticSeverity.Error)]
    public async Task EditorConfig_SetsTheSeverity(string severity, DiagnosticSeverity expected)
    {
        var project = Shop with { EditorConfig = Shop.EditorConfig.Add("kubewright_severity.KW2001", severity) };

        Assert.Equal(expected, Assert.Single(await project.AnalyzeAsync()).Severity);
    }

    [Fact]
    public async Task EditorConfig_SilencesARule() =>
        Assert.Empty(await (Shop with { EditorConfig = Shop.EditorConfig.Add("kubewright_severity.KW2001", "none") }).AnalyzeAsync());

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("{{ if .Values.x }}")]
    [InlineData("- - - [ { \t : & * ! |")]
    [InlineData("\uD800: \uDC00")]
    public async Task StrangeText_BreaksNothing(string text)
    {
        var strange = new InMemoryFile("/shop/k8s/strange.yaml", text);

        var diagnostics = await (Shop with { Files = Shop.Files.Add(strange) }).AnalyzeAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "KW9001");
    }

    [Fact]
    public void EveryRule_HasADescriptorWithItsPage()
    {
        var descriptors = new ManifestAnalyzer().SupportedDiagnostics;

        Assert.Equal(RuleCatalog.Descriptors.Select(rule => rule.Id), descriptors.Select(descriptor => descriptor.Id));
        Assert.All(descriptors, descriptor =>
        {
            var page = descriptor.HelpLinkUri[(descriptor.HelpLinkUri.IndexOf("/main/", StringComparison.Ordinal) + "/main/".Length)..];
            Assert.EndsWith($"/{descriptor.Id}.md", page, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(RepositoryFolder.Root, page)), $"{page} is missing.");
        });
    }
}
