using System.Collections.Immutable;
using Kubewright.Analyzers.Application.Code;
using Kubewright.Analyzers.Tests.Harness;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Tests.Application;

/// <summary>An edit inside of a body asks the meaning of one member; an edit that others can see asks that of all.</summary>
public sealed class CodeCacheTests
{
    private const string Hosts = "static class Hosts { public const string Orders = \"orders\"; public static int Length() { return 1; } }";
    private const string User = "class User { string Host() { return Hosts.Orders; } string Name() { return \"user\"; } }";
    private const string Other = "class Other { string Host() { return \"db\"; } }";

    private readonly List<string> _read = [];
    private readonly CodeCache<Returns, Returned> _cache;

    public CodeCacheTests() => _cache = new(
        static tree => new Returns([.. tree.GetRoot().DescendantNodes().OfType<ReturnStatementSyntax>()]),
        (returns, member, model, cancellationToken) =>
        {
            var own = returns.All.Where(member.Contains).ToList();
            if (own.Count == 0)
            {
                return null;
            }

            _read.Add($"{Path.GetFileNameWithoutExtension(model.SyntaxTree.FilePath)}.{(member.Declaration as MethodDeclarationSyntax)?.Identifier.ValueText}");
            return new Returned(string.Concat(own.Select(one => model.GetConstantValue(one.Expression!, cancellationToken).Value)), CodeFile.SpanOf(own[0]));
        });

    [Fact]
    public void FirstTime_ReadsAll()
    {
        Assert.Equal(["1", "orders", "user", "db"], Read(Compilation()));
        Assert.Equal(["Hosts.Length", "User.Host", "User.Name", "Other.Host"], _read);
    }

    [Fact]
    public void EditOfABody_ReadsThatMemberAgain()
    {
        var compilation = Compilation();
        Read(compilation);
        _read.Clear();

        Assert.Equal(["1", "orders", "client", "db"], Read(Edit(compilation, "User", User.Replace("\"user\"", "\"client\"", StringComparison.Ordinal))));
        Assert.Equal(["User.Name"], _read);
    }

    [Fact]
    public void EditOfSpacesBetweenMembers_ReadsNothing()
    {
        var compilation = Compilation();
        Read(compilation);
        _read.Clear();

        Assert.Equal(["1", "orders", "user", "db"], Read(Edit(compilation, "User", "// A comment.\n" + User)));
        Assert.DoesNotContain("User.Name", _read);
    }

    [Fact]
    public void MemberThatAnEditMoved_IsFoundWhereItIsNow()
    {
        var compilation = Compilation();
        Read(compilation);
        var edited = User.Replace("return Hosts.Orders;", "/* moves what follows */ return Hosts.Orders;", StringComparison.Ordinal);

        var places = _cache.Read(Edit(compilation, "User", edited), CancellationToken.None).SelectMany(file => file.Members).Select(one => one.Place)
            .Where(place => place.File.Name == "User.cs");
        Assert.Equal(["return Hosts.Orders;", "return \"user\";"], places.Select(place => place.Text));
    }

    [Fact]
    public void EditOfAConstant_ReadsTheFilesThatNameIt()
    {
        var compilation = Compilation();
        Read(compilation);
        _read.Clear();

        Assert.Equal(["1", "payments", "user", "db"], Read(Edit(compilation, "Hosts", Hosts.Replace("\"orders\"", "\"payments\"", StringComparison.Ordinal))));
        Assert.Equal(["Hosts.Length", "User.Host", "User.Name"], _read);
    }

    [Fact]
    public void EditOfWhatAConstantIsMadeOf_ReadsTheFilesThatNameTheConstant()
    {
        var compilation = Edit(Compilation(), "Hosts", Hosts.Replace("\"orders\"", "Names.First", StringComparison.Ordinal))
            .AddSyntaxTrees(Parse("Names", "static class Names { public const string First = \"a\"; }"));
        Read(compilation);
        _read.Clear();

        Assert.Equal(["1", "b", "user", "db"], Read(Edit(compilation, "Names", "static class Names { public const string First = \"b\"; }")));
        Assert.Contains("User.Host", _read);
        Assert.DoesNotContain("Other.Host", _read);
    }

    [Fact]
    public void TokenThatTheParserSkips_CountsForWhatItMakesOfTheOthers()
    {
        var compilation = Compilation();
        Read(compilation);
        _read.Clear();

        Read(Edit(compilation, "Hosts", Hosts.Replace("public const", "public ) const", StringComparison.Ordinal)));
        Assert.Contains("User.Host", _read);
    }

    [Fact]
    public void NewMemberThatNobodyNames_ReadsItsOwnFile()
    {
        var compilation = Compilation();
        Read(compilation);
        _read.Clear();

        Read(Edit(compilation, "Hosts",
            Hosts.Replace("public static int", "public static string More { get; set; } public static int", StringComparison.Ordinal)));
        Assert.Equal(["Hosts.Length"], _read);
    }

    [Fact]
    public void GlobalUsing_ReadsAll()
    {
        var compilation = Compilation();
        Read(compilation);
        _read.Clear();

        Read(Edit(compilation, "Other", "global using System;" + Other));
        Assert.Equal(["Hosts.Length", "User.Host", "User.Name", "Other.Host"], _read);
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

    [Fact]
    public void EditOfReferences_ReadsAll()
    {
        var compilation = Compilation();
        Read(compilation);
        _read.Clear();

        Read(compilation.AddReferences(MetadataReference.CreateFromFile(typeof(CodeCacheTests).Assembly.Location)));
        Assert.Equal(["Hosts.Length", "User.Host", "User.Name", "Other.Host"], _read);
    }

    private static CSharpCompilation Compilation() => WebProject.BaseCompilation
        .RemoveAllSyntaxTrees()
        .WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
        .AddSyntaxTrees(Parse("Hosts", Hosts), Parse("User", User), Parse("Other", Other));

    private static CSharpCompilation Edit(CSharpCompilation compilation, string name, string text) =>
        compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(tree => tree.FilePath == name + ".cs"), Parse(name, text));

    private static SyntaxTree Parse(string name, string text) => CSharpSyntaxTree.ParseText(text, path: name + ".cs");

    private IEnumerable<string> Read(Compilation compilation) =>
        _cache.Read(compilation, CancellationToken.None).SelectMany(file => file.Members).Select(one => one.Text);

    private sealed record Returns(ImmutableArray<ReturnStatementSyntax> All) : ICodeSyntax<Returns>
    {
        public bool ReadsMembersLike(Returns other) => true;
    }

    private sealed record Returned(string Text, SourceSpan Place) : ICodeFacts<Returned>
    {
        public IEnumerable<string> ReadTypes => [];

        public Returned Move(CodeMove move) => this with { Place = move.Of(Place) };
    }
}
