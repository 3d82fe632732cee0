using System.Collections.Immutable;
using Kubewright.Analyzers.Application.Code;

namespace Kubewright.Analyzers.Application.Routes;

/// <summary>What one member says of the requests that an application answers.</summary>
internal sealed record RouteFacts : ICodeFacts<RouteFacts>
{
    public ImmutableArray<RouteCall> Calls { get; init; } = [];

    public ImmutableArray<BuilderPass> Passes { get; init; } = [];

    /// <summary>What methods return, by the methods.</summary>
    public ImmutableDictionary<string, BuilderOrigin> Returns { get; init; } = ImmutableDictionary<string, BuilderOrigin>.Empty;

    /// <summary>Methods that are used as delegates.</summary>
    public ImmutableArray<string> Delegates { get; init; } = [];

    public ImmutableArray<Controller> Controllers { get; init; } = [];

    /// <summary>Why nothing can be said, whatever the calls; null where there is no reason.</summary>
    public string? Unknown { get; init; }

    /// <summary>Whether it makes the application, or is the method of a Startup class that the host asks to put it together.</summary>
    public bool MakesApplication { get; init; }

    public IEnumerable<string> ReadTypes => Controllers.SelectMany(static controller => controller.Types);

    public bool IsSilent => Calls.IsEmpty && Passes.IsEmpty && Returns.IsEmpty && Delegates.IsEmpty && Controllers.IsEmpty && Unknown is null
        && !MakesApplication;

    public RouteFacts Move(CodeMove move) => this with
    {
        Calls = [.. Calls.Select(call => call with { Place = move.Of(call.Place) })],
        Controllers = [.. Controllers.Select(controller => controller with { Place = move.Of(controller.Place) })],
    };
}
