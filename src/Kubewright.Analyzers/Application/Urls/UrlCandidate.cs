using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Urls;

/// <summary>Something that may connect to an address, by its name.</summary>
/// <param name="Target">The property, call or constructor that takes the address.</param>
/// <param name="Name">Its name; empty for a constructor.</param>
/// <param name="Values">What it is given.</param>
internal sealed record UrlCandidate(SyntaxNode Target, string Name, ImmutableArray<ExpressionSyntax> Values);
