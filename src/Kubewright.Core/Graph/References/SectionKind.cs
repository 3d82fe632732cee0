namespace Kubewright.Core.Graph.References;

/// <summary>What part of its target a reference needs besides the object itself.</summary>
public enum SectionKind
{
    /// <summary>A key of a ConfigMap or Secret.</summary>
    Key,

    /// <summary>A port of a Service, by its number or its name; never a target port.</summary>
    Port,

    /// <summary>A listener of a Gateway, by its name.</summary>
    Listener,
}
