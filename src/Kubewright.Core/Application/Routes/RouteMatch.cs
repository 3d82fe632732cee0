namespace Kubewright.Core.Application.Routes;

/// <summary>Whether a route takes a path.</summary>
public enum RouteMatch
{
    /// <summary>It does not.</summary>
    No,

    /// <summary>That cannot be told: a constraint of the application's own decides.</summary>
    Maybe,

    /// <summary>It does.</summary>
    Yes,
}
