using Kubewright.Core.Environments.Helm.Go;

namespace Kubewright.Core.Environments.Helm.Functions;

/// <summary>Which values differ from one rendering to the next.</summary>
internal static class UnknownValues
{
    /// <summary>Whether a value does. Lists and maps are not searched: their texts keep it when they are written.</summary>
    public static bool IsUnknown(GoValue value) => value switch
    {
        GoString text => text.Text.HasUnknown,
        GoTime time => time.IsUnknown,
        GoSlice { Type.Element.Kind: GoKind.String } slice => slice.Items.Any(IsUnknown),
        _ => false,
    };
}
