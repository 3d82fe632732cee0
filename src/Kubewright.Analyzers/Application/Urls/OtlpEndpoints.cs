using Kubewright.Core.Application.Urls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Urls;

/// <summary>Reads by which protocol the exporter sends telemetry whose endpoint code names: what is assigned to <c>Protocol</c> beside it.</summary>
internal static class OtlpEndpoints
{
    public static OtlpEndpoint Of(UrlCandidate candidate, string client, SemanticModel model, CancellationToken cancellationToken)
    {
        if (client != "Endpoint" || candidate.Target is PropertyDeclarationSyntax)
        {
            return OtlpEndpoint.None;
        }

        // Elsewhere in the same lambda it may be chosen on a condition.
        var around = candidate.Target.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() ?? candidate.Target.Parent?.Parent;
        var all = around?.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(one => ListeningSyntax.NameOf(one.Left) == "Protocol").ToList() ?? [];
        return all switch
        {
            [] => OtlpEndpoint.ByDefault,
            [{ Right: var chosen, Left: var left }] when NamedAddressReader.AreSiblings(candidate.Target, left) => Named(chosen, model, cancellationToken),
            _ => OtlpEndpoint.None,
        };
    }

    private static OtlpEndpoint Named(ExpressionSyntax chosen, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(chosen, cancellationToken).Symbol is IFieldSymbol { HasConstantValue: true, Name: var name }
            ? name switch
            {
                "Grpc" => OtlpEndpoint.Grpc,
                "HttpProtobuf" or "HttpJson" => OtlpEndpoint.Http,
                _ => OtlpEndpoint.None,
            }
            : OtlpEndpoint.None;
}
