using Kubewright.Core.Application.Routes;

namespace Kubewright.Analyzers.Application.Routes;

/// <summary>Puts conditions together.</summary>
internal static class RouteConditions
{
    /// <summary>When two conditions hold at the same time.</summary>
    public static RouteCondition And(this RouteCondition left, RouteCondition right) =>
        left == RouteCondition.Always || left == right ? right : right == RouteCondition.Always ? left : RouteCondition.Unknown;
}
