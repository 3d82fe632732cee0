namespace Kubewright.Analyzers.Application.Code;

/// <summary>What was read of a member: it can be moved with its places to another version of the file, where the member stands elsewhere.</summary>
internal interface ICodeFacts<out TSelf>
{
    TSelf Move(CodeMove move);
}
