using Kubewright.Core.Rules;

namespace Kubewright.Tool.Output;

/// <summary>What severities are called in results.</summary>
internal static class SeverityNames
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
