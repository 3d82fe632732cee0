namespace Kubewright.Core.Yaml;

/// <summary>The kinds of problems of a document.</summary>
public enum YamlProblemKind
{
    /// <summary>The text is not YAML.</summary>
    Syntax,

    /// <summary>Text follows the <c>---</c> of a separator line; Kubernetes' reader refuses it.</summary>
    Separator,

    /// <summary>A key stands twice in one mapping.</summary>
    DuplicateKey,

    /// <summary>The root's own keys (<c>apiVersion</c>, <c>kind</c>) repeat: a <c>---</c> line is missing between two objects.</summary>
    MissingSeparator,

    /// <summary>Kubernetes ignores this text: the document ended before it, by its indentation or a <c>...</c> line.</summary>
    Ignored,

    /// <summary>The document is deeper, larger or expands further than Kubewright reads.</summary>
    TooLarge,

    /// <summary>The text holds what no YAML text may hold: a NUL, bytes that are no UTF-8.</summary>
    InvalidCharacter,

    /// <summary>The document is a template and was skipped.</summary>
    Template,

    /// <summary>The document was not understood and was skipped.</summary>
    NotUnderstood,
}
