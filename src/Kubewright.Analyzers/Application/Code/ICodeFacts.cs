namespace Kubewright.Analyzers.Application.Code;

/// <summary>What was read of a member: it can be moved with its places to another version of the file, where the member is elsewhere.</summary>
internal interface ICodeFacts<out TSelf>
{
    /// <summary>The names of types all members of which were read, beside what the code names.</summary>
    IEnumerable<string> ReadTypes { get; }

    TSelf Move(CodeMove move);
}
