using System.Diagnostics.CodeAnalysis;

namespace Kubewright.Checking;

/// <summary>
/// Whether sets check what they build. An application that sets the property <c>KubewrightCheckManifests</c> to false does not, and trimming takes
/// Kubewright's rules out of it.
/// </summary>
internal static class ManifestChecks
{
    /// <summary>The switch of the application's runtime configuration.</summary>
    private const string Switch = "Kubewright.CheckManifests";

    /// <summary>Whether the application has not switched checks off. While an application is trimmed, the switch's value is in its place.</summary>
    [FeatureSwitchDefinition(Switch)]
    public static bool IsSupported => !AppContext.TryGetSwitch(Switch, out var isOn) || isOn;
}
