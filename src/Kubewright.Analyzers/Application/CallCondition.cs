namespace Kubewright.Analyzers.Application;

/// <summary>When a call of an application's start is made.</summary>
internal enum CallCondition
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
