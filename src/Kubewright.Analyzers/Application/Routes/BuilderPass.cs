using Kubewright.Core.Application.Routes;

namespace Kubewright.Analyzers.Application.Routes;

/// <summary>A builder that is passed to a method of this compilation.</summary>
/// <param name="Method">The method.</param>
/// <param name="Index">The parameter.</param>
/// <param name="Origin">What is passed.</param>
/// <param name="Condition">When.</param>
internal sealed record BuilderPass(string Method, int Index, BuilderOrigin Origin, RouteCondition Condition);
