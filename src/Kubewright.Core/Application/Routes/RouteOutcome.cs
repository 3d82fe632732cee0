namespace Kubewright.Core.Application.Routes;

/// <summary>What becomes of a GET, as far as routing decides.</summary>
public enum RouteOutcome
{
    /// <summary>An endpoint answers it, or may answer it.</summary>
    Answered,

    /// <summary>No endpoint has the path: 404.</summary>
    Nothing,

    /// <summary>Endpoints have the path, but for other methods: 405.</summary>
    OtherMethods,

    /// <summary>Endpoints have the path, but for other hosts or ports: 404.</summary>
    OtherHosts,

    /// <summary>Endpoints have the path, but in another environment: 404.</summary>
    OtherEnvironment,
}
