using System.Collections.Immutable;

namespace Kubewright.Core.Application.Listening;

/// <summary>Where an application listens in a container, or why that cannot be known.</summary>
/// <param name="Endpoints">The endpoints; empty where they are not known.</param>
/// <param name="Unknown">Why they are not known; null where they are.</param>
public sealed record ListeningEndpoints(ImmutableArray<ListeningEndpoint> Endpoints, string? Unknown)
{
    public bool IsKnown => Unknown is null;

    /// <summary>Whether the application may listen on other ports too.</summary>
    public bool MayBeMore { get; init; }

    /// <summary>Whether variables that are not in scope, those of a Secret, may say otherwise.</summary>
    public bool MayBeHidden { get; init; }

    /// <summary>A key that says where to listen and that the command line sets for nothing, because the application does not read it; null for none.</summary>
    public string? UnreadArgument { get; init; }

    public static ListeningEndpoints Known(IEnumerable<ListeningEndpoint> endpoints) => new([.. endpoints], null);

    public static ListeningEndpoints NotKnown(string because) => new([], because);
}
