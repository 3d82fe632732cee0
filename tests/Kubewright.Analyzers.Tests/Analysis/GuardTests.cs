using System.Globalization;
using Kubewright.Analyzers.Application;
using Kubewright.Analyzers.Application.Code;
using Kubewright.Analyzers.Generation.Emission;
using Kubewright.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Analyzers.Tests.Analysis;

/// <summary>What fails on one file costs that file alone: each reader with a planted exception.</summary>
public sealed class GuardTests
{
    private const string Code = "var app = WebApplication.CreateBuilder(args).Build(); app.Run();";

    /// <summary>A Service that selects nothing it could name, so that there is always something to find beside the failure.</summary>
    private const string Broken = "apiVersion: v1\nkind: Service\nmetadata: { name: broken }\nspec: { type: Cluster, ports: [{ port: 80 }] }\n";

    [Theory]
    [InlineData("/shop/Dockerfile")]
    [InlineData("/shop/appsettings.json")]
    [InlineData("/shop/appsettings.Production.json")]
    [InlineData("/shop/k8s/bad.yaml")]
    [InlineData("/shop/k8s/kustomization.yaml")]
    public async Task FileThatCannotBeRead_IsReported_AndTheOthersAreChecked(string path)
    {
        var project = WebProject.Of(Code, more: ("/shop/k8s/other.yaml", Broken));
        project = project with { Files = project.Files.RemoveAll(file => file.Path == path).Add(new InMemoryFile(path, new BrokenText())) };

        var found = await project.AnalyzeAsync();

        var failure = Assert.Single(found, one => one.Id == "KW9001");
        Assert.Equal(path, failure.Location.GetLineSpan().Path);
        Assert.Equal("Kubewright failed to read this file, so nothing is known of it: InvalidOperationException: planted",
            failure.GetMessage(CultureInfo.InvariantCulture));
        Assert.Contains(found, one => one.Location.GetLineSpan().Path == "/shop/k8s/other.yaml");
        Assert.DoesNotContain(found, one => one.Id == "AD0001");
    }

    /// <summary>What the build itself hands over is guarded too.</summary>
    [Theory]
    [InlineData("/shop/kubewright.baseline.yaml", "KubewrightBaseline")]
    [InlineData("/shop/obj/kubewright.repository", "KubewrightRepository")]
    public async Task FileOfTheBuild_ThatCannotBeRead_IsReported_AndTheOthersAreChecked(string path, string what)
    {
        var project = WebProject.Of(Code, more: ("/shop/k8s/other.yaml", Broken));
        project = (project with { Files = project.Files.Add(new InMemoryFile(path, new BrokenText())) })
            .With(path, "KubewrightManifest", "false").With(path, "KubewrightApplication", "false").With(path, what, "true");

        var found = await project.AnalyzeAsync();

        Assert.Equal(path, Assert.Single(found, one => one.Id == "KW9001").Location.GetLineSpan().Path);
        Assert.Contains(found, one => one.Location.GetLineSpan().Path == "/shop/k8s/other.yaml");
        Assert.DoesNotContain(found, one => one.Id == "AD0001");
    }

