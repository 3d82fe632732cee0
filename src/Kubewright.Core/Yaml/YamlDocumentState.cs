namespace Kubewright.Core.Yaml;

/// <summary>What became of a document.</summary>
public enum YamlDocumentState
{
    /// <summary>It was read (it may still have problems, such as duplicate keys).</summary>
    Read,

    /// <summary>It holds nothing but comments and white space.</summary>
    Empty,

    /// <summary>It is not YAML: kubectl refuses it.</summary>
    Broken,

    /// <summary>It is a template (<c>{{ }}</c>) that another program fills in before it becomes YAML.</summary>
    Template,

    /// <summary>kubectl may well accept it, Kubewright cannot read it.</summary>
    NotUnderstood,
}
