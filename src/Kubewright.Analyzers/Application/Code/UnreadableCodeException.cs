using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Application.Code;

/// <summary>A file of C# of which the facts could not be read.</summary>
internal sealed class UnreadableCodeException(SyntaxTree tree, Exception cause) : Exception("A file of C# could not be read.", cause)
{
    public SyntaxTree Tree => tree;

    /// <summary>What was thrown.</summary>
    public Exception Cause => InnerException!;
}
