namespace Kubewright.Analyzers.Application.Code;

/// <summary>What in one file may say something, by its names alone.</summary>
internal interface ICodeSyntax<in TSelf>
{
    /// <summary>Whether in a member with the same text the same may say something, as far as the rest of the file decides it.</summary>
    bool ReadsMembersLike(TSelf other);
}
