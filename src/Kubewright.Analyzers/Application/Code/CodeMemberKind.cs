namespace Kubewright.Analyzers.Application.Code;

/// <summary>What a part of a file is.</summary>
internal enum CodeMemberKind
{
    /// <summary>A method, property, field or another member with code of its own.</summary>
    Member,

    /// <summary>All top-level statements of the file: they share their variables.</summary>
    TopLevelStatements,

    /// <summary>All that is in no member: usings, attributes of types, base lists.</summary>
    AroundMembers,
}
