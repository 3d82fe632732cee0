namespace Kubewright.Core.Environments.Helm.Formats;

/// <summary>Why a text is not a number.</summary>
internal enum NumberProblem
{
    None,
    Syntax,
    Range,
}
