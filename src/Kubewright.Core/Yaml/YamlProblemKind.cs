namespace Kubewright.Core.Yaml;

/// <summary>The kinds of problems of a document.</summary>
public enum YamlProblemKind
{
    /// <summary>The text is not YAML.</summary>
    Syntax,

    /// <summary>Text follows the <c>---</c> of a separator line; Kubernetes' reader refuses it.</summary>
    Separator,

    /// <summary>A key is twice in one mapping.</summary>
    DuplicateKey,

    /// <summary>
    /// Several keys of the root repeat, <c>apiVersion</c> or <c>kind</c> among them: a <c>---</c> line is missing between two objects.
    /// It is once, at the first repeated key.
    /// </summary>
    MissingSeparator,

    /// <summary>Kubernetes ignores this text: the document ended before it, by its indentation or a <c>...</c> line.</summary>
    Ignored,

    /// <summary>The document is deeper, larger or expands further than Kubewright reads.</summary>
    TooLarge,

    /// <summary>
    /// A control character, which breaks the document, or bytes in a value that are not UTF-8, which kubectl reads as U+FFFD.
    /// </summary>
    InvalidCharacter,

    /// <summary>The document is a template and was skipped.</summary>
    Template,

    /// <summary>The document was not understood and was skipped.</summary>
    NotUnderstood,
}
