using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Routes;

/// <summary>What in one C# file may say what the application answers, by its names alone.</summary>
internal sealed class RouteSyntax
{
    private RouteSyntax(
        SyntaxNode root,
        ImmutableArray<InvocationExpressionSyntax> calls,
        ImmutableArray<ClassDeclarationSyntax> controllers,
        ImmutableArray<ClassDeclarationSyntax> middlewares,
        ImmutableHashSet<string> names)
    {
        Root = root;
        Calls = calls;
        Controllers = controllers;
        Middlewares = middlewares;
        Names = names;
    }

    public SyntaxNode Root { get; }

    /// <summary>Calls that may map something, or pass a builder on.</summary>
    public ImmutableArray<InvocationExpressionSyntax> Calls { get; }

    /// <summary>Classes that may be controllers.</summary>
    public ImmutableArray<ClassDeclarationSyntax> Controllers { get; }

    /// <summary>Classes that may be middlewares.</summary>
    public ImmutableArray<ClassDeclarationSyntax> Middlewares { get; }

    /// <summary>The telling names (<see cref="RouteNames.Telling"/>) that it uses.</summary>
    public ImmutableHashSet<string> Names { get; }

    /// <summary>What may say something in a file; null where nothing does.</summary>
    public static RouteSyntax? Find(SyntaxTree tree)
    {
        var root = tree.GetRoot(CancellationToken.None);
        var calls = ImmutableArray.CreateBuilder<InvocationExpressionSyntax>();
        var controllers = ImmutableArray.CreateBuilder<ClassDeclarationSyntax>();
        var middlewares = ImmutableArray.CreateBuilder<ClassDeclarationSyntax>();
        var names = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var usesBuilders = false;
        var isGenerated = CodeFile.IsGenerated(tree);
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax call when !isGenerated:
                    calls.Add(call);
                    break;
                case SimpleNameSyntax name when !isGenerated:
                    usesBuilders |= RouteNames.Builders.Contains(name.Identifier.ValueText);
                    if (RouteNames.Telling.Contains(name.Identifier.ValueText))
                    {
                        names.Add(name.Identifier.ValueText);
                    }

                    break;
                case ClassDeclarationSyntax type:
                    if (MayBeController(type))
                    {
                        controllers.Add(type);
                    }

                    if (MayBeMiddleware(type))
                    {
                        middlewares.Add(type);
                    }

                    break;
            }
        }

        // Where no builder is named, one may be had from a method of another file: then names tell the calls.
        var candidates = usesBuilders ? calls.ToImmutable() : [.. calls.Where(call => RouteNames.MayMap(ListeningSyntax.NameOf(call.Expression)))];
        return candidates.IsEmpty && controllers.Count == 0 && middlewares.Count == 0 && names.Count == 0
            ? null
            : new RouteSyntax(root, candidates, controllers.ToImmutable(), middlewares.ToImmutable(), names.ToImmutable());
    }

    private static bool MayBeController(ClassDeclarationSyntax type) =>
        type.Identifier.ValueText.EndsWith("Controller", StringComparison.Ordinal)
        || (type.BaseList?.Types.Any(one => ListeningSyntax.NameOf(one.Type) is var name
            && (name.EndsWith("Controller", StringComparison.Ordinal) || name.EndsWith("ControllerBase", StringComparison.Ordinal))) ?? false)
        || type.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => ListeningSyntax.NameOf(attribute.Name) is "ApiController" or "Controller");

    private static bool MayBeMiddleware(ClassDeclarationSyntax type) => type.Members.OfType<MethodDeclarationSyntax>().Any(method =>
        method.Identifier.ValueText is "Invoke" or "InvokeAsync"
        && method.ParameterList.Parameters.Any(parameter => parameter.Type is { } one && ListeningSyntax.NameOf(one) == "HttpContext"));
}
