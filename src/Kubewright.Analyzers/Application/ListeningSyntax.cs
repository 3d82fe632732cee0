using System.Collections.Immutable;
using Kubewright.Analyzers.Application.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application;

/// <summary>What in one C# file may say where the application listens or runs, by its names alone.</summary>
internal sealed class ListeningSyntax : ICodeSyntax<ListeningSyntax>
{
    private ListeningSyntax(SyntaxTree tree)
    {
        // What is generated from manifests names the variables of all workloads.
        if (CodeFile.IsGenerated(tree) || tree.GetRoot(CancellationToken.None) is not CompilationUnitSyntax root)
        {
            return;
        }

        RunsIn = [.. root.AttributeLists.SelectMany(list => list.Attributes).Where(attribute => NameOf(attribute.Name) is "RunsIn" or "RunsInAttribute")];
        var calls = ImmutableArray.CreateBuilder<InvocationExpressionSyntax>();
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax call when ListeningNames.IsCandidate(call):
                    calls.Add(call);
                    break;
                case InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } call when NameOf(call.Expression) == "UseHttps":
                case IdentifierNameSyntax { Identifier.ValueText: var name } when ListeningNames.Certificates.Contains(name):
                    MayHaveCertificate = true;
                    break;
                case ObjectCreationExpressionSyntax creation when ListeningNames.Listeners.Contains(NameOf(creation.Type)):
                    Unknown ??= $"its code uses {NameOf(creation.Type)}";
                    break;
                case IdentifierNameSyntax { Identifier.ValueText: "TcpListener" or "HttpListener" or "KestrelMetricServer" or "MetricServer" } listener:
                    Unknown ??= $"its code uses {listener.Identifier.ValueText}";
                    break;
                case ObjectCreationExpressionSyntax creation when NameOf(creation.Type) == "WebHostBuilder":
                    Unknown ??= "its host is made by hand";
                    break;
                case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) && ListeningNames.IsKey(literal.Token.ValueText):
                    Unknown ??= $"its code uses the key '{literal.Token.ValueText}'";
                    break;
            }
        }

        Calls = calls.ToImmutable();
    }

    /// <summary>Calls that may say where the application listens.</summary>
    public ImmutableArray<InvocationExpressionSyntax> Calls { get; } = [];

    /// <summary>Attributes that may say where it runs.</summary>
    public ImmutableArray<AttributeSyntax> RunsIn { get; } = [];

    /// <summary>Whether it may give the server a certificate.</summary>
    public bool MayHaveCertificate { get; }

    /// <summary>Why nothing can be said, whatever the names mean; null where there is no reason.</summary>
    public string? Unknown { get; }

    public bool ReadsMembersLike(ListeningSyntax other) => true;

    /// <summary>What a file holds; null where it holds nothing.</summary>
    public static ListeningSyntax? Find(SyntaxTree tree) => new ListeningSyntax(tree) is var syntax
        && (!syntax.Calls.IsEmpty || !syntax.RunsIn.IsEmpty || syntax.MayHaveCertificate || syntax.Unknown is not null) ? syntax : null;

    /// <summary>The last part of a name, without type arguments.</summary>
    public static string NameOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => "",
    };
}
