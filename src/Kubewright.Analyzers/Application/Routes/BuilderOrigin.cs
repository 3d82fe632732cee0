using System.Collections.Immutable;
using Kubewright.Core.Application.Routes;

namespace Kubewright.Analyzers.Application.Routes;

/// <summary>Where a builder comes from, with the prefix that groups put before its patterns.</summary>
/// <param name="Kind">Where from.</param>
/// <param name="Method">The method whose parameter or result it is.</param>
/// <param name="Index">Which parameter.</param>
internal sealed record BuilderOrigin(BuilderOriginKind Kind, string Method = "", int Index = 0)
{
    public static readonly BuilderOrigin Unknown = new(BuilderOriginKind.Unknown);

    public static readonly BuilderOrigin Root = new(BuilderOriginKind.Root);

    public static readonly BuilderOrigin Branch = new(BuilderOriginKind.Branch);

    /// <summary>What groups put before its patterns, outermost first.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>When what is done with it is done: a branch that joins again may not be taken.</summary>
    public RouteCondition Condition { get; init; }

    /// <summary>What is passed to the method whose result it is; null for what is not a builder.</summary>
    public ImmutableArray<BuilderOrigin?> Arguments { get; init; } = [];
}
