using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Urls;

/// <summary>A constant that is given to something that connects to it.</summary>
/// <param name="Text">The constant.</param>
/// <param name="Place">The expression that is or names it.</param>
/// <param name="DefaultOf">The key of the configuration that it is in for; null where it counts in any case.</param>
/// <param name="IsVariable">Whether that key is the name of an environment variable.</param>
/// <param name="Uri">The <c>new Uri(...)</c> around it; null where it is given as a text.</param>
internal sealed record UrlValue(string Text, ExpressionSyntax Place, string? DefaultOf, bool IsVariable, ExpressionSyntax? Uri);