    /// <summary>What forty lines that double a variable did: no finding of the build was left.</summary>
    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(400)]
    public async Task DockerfileThatExplodes_CostsOnlyWhatItSays(int lines)
    {
        var dockerfile = "FROM mcr.microsoft.com/dotnet/aspnet:8.0\nENV A=xxxxxxxxxx\n" + string.Concat(Enumerable.Repeat("ENV A=$A$A\n", lines))
            + "ENV ASPNETCORE_URLS=$A\nENTRYPOINT [\"dotnet\",\"Orders.dll\"]\n";

        var found = await WebProject.Of(Code, dockerfile: dockerfile, more: ("/shop/k8s/other.yaml", Broken)).AnalyzeAsync();

        Assert.Contains(found, one => one.Location.GetLineSpan().Path == "/shop/k8s/other.yaml");
        Assert.DoesNotContain(found, one => one.Id is "KW9001" or "AD0001");
    }

    public static TheoryData<string> Readers => ["Listening", "Urls", "Routes", "Configuration"];

    [Theory]
    [MemberData(nameof(Readers))]
    public void ReaderOfCode_ThatFails_IsReportedAtTheFile_AndTheOthersGoOn(string reader)
    {
        var project = WebProject.Of(Code);
        var compilation = project.Compilation;
        var tree = compilation.SyntaxTrees.Single(one => one.FilePath == "/shop/Orders.cs");
        Exception Planted() => new UnreadableCodeException(tree, new InvalidOperationException("planted"));
        var readers = reader switch
        {
            "Listening" => new CodeReaders { Listening = (_, _) => throw Planted() },
            "Urls" => new CodeReaders { Urls = (_, _) => throw Planted() },
            "Routes" => new CodeReaders { Routes = (_, _) => throw Planted() },
            _ => new CodeReaders { Configuration = (_, _) => throw Planted() },
        };

        var read = ApplicationFactsReader.Read(compilation, project.Options, readers, CancellationToken.None);

        var failure = Assert.Single(read.Failures);
        Assert.Equal("/shop/Orders.cs", failure.Span.File.Path);
        Assert.Equal("Kubewright failed to read this file, so nothing is known of it: InvalidOperationException: planted", failure.Message);
        var application = Assert.Single(read.Applications);
        Assert.True(application.IsWeb);
        Assert.Equal(reader == "Listening", application.Listening.Unknown is not null);
        Assert.Equal("mcr.microsoft.com/dotnet/aspnet:8.0", application.Image?.BaseImage?.Text);
    }

    [Fact]
    public void ReaderOfCode_NamesTheFileThatItFailedOn()
    {
        var cache = new CodeCache<PlantedSyntax, PlantedFacts>(
            tree => tree.FilePath == "/shop/Orders.cs" ? throw new InvalidOperationException("planted") : null, (_, _, _, _) => null);

        var exception = Assert.Throws<UnreadableCodeException>(() => cache.Read(WebProject.Of(Code).Compilation, CancellationToken.None));

        Assert.Equal("/shop/Orders.cs", exception.Tree.FilePath);
        Assert.IsType<InvalidOperationException>(exception.Cause);
    }

    /// <summary>The generator reports nothing itself: it leaves a file behind, and the analyzer explains why the member is missing.</summary>
    [Fact]
    public async Task ObjectThatCannotBeGenerated_IsReportedAtTheObject()
    {
        var project = WebProject.Of(Code, "8080");
        var driver = CSharpGeneratorDriver.Create(new FailingGenerator("orders.yaml", "Service 'orders'")).RunGenerators(project.Compilation);
        var trees = driver.GetRunResult().GeneratedTrees;
        Assert.Single(trees);

        var found = await (project with { Base = project.Base.AddSyntaxTrees(trees) }).AnalyzeAsync();

        var failure = Assert.Single(found);
        Assert.Equal("KW9001", failure.Id);
        Assert.Equal("Kubewright failed to generate C# of Service 'orders', so its members are missing: InvalidOperationException: planted",
            failure.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(WebProject.ManifestPath, failure.Location.GetLineSpan().Path);
        Assert.NotEqual(0, failure.Location.GetLineSpan().StartLinePosition.Line);
    }

    /// <summary>Where the object is in no manifest that is here, it is reported all the same.</summary>
    [Fact]
    public async Task ObjectThatIsNowhere_IsReportedAtTheFirstManifest()
    {
        var project = WebProject.Of(Code, "8080");
        var driver = CSharpGeneratorDriver.Create(new FailingGenerator("all manifests", "")).RunGenerators(project.Compilation);

        var found = await (project with { Base = project.Base.AddSyntaxTrees(driver.GetRunResult().GeneratedTrees) }).AnalyzeAsync();

        Assert.Equal(WebProject.ManifestPath, Assert.Single(found, one => one.Id == "KW9001").Location.GetLineSpan().Path);
    }

    /// <summary>A manifest is read by name and text; what is in either controls no terminal, and no line of a build can be forged.</summary>
    [Fact]
    public async Task ControlCharacters_ReachNoMessageAndNoPath()
    {
        const string text = "apiVersion: v1\nkind: Service\nmetadata:\n  name: \"a\\e]0;PWN\\a\\e[2J\"\nspec:\n  \"ty\\e[31mep\": ClusterIP\n  type: "
            + "\"Cluster\\e[1mIP\"\n  ports: [{ port: 80, targetPort: \"h\\e[5m\\u202E\" }]\n";

        var found = await ManifestProject.Of(("/shop/k8s/a\u001B[31m\n::error::\u202E.yaml", text)).AnalyzeAsync();

        Assert.NotEmpty(found);
        Assert.All(found, one =>
            Assert.DoesNotContain(one.GetMessage(CultureInfo.InvariantCulture) + one.Location.GetLineSpan().Path, c => char.IsControl(c) || c is '\u202E'));
    }

    /// <summary>No value of a Secret is in a diagnostic, its properties (which the compiler's SARIF log holds) or the code that is generated.</summary>
    [Fact]
    public async Task Secrets_ReachNoDiagnosticAndNoGeneratedCode()
    {
        const string secrets = """
            apiVersion: v1
            kind: Secret
            metadata: { name: creds }
            data: { password: CANARY1-not-base64!, other: 7160544001 }
            stringData: { pin: 7160544002, list: [CANARY2] }
            ---
            apiVersion: v1
            kind: Secret
            metadata: { name: s }
            stringData: { password: CANARY3 }
            apiVersion: v1
            kind: ConfigMap
            metadata: { name: c }
            data: { a: b }
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: { name: d }
            data: { a: b }
            apiVersion: v1
            kind: Secret
            metadata: { name: e }
            stringData: { password: CANARY4 }
            """;
        var project = ManifestProject.Of(("/shop/k8s/secrets.yaml", secrets)).With("KubewrightWriteManifests", "all") with
        {
            Code = "public class Orders { object[] all = { typeof(Shop.Manifests.Secrets.Creds) }; }",
        };

        var found = await project.AnalyzeAsync();
        var generated = project.Generated().Base.SyntaxTrees;

        Assert.Contains(found, one => one.Id == "KW5102");
        var all = string.Concat(found.Select(one => one.GetMessage(CultureInfo.InvariantCulture) + string.Join('|', one.Properties)))
            + string.Concat(generated.Select(tree => tree.ToString()));
        Assert.DoesNotContain("CANARY", all, StringComparison.Ordinal);
        Assert.DoesNotContain("716054", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Q0FOQVJZ", all, StringComparison.Ordinal);
    }

    private sealed class PlantedSyntax : ICodeSyntax<PlantedSyntax>
    {
        public bool ReadsMembersLike(PlantedSyntax other) => false;
    }

    private sealed class PlantedFacts : ICodeFacts<PlantedFacts>
    {
        public IEnumerable<string> ReadTypes => [];

        public PlantedFacts Move(CodeMove move) => this;
    }

    /// <summary>Fails as an emitter of the generator may.</summary>
    private sealed class FailingGenerator(string path, string what) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.CompilationProvider,
            (output, _) => FailureEmitter.Guarded(output, "Manifests.Services.Orders.g.cs", path, what, () => throw new InvalidOperationException("planted")));
    }
}
