using System.Collections.Immutable;
using Kubewright.Core.Application.Routes;

namespace Kubewright.Analyzers.Application.Routes;

/// <summary>What one file says of the requests that an application answers.</summary>
internal sealed record RouteFile
{
    public ImmutableArray<RouteCall> Calls { get; init; } = [];

    public ImmutableArray<BuilderPass> Passes { get; init; } = [];

    /// <summary>What methods return, by the methods.</summary>
    public ImmutableDictionary<string, BuilderOrigin> Returns { get; init; } = ImmutableDictionary<string, BuilderOrigin>.Empty;

    /// <summary>Methods that are used as delegates.</summary>
    public ImmutableArray<string> Delegates { get; init; } = [];

    public ImmutableArray<Controller> Controllers { get; init; } = [];

    /// <summary>The names of middlewares that may answer requests themselves.</summary>
    public ImmutableArray<string> AnsweringMiddlewares { get; init; } = [];

    /// <summary>Why nothing can be said, whatever the calls; null where there is no reason.</summary>
    public string? Unknown { get; init; }

    /// <summary>Whether it says which hosts the application answers.</summary>
    public bool ChoosesHosts { get; init; }

    /// <summary>Whether it adds health checks to the services.</summary>
    public bool AddsHealthChecks { get; init; }

    /// <summary>Whether it makes the application, or has the Startup class that the host asks to put it together.</summary>
    public bool MakesApplication { get; init; }

    public EndpointInsertion? Insertion { get; init; }
}
