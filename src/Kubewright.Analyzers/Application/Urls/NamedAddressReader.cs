using Kubewright.Core.Application.Urls;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Urls;

/// <summary>Reads constants that parameters and properties take for an address by their names.</summary>
internal sealed class NamedAddressReader(SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>The addresses, none where a value is something else.</summary>
    public IEnumerable<CodeUrl> Read(NamedAddress address)
    {
        // Of most values the text says already that they are none.
        if (DevelopmentCode.Holds(address.Target)
            || new UrlValueReader(model, cancellationToken).Read(address.Value)
                .Where(value => !AddressReader.Read(value.Text, true).IsEmpty).ToList() is not { Count: > 0 } values
            || TakerOf(address) is not var (name, client))
        {
            yield break;
        }

        foreach (var value in values)
        {
            yield return new CodeUrl(value.Text, CodeFile.SpanOf(value.Place), client, value.DefaultOf, value.IsVariable)
            {
                IsByName = true,
                NamesHost = AddressNames.IsHost(name),
                Port = PortOf(address),
            };
        }
    }

    /// <summary>The port that a value is given together with, as a property of the same object; null where it is not a constant that is set once.</summary>
    public (int Number, SourceSpan Place)? PortOf(SyntaxNode target)
    {
        var owner = OwnerOf(target);
        var ports = ScopeOf(target).DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(one => AddressNames.IsPort(ListeningSyntax.NameOf(one.Left)) && OwnerOf(one.Left) == owner)
            .ToList();
        return ports is [var port] && AreSiblings(target, port.Left) ? NumberOf(port.Right) : null;
    }

    /// <summary>Whether two properties are set by the same initializer, or by statements of the same block.</summary>
    public static bool AreSiblings(SyntaxNode left, SyntaxNode other) => ScopeOf(left) == ScopeOf(other) && IsDirect(left) && IsDirect(other);

    private static SyntaxNode ScopeOf(SyntaxNode target) =>
        (SyntaxNode?)target.FirstAncestorOrSelf<SyntaxNode>(node => node is InitializerExpressionSyntax or BlockSyntax) ?? target.SyntaxTree.GetRoot();

    /// <summary>Whether nothing is between an assignment and its block that decides whether it is made.</summary>
    private static bool IsDirect(SyntaxNode target) => target.Parent?.Parent is InitializerExpressionSyntax
        or ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax };

    private static string? OwnerOf(SyntaxNode target) => target is MemberAccessExpressionSyntax member ? member.Expression.ToString() : null;

    private (int Number, SourceSpan Place)? PortOf(NamedAddress address)
    {
        if (address.Argument < 0)
        {
            return PortOf(address.Target);
        }

        return MethodOf(address.Target) is { } method
            && ArgumentsOf(address.Target).Select((value, i) => (Value: value.Expression, Name: ParameterOf(method, value.Name, i)))
                .FirstOrDefault(one => one.Name is not null && AddressNames.IsPort(one.Name)).Value is { } port
            ? NumberOf(port)
            : null;
    }

    private (int Number, SourceSpan Place)? NumberOf(ExpressionSyntax port) =>
        model.GetConstantValue(port, cancellationToken) is { HasValue: true, Value: { } value } && value is int or ushort or short or long
            ? (Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture), CodeFile.SpanOf(port))
            : null;

    /// <summary>The name of the parameter or the property that takes a value, and what a message calls it; null where it takes no address.</summary>
    private (string Name, string Client)? TakerOf(NamedAddress address)
    {
        if (address.Argument < 0)
        {
            return model.GetSymbolInfo(address.Target, cancellationToken).Symbol is IPropertySymbol { ContainingType: { } owner } property
                && AddressNames.IsOfClient(owner.Name)
                ? (property.Name, $"{owner.Name}.{property.Name}")
                : null;
        }

        return MethodOf(address.Target) is { } method && AddressNames.IsOfClient(method.ContainingType.Name)
            && ArgumentsOf(address.Target).ElementAtOrDefault(address.Argument) is { Expression: not null } argument
            && ParameterOf(method, argument.Name, address.Argument) is { } name && AddressNames.IsAddress(name)
            ? (name, method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : $"{method.ContainingType.Name}.{method.Name}")
            : null;
    }

    private IMethodSymbol? MethodOf(SyntaxNode target)
    {
        var info = target is InitializerExpressionSyntax element ? model.GetCollectionInitializerSymbolInfo(element, cancellationToken)
            : model.GetSymbolInfo(target, cancellationToken);
        return info.Symbol as IMethodSymbol ?? info.CandidateSymbols.OfType<IMethodSymbol>().FirstOrDefault();
    }

    private static IEnumerable<(ExpressionSyntax Expression, string? Name)> ArgumentsOf(SyntaxNode target) => target switch
    {
        InvocationExpressionSyntax call => call.ArgumentList.Arguments.Select(argument => (argument.Expression, argument.NameColon?.Name.Identifier.ValueText)),
        ObjectCreationExpressionSyntax { ArgumentList: { } list } =>
            list.Arguments.Select(argument => (argument.Expression, argument.NameColon?.Name.Identifier.ValueText)),
        InitializerExpressionSyntax element => element.Expressions.Select(expression => (expression, (string?)null)),
        _ => [],
    };

    private static string? ParameterOf(IMethodSymbol method, string? named, int position) => named
        ?? (method.Parameters is { IsEmpty: false } parameters
            ? position < parameters.Length ? parameters[position].Name : parameters[parameters.Length - 1] is { IsParams: true } rest ? rest.Name : null
            : null);
}
