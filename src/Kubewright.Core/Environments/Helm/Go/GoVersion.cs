using Kubewright.Core.Environments.Helm.Versions;

namespace Kubewright.Core.Environments.Helm.Go;

/// <summary>What <c>semver</c> gives: a *semver.Version.</summary>
internal sealed class GoVersion(SemanticVersion version) : GoObject
{
    private static readonly GoType Pointer = GoType.PointerTo(new GoType("semver.Version", GoKind.Struct));

    public SemanticVersion Version { get; } = version;

    public override GoType Type => Pointer;

    public override string Text => Version.ToString();
}
