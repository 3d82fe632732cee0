using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Urls;

/// <summary>The generated member that says the same as a constant of the code.</summary>
/// <param name="Expression">The member, as the code can write it there: <c>Manifests.Services.Orders.Uri</c>.</param>
/// <param name="Place">What it is in for: the literal, or the <c>new Uri(...)</c> around it.</param>
public sealed record UrlConstant(string Expression, SourceSpan Place);
