namespace Kubewright.Core.Schema;

/// <summary>What is wrong with an unknown field.</summary>
public enum FieldSuggestionKind
{
    /// <summary>It is a misspelling of a field that belongs here.</summary>
    Misspelt,

    /// <summary>This place has a field of a similar meaning and another name.</summary>
    OtherName,

    /// <summary>The field exists, in another object of the document.</summary>
    OtherPlace,
}
