using System.Collections.Immutable;
using Kubewright.Analyzers.Application.Code;
using Kubewright.Core.Application.Urls;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Urls;

/// <summary>Reads the constants that a compilation connects to.</summary>
internal static class UrlReader
{
    private static readonly CodeCache<UrlSyntax, UrlFacts> Files = new(UrlSyntax.Find, Read);
    private static readonly LatestResult<FileFacts<UrlSyntax, UrlFacts>, CodeUrls> Latest = new();

    public static CodeUrls Read(Compilation compilation, CancellationToken cancellationToken) =>
        Latest.Get(Files.Read(compilation, cancellationToken), null, static files => new CodeUrls
        {
            All = [.. files.SelectMany(file => file.Members).SelectMany(member => member.Urls)],
            Otlp = files.Select(file => file.Syntax.Otlp).DefaultIfEmpty().Max(),
            ReadsOtherConfiguration = files.Any(file => file.Syntax.ReadsOtherConfiguration),
        });

    private static UrlFacts? Read(UrlSyntax syntax, CodeMember member, SemanticModel model, CancellationToken cancellationToken)
    {
        var urls = ImmutableArray.CreateBuilder<CodeUrl>();
        var named = new NamedAddressReader(model, cancellationToken);
        foreach (var candidate in syntax.Candidates.Where(one => member.Contains(one.Target)))
        {
            if (DevelopmentCode.Holds(candidate.Target))
            {
                continue;
            }

            var values = candidate.Values
                .SelectMany(value => new UrlValueReader(model, cancellationToken).Read(value))
                .Where(value => !AddressReader.Read(value.Text, candidate.Name == "HostName").IsEmpty)
                .ToList();

            // The meaning is asked of what has a constant that is an address, which little code has.
            if (values.Count > 0 && ClientOf(candidate, model, cancellationToken) is { } client)
            {
                // The section that options are bound to is known elsewhere; any setting of the property's name may take the place of its initial value.
                var initialOf = candidate.Target is PropertyDeclarationSyntax ? CodeUrl.AnySection + candidate.Name : null;
                urls.AddRange(values.Select(value => new CodeUrl(
                    value.Text, CodeFile.SpanOf(value.Place), client, value.DefaultOf ?? initialOf, value.IsVariable)
                {
                    NamesHost = candidate.Name == "HostName",
                    Port = candidate.Name == "HostName" ? named.PortOf(candidate.Target) : null,
                    Otlp = OtlpEndpoints.Of(candidate, client, model, cancellationToken),
                    Constant = value.DefaultOf is null ? ServiceConstants.Find(value, model) : null,
                }));
            }
        }

        // What a library is known by its own name for says more than the names of its parameters.
        var known = new HashSet<SourceSpan>(urls.Select(url => url.Place));
        urls.AddRange(syntax.Named.Where(one => member.Contains(one.Target)).SelectMany(named.Read).Where(url => known.Add(url.Place)));

        return urls.Count == 0 ? null : new UrlFacts(urls.ToImmutable());
    }

    /// <summary>What takes the address, as a message shows it; null where it is something else of the same name.</summary>
    private static string? ClientOf(UrlCandidate candidate, SemanticModel model, CancellationToken cancellationToken)
    {
        if (candidate.Target is PropertyDeclarationSyntax { Parent: TypeDeclarationSyntax owner })
        {
            return $"{owner.Identifier.ValueText}.{candidate.Name}";
        }

        var info = model.GetSymbolInfo(candidate.Target, cancellationToken);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        var type = symbol?.ContainingType?.Name;
        if (type is null)
        {
            return null;
        }

        if (candidate.Target is ObjectCreationExpressionSyntax)
        {
            return UrlNames.Types.Contains(type) ? type : null;
        }

        var isCall = candidate.Target is InvocationExpressionSyntax;
        var owners = isCall ? UrlNames.Methods[candidate.Name] : UrlNames.Properties[candidate.Name];
        return owners.Length == 0 || owners.Contains(type)
            ? candidate.Name is "ForAddress" or "Connect" or "ConnectAsync" ? $"{type}.{candidate.Name}" : candidate.Name
            : null;
    }
}
