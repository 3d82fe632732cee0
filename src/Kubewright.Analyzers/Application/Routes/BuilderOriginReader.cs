using System.Collections.Immutable;
using Kubewright.Analyzers.Application.Code;
using Kubewright.Core.Application.Routes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Routes;

/// <summary>Follows a builder back to where it comes from, within one file.</summary>
internal sealed class BuilderOriginReader(SemanticModel model, CancellationToken cancellationToken)
{
    private const int Depth = 24;

    public BuilderOrigin Of(ExpressionSyntax? expression) => Of(expression, 0);

    /// <summary>The expression that is given for a parameter; null where the default is.</summary>
    public static ExpressionSyntax? ArgumentFor(InvocationExpressionSyntax call, IMethodSymbol method, IParameterSymbol parameter)
    {
        var isExtension = method.ReducedFrom is not null;
        if (isExtension && parameter.Ordinal == 0)
        {
            return ReceiverOf(call);
        }

        var arguments = call.ArgumentList.Arguments;
        var named = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter.Name);
        if (named is not null)
        {
            return named.Expression;
        }

        var position = parameter.Ordinal - (isExtension ? 1 : 0);
        return position < arguments.Count && arguments[position].NameColon is null ? arguments[position].Expression : null;
    }

    public static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Expression;

    private BuilderOrigin Of(ExpressionSyntax? expression, int depth)
    {
        if (depth > Depth)
        {
            return BuilderOrigin.Unknown;
        }

        return expression switch
        {
            ParenthesizedExpressionSyntax inner => Of(inner.Expression, depth),
            CastExpressionSyntax cast => Of(cast.Expression, depth),
            AwaitExpressionSyntax awaited => Of(awaited.Expression, depth),
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure => Of(sure.Operand, depth),
            AssignmentExpressionSyntax assignment => Of(assignment.Right, depth),
            IdentifierNameSyntax name => OfName(name, depth),
            InvocationExpressionSyntax call => OfCall(call, depth),
            _ => BuilderOrigin.Unknown,
        };
    }

    private BuilderOrigin OfName(IdentifierNameSyntax name, int depth) => model.GetSymbolInfo(name, cancellationToken).Symbol switch
    {
        ILocalSymbol local => OfLocal(local, depth),
        IParameterSymbol parameter => OfParameter(parameter, depth),
        _ => BuilderOrigin.Unknown,
    };

    private BuilderOrigin OfLocal(ILocalSymbol local, int depth) =>
        local.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var value } declarator
        && !IsAssigned(declarator)
            ? Of(value, depth + 1)
            : BuilderOrigin.Unknown;

    /// <summary>Whether a variable gets another value than its first.</summary>
    private static bool IsAssigned(VariableDeclaratorSyntax declarator)
    {
        var name = declarator.Identifier.ValueText;
        return CodeMember.ScopeOf(declarator).OfType<AssignmentExpressionSyntax>()
            .Any(assignment => assignment.Left is IdentifierNameSyntax left && left.Identifier.ValueText == name);
    }

    private BuilderOrigin OfParameter(IParameterSymbol parameter, int depth)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return BuilderOrigin.Unknown;
        }

        if (method.MethodKind != MethodKind.AnonymousFunction)
        {
            return IsStartup(method)
                ? BuilderOrigin.Root
                : new BuilderOrigin(BuilderOriginKind.Parameter, MethodIds.Of(MethodIds.Definition(method)), parameter.Ordinal);
        }

        return method.DeclaringSyntaxReferences is [var reference]
            && reference.GetSyntax(cancellationToken).Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
                ? OfDelegate(call, depth)
                : BuilderOrigin.Unknown;
    }

    /// <summary>What a method hands to the lambda or method that is its argument.</summary>
    public BuilderOrigin OfDelegate(InvocationExpressionSyntax call, int depth = 0) => ListeningSyntax.NameOf(call.Expression) switch
    {
        "UseEndpoints" or "UseMvc" => Of(ReceiverOf(call), depth + 1),
        "UseWhen" => Of(ReceiverOf(call), depth + 1) with { Condition = RouteCondition.Unknown },
        "Map" or "MapWhen" => BuilderOrigin.Branch,
        "Configure" when model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { IsExtensionMethod: true } method
            && MethodIds.Definition(method).Parameters[0].Type.Name == "IWebHostBuilder" => BuilderOrigin.Root,
        _ => BuilderOrigin.Unknown,
    };

    /// <summary>The method of an old template's Startup class that the host calls.</summary>
    public static bool IsStartup(IMethodSymbol method) =>
        method.Name == "Configure" && !method.IsStatic && (method.ContainingType?.Name.EndsWith("Startup", StringComparison.Ordinal) ?? false);

    private BuilderOrigin OfCall(InvocationExpressionSyntax call, int depth)
    {
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return BuilderOrigin.Unknown;
        }

        var definition = MethodIds.Definition(method);
        if (MethodIds.IsOwn(definition, model.Compilation))
        {
            return MethodIds.IsChosenAtRun(definition, model.Compilation)
                ? BuilderOrigin.Unknown
                : new BuilderOrigin(BuilderOriginKind.Result, MethodIds.Of(definition))
                {
                    Arguments = ImmutableArray.CreateRange(definition.Parameters, parameter =>
                        BuilderTypes.MayBeBuilder(parameter.Type) ? Of(ArgumentFor(call, method, parameter), depth + 1) : null),
                };
        }

        switch (definition.Name)
        {
            case "Build" when definition.ContainingType.Name == "WebApplicationBuilder":
            case "Create" when definition.ContainingType.Name == "WebApplication":
                return BuilderOrigin.Root;
            case "New" or "CreateApplicationBuilder":
                return BuilderOrigin.Branch;
            case "MapGroup":
                var group = Of(ReceiverOf(call), depth + 1);
                return definition.Parameters.FirstOrDefault(parameter => parameter.Name == "prefix") is { } prefix
                    && ArgumentFor(call, method, prefix) is { } written
                    && model.GetConstantValue(written, cancellationToken).Value is string text
                        ? group with { Prefix = Join(group.Prefix, text) }
                        : BuilderOrigin.Unknown;
            default:
                // Methods of the framework and of packages hand the builder on.
                return definition.IsExtensionMethod && BuilderTypes.IsBuilder(method.ReturnType) ? Of(ReceiverOf(call), depth + 1)
                    : !definition.IsStatic && BuilderTypes.IsBuilder(definition.ContainingType) && BuilderTypes.IsBuilder(method.ReturnType)
                        ? Of(ReceiverOf(call), depth + 1)
                    : BuilderOrigin.Unknown;
        }
    }

    /// <summary>A pattern behind a prefix.</summary>
    public static string Join(string prefix, string pattern) => pattern.Trim('/') is { Length: > 0 } inner ? prefix.TrimEnd('/') + "/" + inner : prefix;
}
