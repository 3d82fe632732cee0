namespace Kubewright.Core.Fixes;

/// <summary>Whether a fix may be applied without asking anybody.</summary>
public enum FixSafety
{
    /// <summary>What was written leaves no choice: a number to be quoted, a field's spelling, a separator, a name that is missing.</summary>
    Safe,

    /// <summary>It guesses what was meant, or changes what others go by: another port, label or Service, another name for an object.</summary>
    Unsafe,
}
