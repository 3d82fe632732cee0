using System.Collections.Immutable;

namespace Kubewright.Analyzers.Application.Routes;

/// <summary>A way to reach an action of a controller.</summary>
/// <param name="Pattern">Its route; null where names decide it.</param>
/// <param name="Name">The name of the action.</param>
/// <param name="Methods">The methods that it answers; empty for all.</param>
internal sealed record ControllerAction(string? Pattern, string Name, ImmutableArray<string> Methods);
