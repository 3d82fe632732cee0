using Kubewright.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Tests.Attributes.Rules;

public sealed class KW6010_ConfigureNotWrittenTests
{
    private const string App = """
        [Deployment("orders")]
        [Container("api", "shop/orders:1.4")]
        partial class App
        {
            static partial void Configure(Deployment resource);
            static partial void {|KW6010:Configure|}(Deployment resource) => resource.Replicas(3);
        }
        """;

    [Fact]
    public async Task Reports_TheMethodAsInformation()
    {
        var diagnostic = Assert.Single(await ClassVerifier.VerifyAsync(App));

        Assert.Equal("A build runs no code, so what this method changes is not in the manifests that it writes; App.NewManifests() has it",
            diagnostic.GetMessage());
        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
    }

    [Fact]
    public async Task Ignores_ProjectsWhoseBuildWritesNone()
    {
        var project = ClassVerifier.Project with { Code = "using Kubewright;\n" + App.Replace("{|KW6010:Configure|}", "Configure", StringComparison.Ordinal) };

        Assert.Empty(await ClassVerifier.AnalyzeAsync(project.With("KubewrightWriteManifests", "false")));
    }

    [Theory]
    [InlineData("static void Configure() { }")]
    [InlineData("static void Configure(Deployment resource) { }")]
    [InlineData("void Configure(Deployment resource) { }")]
    [InlineData("static int Configure(Deployment resource) => 1;")]
    [InlineData("static partial void Configure(Deployment one, Deployment other); static partial void Configure(Deployment one, Deployment other) { }")]
    public Task Ignores_OtherMethodsOfTheName(string method) => ClassVerifier.VerifyAsync(
        """[Deployment("orders")] [Container("api", "shop/orders:1.4")] partial class App { """ + method + " }");
}
