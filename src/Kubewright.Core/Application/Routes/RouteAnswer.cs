namespace Kubewright.Core.Application.Routes;

/// <summary>What becomes of a GET.</summary>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Endpoint">The endpoint that decides it; null where there is none.</param>
public sealed record RouteAnswer(RouteOutcome Outcome, RouteEndpoint? Endpoint);
