namespace Kubewright.Core.Rules;

/// <summary>How certain and how bad a finding is.</summary>
public enum Severity
{
    /// <summary>Unproven or merely worth knowing: shown in editors, never printed by a build.</summary>
    Info,

    /// <summary>Something in scope contradicts it.</summary>
    Warning,

    /// <summary>The API server refuses it, or traffic provably cannot flow.</summary>
    Error,
}
