using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Kubewright.Analyzers.Attributes;
using Kubewright.Analyzers.Generation;
using Kubewright.Core.Fixes;
using Kubewright.Core.Text;
using Kubewright.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Analyzers.Tests.Harness;

/// <summary>Analyzes C# with the library's attributes and holds what is found in it, of whatever severity, against what is marked.</summary>
internal static class ClassVerifier
{
    public const string Path = "/shop/Orders.cs";

    private const string Usings = "using Kubewright;\n";

    /// <summary>A project that references the library.</summary>
    public static ManifestProject Project { get; } = new()
    {
        Base = CSharpCompilation.Create(
            "Shop",
            references: [.. Net80.References.All, MetadataReference.CreateFromFile(typeof(DeploymentAttribute).Assembly.Location)],
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)),
    };

    /// <summary>Holds the findings of some code against its marks. Returns all findings of the project.</summary>
    public static async Task<ImmutableArray<Diagnostic>> VerifyAsync(string marked, params (string Path, string Text)[] manifests)
    {
        var markup = Markup.Parse(Usings + marked);
        var all = await AnalyzeAsync(Project with { Code = markup.Text, Files = [.. manifests.Select(file => new InMemoryFile(file.Path, file.Text))] });
        var diagnostics = all.RemoveAll(diagnostic => IsOfAnother(diagnostic) && markup.Spans.All(span => span.Id != diagnostic.Id));
        var found = diagnostics
            .Where(diagnostic => diagnostic.Location.GetLineSpan().Path == Path)
            .Select(diagnostic => new MarkedSpan(diagnostic.Id, diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length))
            .ToList();
        if (!found.Order(MarkedSpan.ByPlace).SequenceEqual(markup.Spans.Order(MarkedSpan.ByPlace)))
        {
            Assert.Fail($"Found:\n{Markup.Write(markup.Text, found)}\n\n{string.Join("\n", diagnostics)}\n\nMarked:\n{Usings}{marked}");
        }

        return diagnostics;
    }

    /// <summary>Holds the message of the one finding in some code.</summary>
    public static async Task VerifyMessageAsync(string marked, string message) =>
        Assert.Equal(message, Assert.Single(await VerifyAsync(marked)).GetMessage());

    /// <summary>Holds what the fix of the one finding in some code makes of the code.</summary>
    public static async Task VerifyFixAsync(string marked, string corrected)
    {
        var diagnostic = Assert.Single(await VerifyAsync(marked));
        var text = Markup.Parse(Usings + marked).Text;
        var fix = FixNotation.Read(diagnostic.Properties[FixNotation.Property]!, new SourceFile(Path, text))!;
        var fixes = new FileFixes();
        Assert.True(fixes.TryAdd(fix));
        Assert.Equal(Usings + corrected, fixes.Apply(text));
    }

    /// <summary>
    /// Whether it is the information that what an attribute names may be deployed from elsewhere, in a test that is not about it: such a test shows only
    /// the class that it is about.
    /// </summary>
    public static bool IsOfAnother(Diagnostic diagnostic) => diagnostic is { Id: "KW4020", Severity: DiagnosticSeverity.Info };

    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(ManifestProject project)
    {
        Assert.DoesNotContain(project.Compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return await project.AnalyzeAsync();
    }

    /// <summary>What a class describes, as JSON on one line.</summary>
    public static string ManifestOf(INamedTypeSymbol type, DescribedClass described)
    {
        var text = AttributeText.Of(type, described);
        var json = ObjectJson.Write(AttributeManifestReader.Read(described, text, new SourceFile(text.Path, text.Text)));
        return string.Join(" ", json.Split('\n', StringSplitOptions.TrimEntries)).Replace("{ ", "{", StringComparison.Ordinal)
            .Replace("[ ", "[", StringComparison.Ordinal).Replace(" }", "}", StringComparison.Ordinal).Replace(" ]", "]", StringComparison.Ordinal);
    }
}
