using System.Collections.Immutable;
using Kubewright.Analyzers.Application.Code;
using Kubewright.Core.Application.Urls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Urls;

/// <summary>What in one C# file may connect to an address, by its names alone.</summary>
internal sealed class UrlSyntax : ICodeSyntax<UrlSyntax>
{
    private UrlSyntax(ImmutableArray<UrlCandidate> candidates, ImmutableArray<NamedAddress> named, bool readsOtherConfiguration, OtlpExport otlp)
    {
        Candidates = candidates;
        Named = named;
        ReadsOtherConfiguration = readsOtherConfiguration;
        Otlp = otlp;
    }

    public ImmutableArray<UrlCandidate> Candidates { get; }

    /// <summary>What may be an address by the name of what takes it, whatever the library.</summary>
    public ImmutableArray<NamedAddress> Named { get; }

    /// <summary>Whether it reads configuration from sources that nothing is known of.</summary>
    public bool ReadsOtherConfiguration { get; }

    /// <summary>How it chooses the protocol of its telemetry, by the names that it uses.</summary>
    public OtlpExport Otlp { get; }

    public bool ReadsMembersLike(UrlSyntax other) => true;

    /// <summary>What a file holds; null where it holds nothing.</summary>
    public static UrlSyntax? Find(SyntaxTree tree)
    {
        var candidates = ImmutableArray.CreateBuilder<UrlCandidate>();
        var named = ImmutableArray.CreateBuilder<NamedAddress>();
        var readsOther = false;
        var otlp = OtlpExport.NotSeen;
        foreach (var node in tree.GetRoot(CancellationToken.None).DescendantNodes())
        {
            named.AddRange(NamedAddress.In(node));
            switch (node)
            {
                case AssignmentExpressionSyntax assignment when UrlNames.Properties.ContainsKey(ListeningSyntax.NameOf(assignment.Left)):
                    candidates.Add(new UrlCandidate(assignment.Left, ListeningSyntax.NameOf(assignment.Left), [assignment.Right]));
                    break;
                case InvocationExpressionSyntax call:
                    var name = ListeningSyntax.NameOf(call.Expression);
                    otlp = name is "AddOtlpExporter" or "UseOtlpExporter" && otlp == OtlpExport.NotSeen ? OtlpExport.ByDefault : otlp;
                    readsOther |= UrlNames.OtherConfiguration.Contains(name) || ReadsOther(call, name);
                    if (UrlNames.Methods.ContainsKey(name) && call.ArgumentList.Arguments.Count > 0)
                    {
                        candidates.Add(new UrlCandidate(call, name, [.. call.ArgumentList.Arguments.Select(argument => argument.Expression)]));
                    }

                    break;
                case PropertyDeclarationSyntax { Initializer.Value: { } initial, Parent: TypeDeclarationSyntax type } property
                    when UrlNames.IsOfOptions(type.Identifier.ValueText, property.Identifier.ValueText):
                    candidates.Add(new UrlCandidate(property, property.Identifier.ValueText, [initial]));
                    break;
                case IdentifierNameSyntax { Identifier.ValueText: "OtlpExportProtocol" }:
                    otlp = OtlpExport.Chosen;
                    break;
                case ObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } creation when UrlNames.Types
                    .Contains(ListeningSyntax.NameOf(creation.Type)):
                    candidates.Add(new UrlCandidate(creation, "", [.. arguments.Select(argument => argument.Expression)]));
                    break;
            }
        }

        return candidates.Count == 0 && named.Count == 0 && !readsOther && otlp == OtlpExport.NotSeen ? null
            : new UrlSyntax(candidates.ToImmutable(), named.ToImmutable(), readsOther, otlp);
    }

    /// <summary>Whether a call adds a file that the host does not read by itself, or variables of a prefix, which stand for keys without it.</summary>
    private static bool ReadsOther(InvocationExpressionSyntax call, string name) => name switch
    {
        "AddJsonFile" => call.ArgumentList.Arguments.FirstOrDefault()?.Expression.ToString() is { } file
            && !file.StartsWith("\"appsettings.", StringComparison.Ordinal) && !file.StartsWith("$\"appsettings.", StringComparison.Ordinal),
        "AddEnvironmentVariables" => call.ArgumentList.Arguments.Count > 0,
        _ => false,
    };
}
