namespace Kubewright.Tool.LanguageServer.Links;

/// <summary>What kind of name leads from one place to another. Names of one kind that lead to each other are renamed together.</summary>
internal enum LinkKind
{
    /// <summary>The name of an object.</summary>
    Object,

    /// <summary>A key of a ConfigMap or Secret.</summary>
    Key,

    /// <summary>The value of a label of pods.</summary>
    Label,

    /// <summary>The name or number of a container's port.</summary>
    ContainerPort,

    /// <summary>The name or number of a Service's port.</summary>
    ServicePort,

    /// <summary>A volume of a pod.</summary>
    Volume,

    /// <summary>The key of a label: it leads somewhere, but is renamed nowhere.</summary>
    LabelKey,
}
