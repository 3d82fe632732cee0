using Kubewright.Analyzers.Generation;
using Kubewright.Core.Application.Urls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Urls;

/// <summary>Finds the generated member that says the same as a URL in the code: <c>Manifests.Services.Orders.Uri</c>.</summary>
internal static class ServiceConstants
{
    /// <summary>The generated type in which members are looked for that the code does not name.</summary>
    public static IEnumerable<string> ReadTypes { get; } = [Services];

    private const string Services = "Services";

    /// <summary>The member as the code can write it, and what it is in for; null where no member says the same, or several do.</summary>
    public static UrlConstant? Find(UrlValue value, SemanticModel model)
    {
        // Only what is written as it stands is to be replaced.
        if (value.Place is not LiteralExpressionSyntax || !Uri.TryCreate(value.Text, UriKind.Absolute, out var url) || url.PathAndQuery != "/"
            || url.UserInfo.Length > 0 || url.Scheme is not ("http" or "https"))
        {
            return null;
        }

        // Projects can call the class of all manifests as they like. Those of a named set are in a class of their own in it.
        var found = model.Compilation.GetSymbolsWithName(Services, SymbolFilter.Type)
            .OfType<INamedTypeSymbol>()
            .Where(services => services.ContainingType is null or { ContainingType: null })
            .SelectMany(services => services.GetTypeMembers(NamePolicy.Identifier(url.Host)))
            .SelectMany(service => service.GetTypeMembers("Urls")
                .SelectMany(urls => urls.GetMembers().OfType<IFieldSymbol>().Select((field, i) => (Service: service, Field: field, IsFirst: i == 0))))
            .Where(one =>
                one.Field is { IsConst: true, ConstantValue: string text } && Uri.TryCreate(text, UriKind.Absolute, out var constant) && constant == url)
            .Take(2)
            .ToList();
        if (found.Count != 1)
        {
            return null;
        }

        var (type, field, isFirst) = found[0];
        var name = type.ToMinimalDisplayString(model, value.Place.SpanStart, SymbolDisplayFormat.CSharpErrorMessageFormat);
        return value.Uri is not null && isFirst && !type.GetMembers("Uri").IsEmpty
            ? new UrlConstant(name + ".Uri", CodeFile.SpanOf(value.Uri))
            : new UrlConstant($"{name}.Urls.{field.Name}", CodeFile.SpanOf(value.Place));
    }
}
