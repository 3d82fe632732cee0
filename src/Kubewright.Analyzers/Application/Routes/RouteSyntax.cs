using System.Collections.Immutable;
using Kubewright.Analyzers.Application.Code;
using Kubewright.Core.Application.Routes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Routes;

/// <summary>What in one C# file may say what the application answers, by its names alone.</summary>
internal sealed class RouteSyntax : ICodeSyntax<RouteSyntax>
{
    /// <summary>Whether it names a builder, so that any call may be given one.</summary>
    private bool _usesBuilders;

    private RouteSyntax()
    {
    }

    /// <summary>Calls that may map something, or pass a builder on.</summary>
    public ImmutableArray<InvocationExpressionSyntax> Calls { get; private set; }

    /// <summary>Classes that may be controllers.</summary>
    public ImmutableArray<ClassDeclarationSyntax> Controllers { get; private set; }

    /// <summary>The names of middlewares that may answer requests themselves.</summary>
    public ImmutableArray<string> AnsweringMiddlewares { get; private set; }

    /// <summary>The telling names (<see cref="RouteNames.Telling"/>) that it uses.</summary>
    public ImmutableHashSet<string> Names { get; private set; } = [];

    /// <summary>Where another endpoint can be mapped; null where that is not seen.</summary>
    public EndpointInsertion? Insertion { get; private set; }

    /// <summary>Why nothing can be said, whatever the calls; null where there is no reason.</summary>
    public string? Unknown => Names.Where(RouteNames.Unknowable.ContainsKey).OrderBy(static name => name, StringComparer.Ordinal)
        .Select(static name => RouteNames.Unknowable[name]).FirstOrDefault();

    public bool ReadsMembersLike(RouteSyntax other) => _usesBuilders == other._usesBuilders && Calls.IsEmpty == other.Calls.IsEmpty;

    /// <summary>What may say something in a file; null where nothing does.</summary>
    public static RouteSyntax? Find(SyntaxTree tree)
    {
        var calls = ImmutableArray.CreateBuilder<InvocationExpressionSyntax>();
        var controllers = ImmutableArray.CreateBuilder<ClassDeclarationSyntax>();
        var middlewares = ImmutableArray.CreateBuilder<ClassDeclarationSyntax>();
        var names = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var usesBuilders = false;
        var isGenerated = CodeFile.IsGenerated(tree);
        foreach (var node in tree.GetRoot(CancellationToken.None).DescendantNodes())
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

        // Where no builder is named, one may be had from a method of another file: then the calls are known by name.
        var candidates = usesBuilders ? calls.ToImmutable() : [.. calls.Where(call => RouteNames.MayMap(ListeningSyntax.NameOf(call.Expression)))];
        return candidates.IsEmpty && controllers.Count == 0 && middlewares.Count == 0 && names.Count == 0
            ? null
            : new RouteSyntax
            {
                _usesBuilders = usesBuilders,
                Calls = candidates,
                Controllers = controllers.ToImmutable(),
                AnsweringMiddlewares = [.. middlewares.Where(RouteCallReader.MayAnswer).Select(type => type.Identifier.ValueText)],
                Names = names.ToImmutable(),
                Insertion = InsertionReader.Read(calls),
            };
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
