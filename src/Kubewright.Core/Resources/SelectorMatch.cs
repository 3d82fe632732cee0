namespace Kubewright.Core.Resources;

/// <summary>Whether a selector selects, as far as it can be known. Ordered: of several requirements the least counts.</summary>
public enum SelectorMatch
{
    No,

    /// <summary>It depends on a placeholder.</summary>
    Unknown,
    Yes,
}
