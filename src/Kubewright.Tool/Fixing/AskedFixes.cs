using Kubewright.Core.Rules;

namespace Kubewright.Tool.Fixing;

/// <summary>Which findings somebody wants to be fixed.</summary>
/// <param name="Least">The least severity.</param>
/// <param name="IsUnsafe">Whether guesses are wanted too.</param>
internal readonly record struct AskedFixes(Severity Least, bool IsUnsafe)
{
    public bool Includes(Finding finding) => finding.Severity >= Least && finding.Fix is { } fix && (fix.IsSafe || IsUnsafe);
}
