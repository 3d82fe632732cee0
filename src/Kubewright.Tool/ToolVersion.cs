using Kubewright.Core.Rules;

namespace Kubewright.Tool;

/// <summary>The version of Kubewright, as reports name it.</summary>
internal static class ToolVersion
{
    /// <summary><c>1.0.0</c>.</summary>
    public static string Text { get; } = typeof(RuleCatalog).Assembly.GetName().Version!.ToString(3);
}
