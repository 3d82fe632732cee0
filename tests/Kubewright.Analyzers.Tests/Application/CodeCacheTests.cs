using Kubewright.Analyzers.Application;
using Kubewright.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Tests.Application;

/// <summary>An edit inside of a body asks the meaning of one file; an edit that other files can see asks that of all.</summary>
public sealed class CodeCacheTests
{
    private const string Hosts = "static class Hosts { public const string Orders = \"orders\"; public static int Length() { return 1; } }";
    private const string User = "class User { string Host() { return Hosts.Orders; } }";
    private const string Other = "class Other { string Host() { return \"db\"; } }";

    private readonly List<string> _read = [];
    private readonly CodeCache<ReturnStatementSyntax[], string> _cache;

    public CodeCacheTests() => _cache = new(
        static tree => [.. tree.GetRoot().DescendantNodes().OfType<ReturnStatementSyntax>()],
        (returns, model, cancellationToken) =>
        {
            _read.Add(Path.GetFileNameWithoutExtension(model.SyntaxTree.FilePath));
            return string.Concat(returns.Select(one => model.GetConstantValue(one.Expression!, cancellationToken).Value));
        });

    [Fact]
    public void FirstTime_ReadsAll()
    {
        Assert.Equal(["1", "orders", "db"], Read(Compilation()));
        Assert.Equal(["Hosts", "User", "Other"], _read);
    }

    [Fact]
    public void EditOfABody_ReadsThatFileAgain()
    {
        var compilation = Compilation();
        Read(compilation);
        _read.Clear();

        Assert.Equal(["1", "orders", "cache"], Read(Edit(compilation, "Other", Other.Replace("db", "cache", StringComparison.Ordinal))));
        Assert.Equal(["Other"], _read);
    }

    [Fact]
    public void EditOfAConstant_ReadsTheFilesThatMayUseIt()
    {
        var compilation = Compilation();
        Read(compilation);
        _read.Clear();

        Assert.Equal(["1", "payments", "db"], Read(Edit(compilation, "Hosts", Hosts.Replace("\"orders\"", "\"payments\"", StringComparison.Ordinal))));
        Assert.Equal(["Hosts", "User", "Other"], _read);
    }

    [Fact]
    public void NothingEdited_ReadsNothing()
    {
        var compilation = Compilation();
        Read(compilation);
        _read.Clear();

        Read(compilation);
        Read(compilation.AddReferences());
        Assert.Empty(_read);
    }

    private static CSharpCompilation Compilation() => WebProject.BaseCompilation
        .RemoveAllSyntaxTrees()
        .WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
        .AddSyntaxTrees(Parse("Hosts", Hosts), Parse("User", User), Parse("Other", Other));

    private static CSharpCompilation Edit(CSharpCompilation compilation, string name, string text) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(tree => tree.FilePath == name + ".cs"), Parse(name, text));

    private static SyntaxTree Parse(string name, string text) => CSharpSyntaxTree.ParseText(text, path: name + ".cs");

    private IEnumerable<string> Read(Compilation compilation) => _cache.Read(compilation, CancellationToken.None);
}
