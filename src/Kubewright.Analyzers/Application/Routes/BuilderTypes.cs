using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Application.Routes;

/// <summary>Recognizes the types on which an application maps endpoints and puts its pipeline together.</summary>
internal static class BuilderTypes
{
    /// <summary>Whether a type is a builder of endpoints or of the pipeline.</summary>
    public static bool IsBuilder(ITypeSymbol? type) => type switch
    {
        null => false,
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(IsBuilder),
        _ => IsNamed(type) || type.AllInterfaces.Any(IsNamed),
    };

    /// <summary>Whether a type may be one: a parameter of generic conventions stands for a group too.</summary>
    public static bool MayBeBuilder(ITypeSymbol? type) => IsBuilder(type) || type is ITypeParameterSymbol;

    /// <summary>What is had by awaiting a type; the type itself where that is not a task.</summary>
    public static ITypeSymbol Awaited(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } ? result
        : type;

    private static bool IsNamed(ITypeSymbol type) =>
        type.Name is "IApplicationBuilder" or "IEndpointRouteBuilder" or "IRouteBuilder" && IsOfAspNet(type.ContainingNamespace);

    private static bool IsOfAspNet(INamespaceSymbol? space) =>
        space is { IsGlobalNamespace: false }
            && (space.Name == "AspNetCore" ? space.ContainingNamespace?.Name == "Microsoft" : IsOfAspNet(space.ContainingNamespace));
}
