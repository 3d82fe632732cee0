namespace Kubewright.Core.Graph.Selecting;

/// <summary>What became of a selector.</summary>
public enum SelectorOutcomeKind
{
    /// <summary>It selects something.</summary>
    Selects,

    /// <summary>Nothing can be said: labels are placeholders, or what it selects may be in what could not be read or be made by an operator.</summary>
    Unproven,

    /// <summary>It selects nothing among the manifests.</summary>
    Nothing,

    /// <summary>It selects nothing, but something that was plainly meant is there.</summary>
    Meant,

    /// <summary>It would select something of another namespace.</summary>
    OtherNamespace,
}
