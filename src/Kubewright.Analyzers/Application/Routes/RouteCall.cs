using System.Collections.Immutable;
using Kubewright.Core.Application.Routes;
using Kubewright.Core.Text;

namespace Kubewright.Analyzers.Application.Routes;

/// <summary>A call on a builder, and what it does.</summary>
/// <param name="Effect">What it does.</param>
/// <param name="Name">The method's name.</param>
/// <param name="Origin">The builder.</param>
/// <param name="Condition">When it is called.</param>
/// <param name="Place">Where.</param>
internal sealed record RouteCall(RouteEffect Effect, string Name, BuilderOrigin Origin, RouteCondition Condition, SourceSpan Place)
{
    /// <summary>The patterns that it maps, or the path base; a reason for <see cref="RouteEffect.Unknown"/>; the type of a middleware.</summary>
    public ImmutableArray<string> Texts { get; init; } = [];

    public ImmutableArray<string> Methods { get; init; } = [];

    public ImmutableArray<string> Hosts { get; init; } = [];

    public int? Port { get; init; }

    public bool IsHealthCheck { get; init; }
}
