namespace Kubewright.Core.Application.Routes;

/// <summary>When an endpoint is mapped.</summary>
public enum RouteCondition
{
    /// <summary>At each start.</summary>
    Always,

    /// <summary>Where <c>IsDevelopment()</c> holds.</summary>
    InDevelopment,

    /// <summary>Where <c>IsDevelopment()</c> does not hold.</summary>
    OutsideDevelopment,

    /// <summary>That cannot be told.</summary>
    Unknown,
}
